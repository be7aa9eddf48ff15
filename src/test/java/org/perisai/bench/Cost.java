package org.perisai.bench;

import java.util.Locale;

/** What so many of one thing cost: seconds that passed, and seconds of CPU of server and database. */
record Cost(int count, double seconds, double server, double database) {
    private static final double MILLIS = 1000;

    /** Measures while something is done so many times. */
    static Cost of(int count, ProcessHandle server, ProcessHandle database, Runnable work) {
        double serverBefore = Processes.cpuSeconds(server);
        double databaseBefore = database == null ? 0 : Processes.cpuSeconds(database);
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Cost(count, seconds, Processes.cpuSeconds(server) - serverBefore,
                database == null ? 0 : Processes.cpuSeconds(database) - databaseBefore);
    }

    Cost plus(Cost other) {
        return new Cost(count + other.count, seconds + other.seconds, server + other.server, database + other.database);
    }

    /** Milliseconds of server CPU for one. */
    double serverMillis() {
        return server * MILLIS / count;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "server %7.3f ms CPU, database %7.3f ms CPU, %8.1f a second (%d done)",
                serverMillis(), database * MILLIS / count, count / seconds, count);
    }
}
