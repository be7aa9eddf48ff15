package org.perisai.bench;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings a server to where only what is measured costs: what it does by itself after a start is done (course texts are
 * counted, an index is built), and its compilers have little left.
 */
final class Warming {
    /** A server is warm when at most this part of its CPU goes into compiling. */
    private static final double WARM = 0.1;
    private static final int ROUNDS = 30;
    /** A server rests when it uses at most this part of one processor for so long. */
    private static final double RESTING = 0.05;
    private static final int SECONDS = 3;
    private static final int PATIENCE = 60;

    private Warming() { }

    /**
     * Repeats a round until the server is warm, or {@value #ROUNDS} times.
     *
     * @param what is repeated, for the line that it prints
     */
    static void of(ProcessHandle server, String what, int aRound, Runnable round) {
        rest(server);
        double compiling = 1;
        int rounds = 0;
        for (; rounds < ROUNDS && compiling > WARM; rounds++) {
            double compilers = Processes.compilerSeconds(server);
            double all = Processes.cpuSeconds(server);
            round.run();
            compiling = (Processes.compilerSeconds(server) - compilers) / (Processes.cpuSeconds(server) - all);
        }
        Bench.print("warming, " + what, String.format(Locale.ROOT, "%d, of the last %d compiling took %.0f %%",
                rounds * aRound, aRound, 100 * compiling));
    }

    private static void rest(ProcessHandle server) {
        double used = SECONDS;
        for (int i = 0; i < PATIENCE && used > RESTING * SECONDS; i++) {
            double before = Processes.cpuSeconds(server);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS));
            used = Processes.cpuSeconds(server) - before;
        }
    }
}
