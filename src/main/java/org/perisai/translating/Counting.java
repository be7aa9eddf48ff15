package org.perisai.translating;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.perisai.shared.Schema;

/** When versions are counted: every minute, and before somebody reads the counts. */
@ApplicationScoped
class Counting {
    private static final Logger LOG = Logger.getLogger(Counting.class.getName());
    private static final int SOON = 5;
    private static final int SECONDS = 60;
    /** A reader waits for so many versions at most; the others come with the next minute. */
    private static final int ROUNDS = 3;
    private static final int WAITS = 16;
    private static final int PAUSE_MILLIS = 250;
    private static final int MANY = 1000;

    private ManagedScheduledExecutorService workers;
    private Backlog backlog;

    /** For CDI. */
    protected Counting() { }

    @Inject
    Counting(ManagedScheduledExecutorService workers, Backlog backlog) {
        this.workers = workers;
        this.backlog = backlog;
    }

    void start(@Observes @Priority(Schema.READY) @Initialized(ApplicationScoped.class) Object start) {
        workers.scheduleWithFixedDelay(this::safely, SOON, SECONDS, TimeUnit.SECONDS);
    }

    /** Counts what was published just now; while somebody else counts, it waits for them, some seconds at most. */
    void catchUp() {
        int rounds = 0;
        for (int waits = 0; rounds < ROUNDS && waits < WAITS && backlog.behind();) {
            if (backlog.count()) {
                rounds++;
            } else {
                waits++;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    private void count(int most) {
        int rounds = 0;
        while (rounds < most && backlog.behind() && backlog.count()) {
            rounds++;
        }
    }

    /** A task that throws would never run again. */
    private void safely() {
        try {
            count(MANY);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "translations will be counted again", failure);
        }
    }
}
