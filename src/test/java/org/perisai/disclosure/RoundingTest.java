package org.perisai.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RoundingTest {
    private static final Rounding ROUNDING = new Rounding(key("0123456789abcdef0123456789abcdef"));

    @Test
    void everyCountBecomesAMultipleOfFiveNextToIt() {
        for (long count = 0; count < 1000; count++) {
            long rounded = ROUNDING.round("I01|PH|2026-Q3|GOV", count);
            assertEquals(0, rounded % 5);
            assertTrue(Math.abs(rounded - count) < 5);
        }
        assertEquals(35, ROUNDING.round("x", 35));
        assertEquals(0, ROUNDING.round("x", 0));
    }

    @Test
    void theSameCellIsAlwaysRoundedTheSameWay() {
        Rounding again = new Rounding(key("0123456789abcdef0123456789abcdef"));
        assertEquals(roundings(ROUNDING), roundings(again));
    }

    @Test
    void nobodyCanTellTheWayWithoutTheKey() {
        assertNotEquals(roundings(ROUNDING), roundings(new Rounding(key("0123456789abcdef0123456789abcdeF"))));
        assertThrows(IllegalArgumentException.class, () -> new Rounding(key("short")));
    }

    /** 20,000 cells of 13: three of five go up, so their mean is 13 with a standard error of 0.017. */
    @Test
    void roundingIsRightOnAverage() {
        for (long count : new long[] {11, 12, 13, 14}) {
            double mean = IntStream.range(0, 20_000).mapToLong(i -> ROUNDING.round("c" + i, count)).average().orElseThrow();
            assertEquals(count, mean, 0.1);
        }
    }

    private static String roundings(Rounding rounding) {
        return LongStream.range(0, 100).mapToObj(i -> rounding.round("c" + i, 12) + " ").reduce("", String::concat);
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
