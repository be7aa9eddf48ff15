package org.perisai.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.perisai.journeys.Learner;
import org.perisai.journeys.Site;
import org.perisai.shared.Language;

/** Item analysis over a million answers, and a regrade of the hundred thousand attempts that they belong to. */
final class Analysing {
    private static final int LEARNERS = 100_000;
    private static final Path DATA = Path.of("target/bench-items-data");
    private static final String REVIEWER = "reviewer@demo.example";
    private static final String DESK = "studio/" + ExamCourse.ID;

    private final Site site;
    private final String password;
    private final ProcessHandle server;
    private final ProcessHandle database;
    private long most;

    private Analysing(Site site, String password) {
        this.site = site;
        this.password = password;
        this.server = Processes.below(site.process(), "ServerMain");
        this.database = Processes.below(site.process(), "mariadbd");
    }

    /** For this alone: {@code java -cp ... org.perisai.bench.Analysing}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        run();
        System.exit(0);
    }

    static void run() throws IOException, SQLException {
        Bench.delete(ExamCourse.CONTENT);
        Bench.delete(DATA);
        ExamCourse.write('a');
        String password;
        try (Site site = start()) {
            password = site.demoPassword();
            new Analysing(site, password).analyse();
        }
        ExamCourse.write('b');
        try (Site site = start()) {
            new Analysing(site, password).regrade();
        }
    }

    private static Site start() {
        return Site.start(DATA.toString(), "--demo", "--content", ExamCourse.CONTENT.toString());
    }

    private void analyse() throws SQLException {
        try (Connection connection = connect()) {
            long version = number(connection, "select current_version from course where code = '" + ExamCourse.ID + "'");
            new SimulatedAttempts(connection, version, 'a').write(LEARNERS);
            Learner reviewer = Learner.signIn(site, Language.EN, REVIEWER, password);
            long before = Processes.megabytes(server);
            Cost cost = Cost.of(1, server, database, () -> {
                reviewer.post(DESK + "/analysis");
                await(connection, "select 1 from item_analysis where course = '" + ExamCourse.ID
                        + "' and asked_at is null and attempts = " + LEARNERS);
            });
            Bench.print("item analysis", String.format(Locale.ROOT, "%.1f s for %d answers (%.1f s CPU of the server, %.1f s of "
                    + "the database)", cost.seconds(), number(connection, "select answers from item_analysis where course = '"
                    + ExamCourse.ID + "'"), cost.server(), cost.database()));
            Bench.print("memory of the server", before + " MB its share before, at most " + most + " MB meanwhile");
            Bench.print("the stored figures", number(connection, "select count(*) from item_figure where course = '"
                    + ExamCourse.ID + "'") + " questions, " + number(connection, "select count(*) from item_language "
                    + "where course = '" + ExamCourse.ID + "'") + " by language");
        }
    }

    private void regrade() throws SQLException {
        try (Connection connection = connect()) {
            Learner reviewer = Learner.signIn(site, Language.EN, REVIEWER, password);
            Cost look = Cost.of(1, server, database, () -> {
                reviewer.post(DESK + "/questions/" + ExamCourse.id(0) + "/regrade");
                await(connection, "select 1 from regrade where state = 'READY'");
            });
            long regrade = number(connection, "select max(id) from regrade");
            Cost change = Cost.of(1, server, database, () -> {
                reviewer.post(DESK + "/regrades/" + regrade + "/step", "go", "start");
                await(connection, "select 1 from regrade where state = 'DONE'");
            });
            Bench.print("regrade, what would change", String.format(Locale.ROOT, "%.1f s (%.1f s CPU of the server, %.1f s of "
                    + "the database)", look.seconds(), look.server(), look.database()));
            Bench.print("regrade", String.format(Locale.ROOT, "%.1f s for %d attempts (%.1f s CPU of the server, %.1f s of the "
                    + "database)", change.seconds(), number(connection, "select seen from regrade"), change.server(),
                    change.database()));
            Bench.print("of these", number(connection, "select changed from regrade") + " changed, "
                    + number(connection, "select gained from regrade") + " new certificates, "
                    + number(connection, "select kept from regrade") + " passes kept, "
                    + number(connection, "select count(*) from notice") + " notices, "
                    + number(connection, "select count(*) from mail") + " mails");
            Bench.print("memory of the server", "at most " + most + " MB its share");
        }
    }

    private void await(Connection connection, String found) {
        try (Statement statement = connection.createStatement()) {
            boolean there = false;
            while (!there) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                most = Math.max(most, Processes.megabytes(server));
                try (ResultSet row = statement.executeQuery(found)) {
                    there = row.next();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        Map<String, String> environment = Processes.environment(server);
        return DriverManager.getConnection(environment.get("DB_URL"), environment.get("DB_USER"),
                environment.get("DB_PASSWORD"));
    }
}
