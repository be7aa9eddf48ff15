package org.perisai.statistics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One figure of a release: what may be shown, and nothing else.
 *
 * @param indicator code of an indicator or of a part of it, such as {@code I01} or {@code I07_MEDIAN}
 * @param place codes by dimension; a dimension that isn't in it is counted over
 * @param value in the indicator's unit; null when it is hidden or there is nothing to divide by
 * @param n people or rows that a rate, a mean or a median stands on; null for counts and where it is hidden
 * @param status of the value
 * @param declared whether an officer entered what it was made of
 */
public record Observation(String indicator, Map<Dimension, String> place, BigDecimal value, Long n, Status status,
                          boolean declared) {
    /** SDMX observation status, as far as a release has them. */
    public enum Status {
        /** Normal. */
        A,
        /** Provisional: the cohort isn't complete. */
        P,
        /** Missing: kept back to protect people. Why, small itself or needed to protect another, is in no file. */
        Q,
        /** There is nothing to divide by. */
        M
    }

    /** Copies the place; its order is that of the dimensions. */
    public Observation {
        Map<Dimension, String> ordered = new EnumMap<>(Dimension.class);
        ordered.putAll(place);
        place = Collections.unmodifiableMap(ordered);
        if ((status == Status.Q || status == Status.M) != (value == null)) {
            throw new IllegalArgumentException(indicator + " has status " + status + " and value " + value);
        }
    }

    /** Whether it is kept back. */
    public boolean hidden() {
        return status == Status.Q;
    }
}
