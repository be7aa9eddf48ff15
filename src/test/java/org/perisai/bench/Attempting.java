package org.perisai.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.perisai.journeys.Learner;
import org.perisai.journeys.Site;
import org.perisai.journeys.Words;
import org.perisai.shared.Language;

/** Sixteen people who take the final test at once, as often as it takes to know the cost of one attempt. */
final class Attempting {
    private static final int LEARNERS = 16;
    private static final int ROUNDS = 10;
    /** A pass takes seconds only: collecting garbage once more or less would decide. */
    private static final int PASSES = 4;
    private static final int QUESTIONS = 10;
    private static final Pattern QUESTION = Pattern.compile("name=\"q\"[^>]* value=\"([^\"]+)\"");

    private final Site site;
    private final int port;
    private final ProcessHandle server;
    private final ProcessHandle database;

    Attempting(Site site, ProcessHandle server, ProcessHandle database) {
        this.site = site;
        this.port = URI.create(site.url("")).getPort();
        this.server = server;
        this.database = database;
    }

    void run() throws SQLException {
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < LEARNERS * ROUNDS; i++) {
            seats.add(Seat.of(Learner.signUp(site, Language.EN, "Learner " + i, "SG").learn()));
        }
        Warming.of(server, "attempts", 2 * seats.size(), () -> {
            rounds(seats, this::byScript);
            forgetAttempts();
            rounds(seats, this::byForms);
            forgetAttempts();
        });
        long before = rowsWritten();
        rounds(seats, this::byScript);
        Bench.print("row writes an attempt, counting included", String.format(Locale.ROOT, "%.1f",
                (rowsWritten() - before) / (double) seats.size()));
        Bench.print("whole attempt by script, 16 requests", passes(seats, this::byScript).toString());
        Bench.print("whole attempt by forms, 24 requests", passes(seats, this::byForms).toString());
        Bench.print("row writes an attempt, counting left out", String.format(Locale.ROOT, "%.1f", rowsWithoutCounting()));
        new SignedIn(site, server, database).run(seats.get(0));
    }

    /** While this holds the row that says whose turn it is, nobody counts. */
    private double rowsWithoutCounting() throws SQLException {
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < LEARNERS; i++) {
            seats.add(Seat.of(Learner.signUp(site, Language.EN, "Uncounted " + i, "SG").learn()));
        }
        rowsWritten();
        try (Connection turn = connect(); Statement statement = turn.createStatement()) {
            turn.setAutoCommit(false);
            statement.executeQuery("select algorithm from statistics_state for update");
            long before = rows();
            byScript(seats);
            return (rows() - before) / (double) LEARNERS;
        }
    }

    private Cost passes(List<Seat> seats, Consumer<List<Seat>> attempt) {
        Cost cost = new Cost(0, 0, 0, 0);
        for (int i = 0; i < PASSES; i++) {
            forgetAttempts();
            cost = cost.plus(rounds(seats, attempt));
        }
        return cost;
    }

    private Cost rounds(List<Seat> seats, Consumer<List<Seat>> attempt) {
        Cost cost = new Cost(0, 0, 0, 0);
        for (int i = 0; i < seats.size(); i += LEARNERS) {
            List<Seat> now = seats.subList(i, i + LEARNERS);
            cost = cost.plus(Cost.of(LEARNERS, server, database, () -> attempt.accept(now)));
        }
        return cost;
    }

    /** Start, first page, all questions, ten answers, the review, hand in, result. */
    private void byScript(List<Seat> seats) {
        Load.atOnce(seats.size(), port, (number, connection) -> {
            String cookie = seats.get(number).cookie();
            String test = start(connection, cookie);
            expect(200, connection.get(test, cookie));
            Matcher questions = QUESTION.matcher(expect(200, connection.read(test + "/questions", cookie)).text());
            for (int i = 1; questions.find(); i++) {
                expect(204, connection.post(test, cookie, right(questions.group(1)) + "&m=" + i));
            }
            end(connection, test, cookie);
        });
    }

    /** Start, each question read and answered, the review, hand in, result. */
    private void byForms(List<Seat> seats) {
        Load.atOnce(seats.size(), port, (number, connection) -> {
            String cookie = seats.get(number).cookie();
            String test = start(connection, cookie);
            for (int i = 1; i <= QUESTIONS; i++) {
                String question = question(expect(200, connection.read(test + "?n=" + i, cookie)).text());
                expect(204, connection.post(test, cookie, right(question) + "&m=" + i));
            }
            end(connection, test, cookie);
        });
    }

    private static String start(Load connection, String cookie) throws IOException {
        return expect(303, connection.post("/en/courses/" + Words.COURSE + "/test", cookie, "")).location();
    }

    private static void end(Load connection, String test, String cookie) throws IOException {
        expect(200, connection.get(test + "?n=review", cookie));
        expect(303, connection.post(test, cookie, "go=hand-in"));
        String result = expect(200, connection.read(test + "/result", cookie)).text();
        if (!result.contains("/certificates/")) {
            throw new IOException("an attempt wasn't passed");
        }
    }

    private static String right(String question) {
        return "q=" + question + Words.right(question, Language.EN).stream()
                .map(value -> "&a=" + URLEncoder.encode(value, StandardCharsets.UTF_8)).collect(Collectors.joining());
    }

    static String question(String page) {
        Matcher matcher = QUESTION.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no question in " + page);
        }
        return matcher.group(1);
    }

    static Load.Answer expect(int status, Load.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("answered " + answer.status() + " instead of " + status);
        }
        return answer;
    }

    /** Who has passed takes no further attempt; a warm server needs many. */
    private void forgetAttempts() {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from certificate");
            statement.executeUpdate("delete from attempt_answer");
            statement.executeUpdate("delete from attempt");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After the background has counted everything that happened, so that nothing of before or after is in it. */
    private long rowsWritten() throws SQLException {
        while (uncounted() > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return rows();
    }

    private long rows() throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show global status where variable_name in "
                        + "('Handler_write', 'Handler_update', 'Handler_delete')")) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        }
    }

    private long uncounted() throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from statistics_due where due_at <= utc_timestamp()")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        Map<String, String> environment = Processes.environment(server);
        return DriverManager.getConnection(environment.get("DB_URL"), environment.get("DB_USER"),
                environment.get("DB_PASSWORD"));
    }
}
