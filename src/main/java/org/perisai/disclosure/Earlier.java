package org.perisai.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What was published before of the figures of a table.
 *
 * @param shown figures by id
 * @param hidden ids of those that were hidden
 * @param samePeriod true for an earlier release of the same period, where late data mostly add and readers
 *                   can suppose that nothing was taken away; false for the last stock of a stock measure
 */
public record Earlier(Map<String, Long> shown, Set<String> hidden, boolean samePeriod) {
    /**
     * What this tells of a table of now. In a new release of the same period what was hidden stays hidden,
     * and if nothing fell, readers suppose that nothing can have fallen.
     */
    Known known(Table table) {
        Set<String> ids = table.possible();
        ids.add(table.total().id());
        Map<String, Long> base = new HashMap<>(shown);
        base.keySet().retainAll(ids);
        boolean grew = samePeriod && base.entrySet().stream().allMatch(was -> table.value(was.getKey()) >= was.getValue());
        Set<String> still = new HashSet<>(samePeriod ? hidden : Set.of());
        still.retainAll(ids);
        return new Known(still, grew ? base : Map.of(), Map.of(), base);
    }
}
