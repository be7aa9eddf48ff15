package org.perisai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.perisai.disclosure.Rounding;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Observation.Status;

class RoundedTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** 52 rounded to 50 here and to 55 there would say 51 to 54. */
    @Test
    void theSamePeopleAreRoundedTheSameWayInEveryFigureAndRelease() {
        for (long people = 51; people < 400; people++) {
            Observation completed = open("2026-Q3", figure("I14_COMPLETED", Map.of(), people, null));
            assertEquals(completed.value().longValueExact(), open("2026-Q3", figure("I17_RESPONSE", Map.of(), 90, people)).n());
            Observation month = figure("I01", Map.of(Dimension.MONTH, "2026-08"), people, null);
            assertEquals(open("2026-Q3", month), open("2026-Q4", month));
        }
    }

    private static Observation figure(String indicator, Map<Dimension, String> place, long value, Long n) {
        return new Observation(indicator, place, new BigDecimal(value), n, Status.A, false);
    }

    private static Observation open(String period, Observation figure) {
        return new Rounded(new Rounding(KEY), new Release("LA", false, period, 1, "", "", null, 10, "1", List.of(figure)))
                .observations().get(0);
    }

    @Test
    void coverageInTheOpenTellsNoMoreThanTheRoundedCount() {
        Map<Dimension, String> place = Map.of(Dimension.SECTOR, "GOV");
        for (long people = 11; people < 60; people++) {
            BigDecimal exact = new BigDecimal(people).movePointRight(3).divide(new BigDecimal(2000));
            Release release = new Release("LA", false, "2024-Q4", 1, "", "", null, 10, "1",
                    List.of(new Observation("I13", place, exact, people, Status.A, false)));
            Observation open = new Rounded(new Rounding(KEY), release).observations().get(0);
            assertEquals(0, open.n() % 5);
            assertTrue(Math.abs(open.n() - people) < 5);
            assertEquals(open.n() * 1000.0 / 2000, open.value().doubleValue(), 0.005 + 1e-9);
        }
    }
}
