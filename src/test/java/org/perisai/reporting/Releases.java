package org.perisai.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Observation.Status;

/** Releases for tests. */
final class Releases {
    private Releases() { }

    static Observation count(String indicator, long value, Map<Dimension, String> place) {
        return new Observation(indicator, place, BigDecimal.valueOf(value), null, Status.A, false);
    }

    static Observation hidden(String indicator, Map<Dimension, String> place) {
        return new Observation(indicator, place, null, null, Status.Q, false);
    }

    static Observation rate(String indicator, String percent, long n, Map<Dimension, String> place) {
        return new Observation(indicator, place, new BigDecimal(percent), n, Status.A, false);
    }

    static Release small() {
        return new Release("PH", false, "2026-Q3", 0, "", "", null, 5, "1", List.of(
                count("I01", 1234, Map.of()), rate("I05", "61.4", 1139, Map.of()),
                count("I01", 40, Map.of(Dimension.SECTOR, "GOV", Dimension.SEX, "F")),
                hidden("I01", Map.of(Dimension.SECTOR, "GOV", Dimension.SEX, "M")),
                count("I10", 7, Map.of(Dimension.COURSE, "=cmd|calc")),
                new Observation("I13", Map.of(), null, null, Status.M, true)));
    }

    /** What an officer may call a campaign, to see what files make of it. */
    static final String NAME = "=HYPERLINK(\"http://x.example\";\"a,b\")<b>";

    static Release typed() {
        return new Release("PH", false, "2026-Q3", 0, "", "", null, 5, "1", List.of(
                new Observation("I20_QUIZ_FINISHED", Map.of(Dimension.CAMPAIGN, NAME), new BigDecimal("75.0"), 40L, Status.A, true),
                rate("I04", "50.0", 200, Map.of()), rate("I14_INDEX", "0.80", 90, Map.of(Dimension.SECTOR, "GOV")),
                rate("I14_UNSTATED", "50.0", 90, Map.of(Dimension.SECTOR, "GOV"))));
    }

    static Release signed() {
        return small().signed(2, "Late data; \"ñ\", ไทย", "María Peña", Instant.parse("2026-10-02T06:00:00Z"));
    }
}
