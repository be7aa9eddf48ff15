package org.perisai.items;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.perisai.shared.Schema;

/** When figures are computed: as soon as somebody asks, and each night. */
@ApplicationScoped
class ItemWorker {
    private static final Logger LOG = Logger.getLogger(ItemWorker.class.getName());
    private static final int SECONDS = 60;

    private ManagedScheduledExecutorService workers;
    private ItemRuns runs;
    /** What the import of courses asks for waits until the start is over. */
    private volatile boolean ready;

    /** For CDI. */
    protected ItemWorker() { }

    @Inject
    ItemWorker(ManagedScheduledExecutorService workers, ItemRuns runs) {
        this.workers = workers;
        this.runs = runs;
    }

    void start(@Observes @Priority(Schema.READY) @Initialized(ApplicationScoped.class) Object start) {
        runs.open();
        workers.scheduleWithFixedDelay(this::work, SECONDS, SECONDS, TimeUnit.SECONDS);
        ready = true;
    }

    void ask(@Observes(during = TransactionPhase.AFTER_SUCCESS) ItemsAsked asked) {
        if (ready) {
            workers.submit(this::work);
        }
    }

    /** A task that throws would never run again. */
    private void work() {
        try {
            runs.due().forEach(this::compute);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "figures will be computed later", failure);
        }
    }

    /** A course that fails must not keep the others waiting. */
    private void compute(String course) {
        try {
            runs.compute(course);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "figures of " + course + " will be computed again", failure);
        }
    }
}
