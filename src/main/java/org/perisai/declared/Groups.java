package org.perisai.declared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Rows sorted into the cells of fixed one-way and two-way tables. */
final class Groups {
    private Groups() { }

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
