package org.perisai.bench;

import static org.perisai.bench.Watched.number;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.perisai.journeys.Site;
import org.perisai.shared.PlainDatabase;
import org.perisai.statistics.Dashboard;

/**
 * What statistics cost with many enrolments: {@code bench.enrolments} of them, ten a learner, over three years. The
 * database has two gigabytes for its pages. Ten million take some 25 minutes to write, 15 to measure, and 16 GB below
 * target.
 */
public final class Counting {
    private static final int ENROLMENTS = Integer.getInteger("bench.enrolments", 100_000);
    private static final int EVENTS = 20_000;
    private static final int TIMES = 20;
    private static final Path DATA = Path.of("target/bench-counting-data");
    private static final String WORST = "ID";
    private static final String QUARTER = "2026-Q3";
    private static final List<String> MEMORY = List.of("-Dperisai.database.pool=2G", "-Dperisai.heap=1g");

    private final Watched watched;

    private Counting(Site site) {
        watched = new Watched(site);
    }

    /** For this alone: {@code mvn -Pbench verify -Dbench.main=org.perisai.bench.Counting -Dbench.enrolments=1000000}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        run();
        System.exit(0);
    }

    static void run() throws IOException, SQLException {
        Bench.delete(DATA);
        CountedCourses.write();
        Reporting reporting;
        try (Site site = start()) {
            Counting counting = new Counting(site);
            try (Connection connection = counting.watched.connect()) {
                long start = System.nanoTime();
                new SimulatedEnrolments(connection).write(ENROLMENTS);
                Bench.print("enrolments", ENROLMENTS + " of " + ENROLMENTS / 10 + " learners, "
                        + number(connection, "select count(*) from visit") + " visits, written in "
                        + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s");
                counting.rebuild(connection);
                counting.upkeep(connection);
                counting.dashboard(connection);
                reporting = Reporting.of(site, connection, WORST);
                reporting.run(QUARTER);
            }
        }
        try (Site again = start()) {
            reporting.first(again, QUARTER);
        }
        Bench.delete(DATA);
    }

    private static Site start() {
        return Site.start(MEMORY, DATA.toString(), "--content", CountedCourses.CONTENT.toString());
    }

    /** The worker makes cells of an older algorithm anew. */
    private void rebuild(Connection connection) throws SQLException {
        Cost cost = watched.cost(() -> {
            update(connection, "update statistics_state set algorithm = 0");
            watched.await(connection, "select 1 from statistics_state where algorithm > 0");
        });
        Bench.print("rebuild", String.format(Locale.ROOT, "%.1f s (%.1f s CPU of the server, %.1f s of the database)",
                number(connection, "select rebuilt_millis from statistics_state") / 1000.0, cost.server(), cost.database()));
        Bench.print("memory of the server", "at most " + watched.most() + " MB its share");
        Bench.print("cells", number(connection, "select count(*) from statistics_cell") + ", snapshots "
                + number(connection, "select count(*) from statistics_learner") + " of "
                + number(connection, "select avg(length(facts)) from statistics_learner") + " bytes on average");
    }

    /** Enrolments anywhere in the years get a visit and a survey answer, all at once; the worker counts them. */
    private void upkeep(Connection connection) throws SQLException {
        Random random = new Random(7);
        String seconds = "select sum(value) from statistics_cell where cube_name = 'TOTAL' and measure = 'SECONDS'";
        long cellsBefore = number(connection, seconds);
        long[] changed = random.longs(EVENTS, 1, ENROLMENTS + 1L).distinct().toArray();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (long enrolment : changed) {
                statement.execute("insert into visit (enrolment_id, device_key, module, lang, active_seconds, started_at) values ("
                        + enrolment + ", 'bench-later', 'm1', 'en', 100, utc_timestamp())");
                statement.execute("insert into statistics_due (person_id, enrolment_id, due_at) select person_id, id, "
                        + "utc_timestamp() from enrolment where id = " + enrolment);
            }
            connection.commit();
        }
        connection.setAutoCommit(true);
        long waiting = changed.length;
        while (waiting == changed.length) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            waiting = number(connection, "select count(*) from statistics_due");
        }
        long counted = waiting;
        Cost cost = watched.cost(() -> watched.await(connection, "select 1 where not exists (select 1 from statistics_due)"));
        long more = number(connection, seconds) - cellsBefore;
        if (more != 100L * changed.length) {
            throw new IllegalStateException(more + " seconds were counted of " + changed.length + " visits");
        }
        Bench.print("upkeep", String.format(Locale.ROOT, "%.2f ms an event over %d events (%.2f ms CPU of the server, %.2f ms of "
                + "the database)", cost.seconds() * 1000 / counted, counted, cost.server() * 1000 / counted,
                cost.database() * 1000 / counted));
    }

    private void dashboard(Connection connection) {
        Dashboard dashboard = new Dashboard(PlainDatabase.of(connection));
        double[] millis = new double[TIMES];
        int figures = 0;
        for (int i = -2; i < TIMES; i++) {
            long start = System.nanoTime();
            figures = dashboard.read(WORST, QUARTER);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        Bench.print("a quarter's figures", String.format(Locale.ROOT, "%d figures of all indicators and divisions: median %.0f ms, "
                + "slowest of %d %.0f ms", figures, millis[TIMES / 2], TIMES, millis[TIMES - 1]));
    }

    private static void update(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
