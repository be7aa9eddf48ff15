package org.perisai.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Computes the figures of an indicator out of sums. The sums hold the keys of its division. */
record Arithmetic(Indicator indicator, Division division, boolean provisional) {
    /** Fewer pairs say nothing about a gain. */
    private static final int PAIRS = 30;
    private static final double WHOLE = 10_000;
    private static final double MINUTES = 60;

    /** Counts, rates, quartiles and gains. */
    List<Counted> of(Sums sums) {
        List<Counted> all = new ArrayList<>();
        for (String key : sums.keys()) {
            all.add(switch (indicator.kind()) {
                case COUNT, ONCE, STOCK, ORGANISATIONS -> count(key, sums.get(key, measure(0)));
                case RATE -> rate(key, sums.get(key, measure(0)), sums.get(key, measure(1)),
                        sums.get(key, measure(indicator.measures().size() - 1)));
                case MEDIAN -> quantile(key, sums.histogram(key), 0.5);
                case LOWER_QUARTILE -> quantile(key, sums.histogram(key), 0.25);
                case UPPER_QUARTILE -> quantile(key, sums.histogram(key), 0.75);
                case GAIN -> counted(key, sums.get(key, Measure.GAINS), 0, gain(key, sums), sums.get(key, Measure.GAINS));
                case EFFECT -> counted(key, sums.get(key, Measure.GAINS), 0, effect(key, sums),
                        sums.get(key, Measure.GAINS));
                default -> throw new IllegalStateException(indicator + " needs more than sums");
            });
        }
        return all;
    }

    /** Shares of seconds; the people are those who were active in the period. */
    List<Counted> ofTime(Sums sums, Sums active) {
        return sums.keys().stream().map(key -> rate(key, sums.get(key, measure(0)), sums.get(key, measure(1)),
                active.get(key, Measure.ACTIVE))).toList();
    }

    /** Women by one of men, or the share of all others. */
    List<Counted> ofSexes(Map<String, Sums> bySex) {
        List<Counted> all = new ArrayList<>();
        bySex.forEach((key, sums) -> {
            long women = sums.get("F", measure(0));
            long men = sums.get("M", measure(0));
            long people = sums.keys().stream().mapToLong(sex -> sums.get(sex, measure(0))).sum();
            all.add(indicator.kind() == Indicator.Kind.UNSTATED ? rate(key, people - women - men, people, people)
                    : counted(key, women, men, men == 0 ? null : (double) women / men, women + men));
        });
        return all;
    }

    /** The share of Y. */
    List<Counted> ofLanguages(Map<String, Sums> byOfficial) {
        List<Counted> all = new ArrayList<>();
        byOfficial.forEach((key, sums) -> {
            long official = sums.get("Y", measure(0));
            long starts = official + sums.get("N", measure(0));
            all.add(rate(key, official, starts, starts));
        });
        return all;
    }

    private Measure measure(int place) {
        return indicator.measures().get(place);
    }

    private Counted count(String key, long count) {
        return counted(key, count, 0, (double) count, count);
    }

    private Counted rate(String key, long part, long whole, long n) {
        return counted(key, part, whole, whole == 0 ? null : 100.0 * part / whole, n);
    }

    /** Between the two values around the place, as SQL's percentile_cont has it; in hours. */
    private Counted quantile(String key, NavigableMap<Integer, Long> minutes, double share) {
        long n = minutes.values().stream().mapToLong(count -> count).sum();
        double place = share * (n - 1);
        long below = (long) Math.floor(place);
        Double value = n <= 0 ? null
                : (at(minutes, below) + (place - below) * (at(minutes, (long) Math.ceil(place)) - at(minutes, below))) / MINUTES;
        return counted(key, n, 0, value, n);
    }

    private static int at(NavigableMap<Integer, Long> minutes, long place) {
        long passed = 0;
        for (Map.Entry<Integer, Long> bin : minutes.entrySet()) {
            passed += bin.getValue();
            if (passed > place) {
                return bin.getKey();
            }
        }
        return minutes.lastKey();
    }

    /** What was learnt of what could be learnt, on means. */
    private static Double gain(String key, Sums sums) {
        long n = sums.get(key, Measure.GAINS);
        double before = sums.get(key, Measure.GAIN_BEFORE);
        double after = sums.get(key, Measure.GAIN_AFTER);
        return n < PAIRS || before >= n * WHOLE ? null : (after - before) / (n * WHOLE - before);
    }

    /** The mean difference by the standard deviation of differences, that of a sample. */
    private static Double effect(String key, Sums sums) {
        long n = sums.get(key, Measure.GAINS);
        if (n < PAIRS) {
            return null;
        }
        double mean = (double) (sums.get(key, Measure.GAIN_AFTER) - sums.get(key, Measure.GAIN_BEFORE)) / n;
        double variance = (sums.get(key, Measure.GAIN_SQUARES) - n * mean * mean) / (n - 1);
        return variance <= 0 ? null : mean / Math.sqrt(variance);
    }

    private Counted counted(String key, long part, long whole, Double value, long n) {
        return new Counted(indicator, division, key, part, whole, value, n, provisional);
    }
}
