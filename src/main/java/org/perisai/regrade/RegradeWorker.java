package org.perisai.regrade;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.perisai.shared.Schema;

/** When regrades are worked at: as soon as one is asked for, and now and then for what a killed node left. */
@ApplicationScoped
class RegradeWorker {
    private static final Logger LOG = Logger.getLogger(RegradeWorker.class.getName());
    private static final int SECONDS = 30;

    private ManagedScheduledExecutorService workers;
    private RegradeStep step;

    /** For CDI. */
    protected RegradeWorker() { }

    @Inject
    RegradeWorker(ManagedScheduledExecutorService workers, RegradeStep step) {
        this.workers = workers;
        this.step = step;
    }

    void start(@Observes @Priority(Schema.READY) @Initialized(ApplicationScoped.class) Object start) {
        workers.scheduleWithFixedDelay(this::safely, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void ask(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegradeAsked asked) {
        workers.submit(this::safely);
    }

    /** Works until nothing is left. */
    void work() {
        Optional<RegradeStep.Task> task = step.next();
        while (task.isPresent()) {
            step.take(task.get());
            task = step.next();
        }
    }

    /** A task that throws would never run again. */
    private void safely() {
        try {
            work();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "regrading will go on later", failure);
        }
    }
}
