package org.perisai.inside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock, which a test may stop. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock {
    private static volatile Instant stopped;

    /** From now on it is this instant; null lets time go on. */
    public static void stop(Instant at) {
        stopped = at;
    }

    @Produces
    @Singleton
    Clock clock() {
        return new Stoppable(ZoneOffset.UTC);
    }

    private static final class Stoppable extends Clock {
        private final ZoneId zone;

        Stoppable(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Stoppable(other);
        }

        @Override
        public Instant instant() {
            Instant fixed = stopped;
            return fixed == null ? Instant.now() : fixed;
        }
    }
}
