package org.perisai.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;

/** What is counted, what is taken back. Of the failures of a key two are free here. */
@ArquillianTest
class ThrottleIT {
    private static final int FREE = 2;
    private static final Instant MORNING = Instant.parse("2026-11-29T08:00:00.000001Z");

    @Inject
    private Throttle throttle;
    @Inject
    private Database database;
    @Inject
    private Browserless browser;
    private final String key = "test:" + UUID.randomUUID();
    private Instant now = MORNING;

    @BeforeEach
    void inTheMorning() {
        TestClock.stop(now);
    }

    @AfterEach
    void letTimeGoOn() {
        TestClock.stop(null);
        throttle.succeeded(key);
    }

    @Test
    void whoMustWaitIsntCounted() {
        assertEquals(List.of(0L, 0L, 0L, 2L, 2L), List.of(ask(), ask(), ask(), ask(), ask()));
        after(Duration.ofSeconds(2));
        assertEquals(List.of(0L, 4L), List.of(ask(), ask()));
    }

    @Test
    void anAttemptTakenBackLeavesTheKeyAsItWas() {
        for (int i = 0; i < 4; i++) {
            ask();
            after(Duration.ofMinutes(1));
        }
        String before = row();
        after(Duration.ofMinutes(40));
        Throttle.Attempt attempt = throttle.attempt(key, FREE);
        assertEquals("4 2026-11-29 08:44:00.000001", row(), "one forgiven, one counted");

        throttle.takeBack(attempt);

        assertEquals("4 2026-11-29 08:03:00.000001", before);
        assertEquals(before, row());
    }

    @Test
    void whatIsTakenBackMakesNobodyWaitAndWhatWasCountedMeanwhileStays() {
        Throttle.Attempt first = throttle.attempt(key, FREE);
        after(Duration.ofSeconds(1));
        Throttle.Attempt second = throttle.attempt(key, FREE);
        after(Duration.ofSeconds(1));
        Throttle.Attempt third = throttle.attempt(key, FREE);
        assertEquals(2, ask());

        throttle.takeBack(first);
        assertEquals("2 2026-11-29 08:00:02.000001", row());
        throttle.takeBack(third);
        assertEquals("1 2026-11-29 08:00:01.000001", row());
        assertEquals(List.of(0L, 0L, 2L), List.of(ask(), ask(), ask()));
        throttle.succeeded(key);
        throttle.takeBack(second);
        assertEquals("none", row());
    }

    @Test
    void whoTidiesAndWhoIsCountedDontWaitForEachOther() {
        TestClock.stop(null);
        Instant longAgo = MORNING.minus(Duration.ofDays(300));
        browser.atOnce(8, () -> {
            for (int i = 0; i < 50; i++) {
                throttle.takeBack(throttle.attempt(key, 100));
                throttle.tidy(longAgo);
            }
            return true;
        });

        assertTrue(row().startsWith("0 "), row());
        browser.atOnce(1, () -> {
            throttle.tidy(Instant.now());
            return true;
        });
        assertEquals("none", row());
    }

    /** Seconds to wait. */
    private long ask() {
        return throttle.attempt(key, FREE).blockedFor().toSeconds();
    }

    private void after(Duration time) {
        now = now.plus(time);
        TestClock.stop(now);
    }

    private String row() {
        return database.find("select concat(failures, ' ', last_at) from throttle where key_hash = unhex(sha2(?, 256))",
                row -> row.getString(1), key).orElse("none");
    }
}
