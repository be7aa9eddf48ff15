package org.perisai.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    @Test
    void freeFailuresCostNothing() {
        for (int failures = 0; failures <= 5; failures++) {
            assertEquals(Duration.ZERO, Throttle.delay(failures, 5));
        }
    }

    @Test
    void eachFurtherFailureBlocksTwiceAsLong() {
        Duration expected = Duration.ofSeconds(2);
        for (int failures = 6; expected.compareTo(Duration.ofMinutes(15)) < 0; failures++) {
            assertEquals(expected, Throttle.delay(failures, 5));
            expected = expected.plus(expected);
        }
        assertTrue(expected.toSeconds() > 900);
    }

    @Test
    void noFailureBlocksLongerThanAQuarterOfAnHour() {
        assertEquals(Duration.ofMinutes(15), Throttle.delay(15, 5));
        assertEquals(Duration.ofMinutes(15), Throttle.delay(Integer.MAX_VALUE, 5));
    }

    @Test
    void asManyFailuresAreForgivenAnHourAsAreFree() {
        assertEquals(9, Throttle.remaining(9, Duration.ofMinutes(11), 5));
        assertEquals(8, Throttle.remaining(9, Duration.ofMinutes(12), 5));
        assertEquals(4, Throttle.remaining(9, Duration.ofHours(1), 5));
        assertEquals(0, Throttle.remaining(9, Duration.ofDays(400), 5));
    }

    @Test
    void aClockThatWentBackForgivesNothing() {
        assertEquals(9, Throttle.remaining(9, Duration.ofHours(-3), 5));
    }
}
