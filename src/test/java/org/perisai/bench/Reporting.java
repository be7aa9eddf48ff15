package org.perisai.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.perisai.journeys.Learner;
import org.perisai.journeys.Site;
import org.perisai.shared.Language;

/** What an officer waits for, over HTTP: a quarter's page with suppression and comparison, and signing it with all its files. */
record Reporting(int port, Seat officer) {
    private static final String OFFICER = "Officer of the bench";
    private static final int TIMES = 20;
    /** So long a server keeps what it knows of somebody who is signed in. */
    private static final long SESSION_SECONDS = 31;
    /** Nobody has signed in and opened the report sooner after a start. */
    private static final long SIGNING_IN_SECONDS = 10;

    /** @param country whose new officer asks */
    static Reporting of(Site site, Connection connection, String country) throws SQLException {
        Seat officer = Seat.of(Learner.signUp(site, Language.EN, OFFICER, country));
        String them = "(select id from person where name_full = '" + OFFICER + "')";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert ignore into person_role (person_id, role) select id, 'MINISTRY' from person where id in " + them);
            statement.executeUpdate("insert ignore into second_factor (person_id, secret, confirmed_at) "
                    + "select id, 'of no app', utc_timestamp() from person where id in " + them);
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SESSION_SECONDS));
        return new Reporting(port(site), officer);
    }

    private static int port(Site site) {
        return URI.create(site.url("")).getPort();
    }

    /** The first reader of a server that was started again over what it had counted, who is still signed in. */
    void first(Site again, String period) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SIGNING_IN_SECONDS));
        Reporting there = new Reporting(port(again), officer);
        Bench.print("the same after a start", String.format(Locale.ROOT, "first of all pages %.0f ms, then %.0f ms",
                there.millis(period, true), there.millis(period, true)));
    }

    /** @param period a quarter that is over, such as 2026-Q3 */
    void run(String period) {
        double[] millis = new double[TIMES];
        double first = millis(period, true);
        for (int i = 0; i < TIMES; i++) {
            millis[i] = millis(period, true);
        }
        Arrays.sort(millis);
        Bench.print("a quarter's page", String.format(Locale.ROOT, "first %.0f ms; median %.0f ms, slowest of %d %.0f ms", first,
                millis[TIMES / 2], TIMES, millis[TIMES - 1]));
        Bench.print("signing it, with all files", String.format(Locale.ROOT, "%.2f s", millis(period, false) / 1000));
    }

    private double millis(String period, boolean page) {
        long start = System.nanoTime();
        Load.atOnce(1, port, (number, connection) -> Attempting.expect(page ? 200 : 303, page
                ? connection.get("/en/ministry?period=" + period, officer.cookie())
                : connection.post("/en/ministry?period=" + period, officer.cookie(), "period=" + period + "&read=yes&reason=")));
        return (System.nanoTime() - start) / 1e6;
    }
}
