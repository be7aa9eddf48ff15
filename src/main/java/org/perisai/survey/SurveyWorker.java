package org.perisai.survey;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.perisai.shared.Country;
import org.perisai.shared.Schema;

/** When people are told that they are asked: every few minutes, so that each country's day begins in time. */
@ApplicationScoped
class SurveyWorker {
    private static final Logger LOG = Logger.getLogger(SurveyWorker.class.getName());
    private static final int MINUTES = 10;

    private ManagedScheduledExecutorService workers;
    private Reminders reminders;

    /** For CDI. */
    protected SurveyWorker() { }

    @Inject
    SurveyWorker(ManagedScheduledExecutorService workers, Reminders reminders) {
        this.workers = workers;
        this.reminders = reminders;
    }

    void start(@Observes @Priority(Schema.READY) @Initialized(ApplicationScoped.class) Object start) {
        for (Country country : Country.values()) {
            reminders.open(country);
        }
        workers.scheduleWithFixedDelay(this::safely, 1, MINUTES, TimeUnit.MINUTES);
    }

    private void work() {
        for (Country country : Country.values()) {
            int told = reminders.tell(country);
            while (told == Reminders.AT_ONCE) {
                told = reminders.tell(country);
            }
        }
    }

    /** A task that throws would never run again. */
    private void safely() {
        try {
            work();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "people will be told later", failure);
        }
    }
}
