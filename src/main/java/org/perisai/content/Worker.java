package org.perisai.content;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/** Does the reading of one file on a thread of its own, with a deadline and a stack that may overflow alone. */
final class Worker {
    private static final long CPU_MILLIS = 1500;
    private static final long WALL_MILLIS = 15_000;
    private static final long STACK_BYTES = 2L << 20;

    /** How a task ended. */
    enum End { DONE, LATE, OVERFLOW }

    private Worker() {
    }

    /**
     * Runs the task and waits. The deadline counts the time that the task had a processor, so that a busy machine
     * doesn't refuse a good file.
     */
    static End run(Runnable task) {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(null, task, "course-file", STACK_BYTES);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
        thread.start();
        if (!finished(thread)) {
            return End.LATE;
        }
        if (thrown[0] instanceof StackOverflowError) {
            return End.OVERFLOW;
        }
        if (thrown[0] instanceof RuntimeException e) {
            throw e;
        }
        if (thrown[0] instanceof Error e) {
            throw e;
        }
        return End.DONE;
    }

    private static boolean finished(Thread thread) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        Supplier<Long> wall = () -> (System.nanoTime() - start) / 1_000_000;
        try {
            while (thread.isAlive()) {
                thread.join(50);
                if (clock.getThreadCpuTime(thread.getId()) / 1_000_000 > CPU_MILLIS || wall.get() > WALL_MILLIS) {
                    return !thread.isAlive();
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
