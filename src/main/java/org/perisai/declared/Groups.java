package org.perisai.declared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Rows sorted into the cells of fixed one-way and two-way tables. */
final class Groups {
    /** So many of the texts that people type are told apart in a table. */
    private static final int MOST = 50;
    /** Code of the others together. */
    private static final String OTHERS = "_O";

    private Groups() { }

    /**
     * What tells rows apart by a text that people type: the text on one line, for the most frequent ones; what begins like
     * a code gets an apostrophe.
     */
    static <R> UnaryOperator<String> typed(List<R> rows, Function<R, String> text) {
        Map<String, Long> often = rows.stream().map(text).map(Groups::line).collect(Collectors.groupingBy(
                Function.identity(), TreeMap::new, Collectors.counting()));
        Set<String> most = often.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST).map(Map.Entry::getKey).collect(Collectors.toSet());
        return each -> most.contains(line(each)) ? line(each) : OTHERS;
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
        return line.startsWith("_") ? "'" + line : line;
    }

    /**
     * The rows of each cell of each table.
     *
     * @param tables says in which cell of a table a row counts, such as {SECTOR: GOV}; {} is the country as a whole
     */
    @SafeVarargs
    static <R> Map<Map<String, String>, List<R>> of(List<R> rows, Function<R, Map<String, String>>... tables) {
        Map<Map<String, String>, List<R>> cells = new LinkedHashMap<>();
        for (Function<R, Map<String, String>> table : tables) {
            Map<String, Map<String, String>> sorted = new TreeMap<>();
            rows.forEach(row -> sorted.putIfAbsent(table.apply(row).toString(), table.apply(row)));
            sorted.values().forEach(cell -> cells.put(cell, new ArrayList<>()));
            rows.forEach(row -> cells.get(table.apply(row)).add(row));
        }
        return cells;
    }
}
