package org.perisai.declared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure of what was declared. It is never mixed with what Perisai measured.
 *
 * @param indicator I13, I19 to I23 or I25; OFFLINE for sessions, TARGET_I01 to TARGET_I26 for targets
 * @param measure what of the indicator, such as VISITOR_DAYS
 * @param by dimension and code, such as SECTOR and GOV; empty for the country as a whole
 * @param numerator of a share, else null
 * @param denominator of a share or, of a median, how many values it is of; else null
 * @param value null where there is nothing to divide by
 */
public record Observation(String indicator, String measure, SortedMap<String, String> by, BigDecimal numerator,
                          BigDecimal denominator, BigDecimal value, Unit unit) {
    /** How reports mark what others entered. */
    public static final String SOURCE = "declared";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a value counts; a target is in the unit of its indicator. */
    public enum Unit { NUMBER, PERCENT, PER_100, MINUTES, OF_INDICATOR }

    static Observation count(String indicator, String measure, Map<String, String> by, long value) {
        return new Observation(indicator, measure, new TreeMap<>(by), null, null, BigDecimal.valueOf(value), Unit.NUMBER);
    }

    /** So many of a hundred, rounded to one place. */
    static Observation share(String indicator, String measure, Map<String, String> by, BigDecimal part, BigDecimal whole) {
        return hundredth(indicator, measure, by, part, whole).in(Unit.PERCENT);
    }

    static Observation share(String indicator, String measure, Map<String, String> by, long part, long whole) {
        return share(indicator, measure, by, BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** So many for each hundred of something else; it may be more than a hundred. */
    static Observation per100(String indicator, String measure, Map<String, String> by, long part, long whole) {
        return hundredth(indicator, measure, by, BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private static Observation hundredth(String indicator, String measure, Map<String, String> by, BigDecimal part,
            BigDecimal whole) {
        BigDecimal value = whole.signum() == 0 ? null
                : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
        return new Observation(indicator, measure, new TreeMap<>(by), part, whole, value, Unit.PER_100);
    }

    private Observation in(Unit other) {
        return new Observation(indicator, measure, by, numerator, denominator, value, other);
    }
}
