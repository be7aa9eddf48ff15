package org.perisai.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/** What is to be added to cells, summed up in memory. */
final class Tally implements ObjLongConsumer<CellKey> {
    private final Map<CellKey, long[]> sums = new HashMap<>();

    @Override
    public void accept(CellKey cell, long value) {
        sums.computeIfAbsent(cell, any -> new long[1])[0] += value;
    }

    /** Cells that change, in the order of the table. */
    List<CellKey> cells() {
        return sums.entrySet().stream().filter(entry -> entry.getValue()[0] != 0).map(Map.Entry::getKey)
                .sorted(CellKey.ORDER).toList();
    }

    /** By how much a cell changes. */
    long get(CellKey cell) {
        return sums.getOrDefault(cell, new long[1])[0];
    }

    /** Number of cells in memory. */
    int size() {
        return sums.size();
    }
}
