package org.perisai.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.perisai.disclosure.Balance;
import org.perisai.disclosure.Mask;
import org.perisai.disclosure.Table;

/**
 * One of the three tables of a stock: what there was, what came, and what there is.
 *
 * @param coarse whether its cells are groups already
 * @param release what was decided of it
 */
record StockSide(Shield shield, Indicator indicator, Map<String, Long> cells, boolean coarse, Published release) {
    /** Where one of the three is coarse the groups are compared. */
    static Balance balance(StockSide opening, StockSide inflow, StockSide closing, Layout layout) {
        boolean groups = opening.coarse || inflow.coarse || closing.coarse;
        Map<String, Set<String>> before = opening.ids(layout, groups);
        Map<String, Set<String>> came = inflow.ids(layout, groups);
        Map<String, Set<String>> now = closing.ids(layout, groups);
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(came.keySet());
        all.addAll(now.keySet());
        List<Balance.Group> compared = new ArrayList<>();
        all.forEach(group -> compared.add(new Balance.Group(before.getOrDefault(group, Set.of()),
                came.getOrDefault(group, Set.of()), now.getOrDefault(group, Set.of()))));
        return new Balance(opening.table(), opening.mask(), inflow.table(), inflow.mask(), compared);
    }

    private Table table() {
        return shield.grid().table(cells, Long::longValue);
    }

    private Mask mask() {
        return shield.mask(indicator.name(), release, Observation::hidden);
    }

    /** What is compared, by its group; of two dimensions that is the first. The country as a whole is the total. */
    private Map<String, Set<String>> ids(Layout layout, boolean groups) {
        Map<String, Set<String>> ids = new TreeMap<>();
        Collection<String> keys = shield.grid().dimensions().isEmpty() ? Set.of() : cells.keySet();
        boolean pairs = shield.grid().dimensions().size() > 1;
        for (String key : keys) {
            String code = pairs ? Cube.first(key) : key;
            ids.computeIfAbsent(groups && !coarse ? layout.coarser(code) : code, any -> new TreeSet<>())
                    .add(pairs ? Cube.key(code, Cube.WHOLE) : code);
        }
        return ids;
    }
}
