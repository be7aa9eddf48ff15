package org.perisai.statistics;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.perisai.shared.Schema;

/** When the ledger is carried over: every few seconds, and before somebody reads the figures. */
@ApplicationScoped
class Folding {
    private static final Logger LOG = Logger.getLogger(Folding.class.getName());
    private static final int SECONDS = 10;
    /** A reader waits for so many rounds at most; what is left comes with the next tick. */
    private static final int ROUNDS = 10;

    private ManagedScheduledExecutorService workers;
    private Ledger ledger;

    /** For CDI. */
    protected Folding() { }

    @Inject
    Folding(ManagedScheduledExecutorService workers, Ledger ledger) {
        this.workers = workers;
        this.ledger = ledger;
    }

    void start(@Observes @Priority(Schema.READY) @Initialized(ApplicationScoped.class) Object start) {
        ledger.open();
        workers.scheduleWithFixedDelay(this::safely, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Carries over what is waiting. */
    void catchUp() {
        int rounds = 0;
        while (rounds < ROUNDS && ledger.fold()) {
            rounds++;
        }
    }

    /** A task that throws would never run again. */
    private void safely() {
        try {
            catchUp();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "statistics will be folded again", failure);
        }
    }
}
