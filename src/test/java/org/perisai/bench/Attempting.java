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
    private static final int ANSWERS = 100;
    /** How often every learner fails by script and by forms before anything counts: C2 needs thousands of pages. */
    private static final int WARMING_ROUNDS = 6;
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

    /** Somebody with a cookie, and where they go on. */
    private record Seat(Learner learner, String cookie) { }

    void run() throws SQLException {
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < LEARNERS * ROUNDS; i++) {
            seats.add(seat(Learner.signUp(site, Language.EN, "Learner " + i, "SG").learn()));
        }
        for (int i = 0; i < WARMING_ROUNDS; i++) {
            rounds(seats, now -> byScript(now, false));
            rounds(seats, now -> byForms(now, false));
            forgetAttempts();
        }
        long before = rowsWritten();
        int half = seats.size() / 2;
        Bench.print("whole attempt by script, 16 requests",
                rounds(seats.subList(0, half), now -> byScript(now, true)).toString());
        Bench.print("whole attempt by forms, 24 requests",
                rounds(seats.subList(half, seats.size()), now -> byForms(now, true)).toString());
        Bench.print("row writes an attempt, counting included", String.format(Locale.ROOT, "%.1f",
                (rowsWritten() - before) / (double) seats.size()));
        parts(seats);
    }

    private Cost rounds(List<Seat> seats, Consumer<List<Seat>> attempt) {
        Cost cost = new Cost(0, 0, 0, 0);
        for (int i = 0; i < seats.size(); i += LEARNERS) {
            List<Seat> now = seats.subList(i, i + LEARNERS);
            cost = cost.plus(Cost.of(LEARNERS, server, database, () -> attempt.accept(now)));
        }
        return cost;
    }

    private static Seat seat(Learner learner) {
        return new Seat(learner, learner.cookies().stream().map(each -> each.getName() + "=" + each.getValue())
                .collect(Collectors.joining("; ")));
    }

    private void parts(List<Seat> seats) {
        List<Seat> few = new ArrayList<>();
        for (int i = 0; i < LEARNERS; i++) {
            Learner learner = Learner.signUp(site, Language.EN, "Answering " + i, "SG").learn();
            few.add(seat(learner));
        }
        List<String> tests = few.stream().map(seat -> "/en/" + seat.learner().startTest()).toList();
        List<String> questions = few.stream().map(seat -> question(seat.learner().get(
                tests.get(few.indexOf(seat)).substring("/en/".length())).body())).toList();
        Bench.print("an answer", cost(LEARNERS * ANSWERS, (number, connection) -> {
            for (int i = 0; i < ANSWERS; i++) {
                expect(204, connection.post(tests.get(number), few.get(number).cookie(),
                        "q=" + questions.get(number) + "&a=a&m=" + (i + 1)));
            }
        }).toString());
        Bench.print("state of a course, signed in", cost(LEARNERS * ANSWERS, (number, connection) -> {
            for (int i = 0; i < ANSWERS; i++) {
                expect(200, connection.get("/en/courses/" + Words.COURSE + "/state", few.get(number).cookie()));
            }
        }).toString());
        String module = "/en/courses/" + Words.COURSE + "/" + Words.modules().get(0);
        Bench.print("a module marked as done", cost(LEARNERS * ANSWERS, (number, connection) -> {
            for (int i = 0; i < ANSWERS; i++) {
                expect(303, connection.post(module, few.get(number).cookie(), "done=*"));
            }
        }).toString());
        Bench.print("my learning, signed in", cost(LEARNERS * ANSWERS, (number, connection) -> {
            for (int i = 0; i < ANSWERS; i++) {
                expect(200, connection.get("/en/me", seats.get(number).cookie()));
            }
        }).toString());
    }

    private Cost cost(int count, Load.Work work) {
        Load.atOnce(LEARNERS, port, work);
        return Cost.of(count, server, database, () -> Load.atOnce(LEARNERS, port, work));
    }

    /** Start, first page, all questions, ten answers, the review, hand in, result. */
    private void byScript(List<Seat> seats, boolean passing) {
        Load.atOnce(seats.size(), port, (number, connection) -> {
            String cookie = seats.get(number).cookie();
            String test = start(connection, cookie);
            expect(200, connection.get(test, cookie));
            Matcher questions = QUESTION.matcher(expect(200, connection.read(test + "/questions", cookie)).text());
            for (int i = 1; questions.find(); i++) {
                expect(204, connection.post(test, cookie, filled(questions.group(1), passing) + "&m=" + i));
            }
            end(connection, test, cookie, passing);
        });
    }

    /** Start, each question read and answered, the review, hand in, result. */
    private void byForms(List<Seat> seats, boolean passing) {
        Load.atOnce(seats.size(), port, (number, connection) -> {
            String cookie = seats.get(number).cookie();
            String test = start(connection, cookie);
            for (int i = 1; i <= QUESTIONS; i++) {
                String question = question(expect(200, connection.read(test + "?n=" + i, cookie)).text());
                expect(204, connection.post(test, cookie, filled(question, passing) + "&m=" + i));
            }
            end(connection, test, cookie, passing);
        });
    }

    private static String start(Load connection, String cookie) throws IOException {
        return expect(303, connection.post("/en/courses/" + Words.COURSE + "/test", cookie, "")).location();
    }

    private static void end(Load connection, String test, String cookie, boolean passing) throws IOException {
        expect(200, connection.get(test + "?n=review", cookie));
        expect(303, connection.post(test, cookie, "go=hand-in"));
        String result = expect(200, connection.read(test + "/result", cookie)).text();
        if (result.contains("/certificates/") != passing) {
            throw new IOException("an attempt " + (passing ? "wasn't" : "was") + " passed");
        }
    }

    private static String filled(String question, boolean right) {
        return right ? right(question) : "q=" + question + "&a=zz";
    }

    private static String right(String question) {
        return "q=" + question + Words.right(question, Language.EN).stream()
                .map(value -> "&a=" + URLEncoder.encode(value, StandardCharsets.UTF_8)).collect(Collectors.joining());
    }

    private static String question(String page) {
        Matcher matcher = QUESTION.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no question in " + page);
        }
        return matcher.group(1);
    }

    private static Load.Answer expect(int status, Load.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("answered " + answer.status() + " instead of " + status);
        }
        return answer;
    }

    /** A course gives few attempts; a warm server needs many. */
    private void forgetAttempts() throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from attempt_answer");
            statement.executeUpdate("delete from attempt");
        }
    }

    /** After the background has counted everything that happened, so that nothing of before or after is in it. */
    private long rowsWritten() throws SQLException {
        while (uncounted() > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
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
