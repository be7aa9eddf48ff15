package org.perisai.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Sums by key and measure, and the histograms among them. */
final class Sums {
    private final NavigableMap<String, Map<Measure, Long>> values = new TreeMap<>();
    private final Map<String, NavigableMap<Integer, Long>> histograms = new TreeMap<>();
    private final NavigableMap<String, Map<Measure, Long>> months = new TreeMap<>();

    void add(Cells.Cell cell) {
        add(cell.key(), cell.measure(), cell.bin(), cell.period(), cell.value());
    }

    void add(String key, Measure measure, int bin, String period, long value) {
        values.computeIfAbsent(key, any -> new EnumMap<>(Measure.class)).merge(measure, value, Long::sum);
        months.computeIfAbsent(period, any -> new EnumMap<>(Measure.class)).merge(measure, value, Long::sum);
        if (measure == Measure.MINUTES) {
            histograms.computeIfAbsent(key, any -> new TreeMap<>()).merge(bin, value, Long::sum);
        }
    }

    /** Keys in order. */
    Set<String> keys() {
        return values.keySet();
    }

    /** A sum; 0 where nothing was counted. */
    long get(String key, Measure measure) {
        return values.getOrDefault(key, Map.of()).getOrDefault(measure, 0L);
    }

    /** All measures of a key. */
    Map<Measure, Long> of(String key) {
        return values.getOrDefault(key, Map.of());
    }

    /** Periods in order. */
    Set<String> periods() {
        return months.keySet();
    }

    /** The sum over all keys in a period. */
    long in(String period, Measure measure) {
        return months.getOrDefault(period, Map.of()).getOrDefault(measure, 0L);
    }

    /** Completions by whole minutes. */
    NavigableMap<Integer, Long> histogram(String key) {
        return histograms.getOrDefault(key, new TreeMap<>());
    }

    /** The same by coarser keys, such as areas instead of courses. */
    Sums rolledUp(UnaryOperator<String> coarser) {
        Sums up = new Sums();
        values.forEach((key, sums) -> sums.forEach((measure, value) -> up.values
                .computeIfAbsent(coarser.apply(key), any -> new EnumMap<>(Measure.class)).merge(measure, value, Long::sum)));
        histograms.forEach((key, bins) -> bins.forEach((bin, value) -> up.histograms
                .computeIfAbsent(coarser.apply(key), any -> new TreeMap<>()).merge(bin, value, Long::sum)));
        up.months.putAll(months);
        return up;
    }
}
