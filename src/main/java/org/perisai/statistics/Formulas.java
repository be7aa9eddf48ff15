package org.perisai.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.NavigableMap;

/** Figures that are more than a count or a share, as indicators.md defines them. */
final class Formulas {
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
    /** Results are kept in hundredths of a percent. */
    private static final BigDecimal FULL = BigDecimal.valueOf(10_000);

    private Formulas() { }

    /**
     * A quantile of a histogram in hours, between two neighbours where it falls between them (SQL's percentile_cont).
     *
     * @param bins how often by whole minutes
     * @param at such as 0.5 for the median
     * @return null when there is nothing
     */
    static BigDecimal hours(NavigableMap<Integer, Long> bins, double at) {
        long count = bins.values().stream().mapToLong(Long::longValue).sum();
        if (count == 0) {
            return null;
        }
        double place = at * (count - 1);
        long below = (long) Math.floor(place);
        double low = minutes(bins, below);
        double high = minutes(bins, Math.min(count - 1, below + 1));
        return BigDecimal.valueOf(low + (high - low) * (place - below)).divide(MINUTES_AN_HOUR, MathContext.DECIMAL64);
    }

    private static int minutes(NavigableMap<Integer, Long> bins, long place) {
        long seen = 0;
        for (Map.Entry<Integer, Long> bin : bins.entrySet()) {
            seen += bin.getValue();
            if (seen > place) {
                return bin.getKey();
            }
        }
        throw new IllegalArgumentException("no value at " + place);
    }

    /**
     * Normalised gain on means: (after - before) / (1 - before).
     *
     * @return null when there are no pairs, or everybody knew everything before
     */
    static BigDecimal gain(long pairs, long before, long after) {
        BigDecimal missing = FULL.multiply(BigDecimal.valueOf(pairs)).subtract(BigDecimal.valueOf(before));
        return pairs == 0 || missing.signum() == 0 ? null
                : BigDecimal.valueOf(after - before).divide(missing, MathContext.DECIMAL64);
    }

    /**
     * Effect size of pairs: mean difference by the sample standard deviation of the differences.
     *
     * @param squares sum of the squared differences
     * @return null when the differences don't differ
     */
    static BigDecimal effect(long pairs, long before, long after, long squares) {
        if (pairs < 2) {
            return null;
        }
        BigDecimal sum = BigDecimal.valueOf(after - before);
        BigDecimal n = BigDecimal.valueOf(pairs);
        BigDecimal variance = BigDecimal.valueOf(squares).subtract(sum.multiply(sum).divide(n, MathContext.DECIMAL64))
                .divide(n.subtract(BigDecimal.ONE), MathContext.DECIMAL64);
        return variance.signum() <= 0 ? null : sum.divide(n, MathContext.DECIMAL64)
                .divide(variance.sqrt(MathContext.DECIMAL64), MathContext.DECIMAL64);
    }

    /** One number by another; null when the second is zero. */
    static BigDecimal ratio(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
