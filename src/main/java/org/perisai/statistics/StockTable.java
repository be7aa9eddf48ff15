package org.perisai.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.perisai.disclosure.Balance;
import org.perisai.disclosure.Mask;

/**
 * A stock or what came to it, as it was published.
 *
 * @param coarse whether its cells are groups already
 * @param mask what is hidden of it
 */
record StockTable(Grid grid, Map<String, Long> cells, boolean coarse, Mask mask) {
    Balance.Part part() {
        return new Balance.Part(grid.table(cells, Long::longValue), mask);
    }

    /**
     * Ids of the figures that are compared, by what they are compared as: of two dimensions the first. The country as a whole
     * is the total.
     *
     * @param groups whether groups are compared
     */
    Map<String, Set<String>> ids(Layout layout, boolean groups) {
        Map<String, Set<String>> ids = new TreeMap<>();
        Collection<String> keys = grid.dimensions().isEmpty() ? Set.of() : cells.keySet();
        boolean pairs = grid.dimensions().size() > 1;
        for (String key : keys) {
            String code = pairs ? Cube.first(key) : key;
            ids.computeIfAbsent(groups && !coarse ? layout.coarser(code) : code, any -> new TreeSet<>())
                    .add(pairs ? Cube.key(code, Cube.WHOLE) : code);
        }
        return ids;
    }
}
