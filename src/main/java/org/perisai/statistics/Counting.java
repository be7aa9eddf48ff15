package org.perisai.statistics;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.perisai.certification.Checks;
import org.perisai.shared.Schema;

/** When is counted: every few seconds, and before somebody reads the figures. */
@ApplicationScoped
class Counting {
    private static final Logger LOG = Logger.getLogger(Counting.class.getName());
    private static final int SECONDS = 10;
    /** Enrolments of one transaction. */
    private static final int AT_ONCE = 300;
    /** A reader waits for so many rounds at most; what is left comes with the next tick. */
    private static final int ROUNDS = 5;

    private ManagedScheduledExecutorService workers;
    private Due due;
    private Upkeep upkeep;
    private Rebuild rebuild;
    private Turn turn;
    private Checks checks;
    private Clock clock;

    /** For CDI. */
    protected Counting() { }

    @Inject
    Counting(ManagedScheduledExecutorService workers, Due due, Upkeep upkeep, Rebuild rebuild, Turn turn, Checks checks,
            Clock clock) {
        this.workers = workers;
        this.due = due;
        this.upkeep = upkeep;
        this.rebuild = rebuild;
        this.turn = turn;
        this.checks = checks;
        this.clock = clock;
    }

    void start(@Observes @Priority(Schema.READY) @Initialized(ApplicationScoped.class) Object start) {
        turn.open();
        workers.scheduleWithFixedDelay(this::safely, 0, SECONDS, TimeUnit.SECONDS);
    }

    /** Counts what is waiting, or as much of it as a reader has patience for. */
    void catchUp() {
        int rounds = 0;
        while (rounds < ROUNDS && count(Instant.now(clock))) {
            rounds++;
        }
    }

    /**
     * Counts some of what is due at an instant.
     *
     * @return whether there may be more
     */
    boolean count(Instant at) {
        List<Due.Entry> some = due.waiting(at, AT_ONCE);
        return !some.isEmpty() && counted(some) && some.size() == AT_ONCE;
    }

    /** An enrolment that can't be counted doesn't keep others from it: they are tried one by one, and it again later. */
    private boolean counted(List<Due.Entry> some) {
        try {
            return upkeep.count(some);
        } catch (RuntimeException failure) {
            if (some.size() > 1) {
                return some.stream().map(List::of).allMatch(this::counted);
            }
            due.postpone(some.get(0));
            LOG.log(Level.WARNING, "an enrolment is counted later", failure);
            return true;
        }
    }

    /** A task that throws would never run again. */
    private void safely() {
        try {
            checks.forget();
            if (turn.outdated()) {
                rebuild.ifOutdated();
            }
            while (count(Instant.now(clock))) {
                continue;
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "statistics will be counted again", failure);
        }
    }
}
