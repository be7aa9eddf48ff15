package org.perisai.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An earlier publication of the figures of a table. Its counts have to be kept with it, those that were
 * hidden as well, since a change of what is hidden may be told by what is shown.
 *
 * @param samePeriod true for an earlier release of the same period; false for the last stock of a stock measure
 */
public record Earlier(Table table, Mask mask, boolean samePeriod) {
    /** What is left of these without some of them, of which the same figures were hidden. */
    Earlier without(Earlier some) {
        return new Earlier(table.without(some.table), some.mask, samePeriod);
    }

    /**
     * What this tells of a table of now. In a new release of the same period what was hidden stays hidden,
     * and if nothing fell, readers suppose that nothing can have fallen.
     */
    Known known(Table now) {
        Set<String> ids = now.possible();
        ids.add(now.total().id());
        Map<String, Long> shown = new HashMap<>(mask.shown(table));
        shown.keySet().retainAll(ids);
        Set<String> still = new HashSet<>(samePeriod ? mask.hidden().keySet() : Set.of());
        still.retainAll(ids);
        boolean grew = samePeriod && ids.containsAll(table.possible())
                && ids.stream().allMatch(id -> now.value(id) >= table.find(id));
        return new Known(still, grew ? shown : Map.of(), Map.of(), shown,
                grew ? Optional.of(now.without(table)) : Optional.empty(), Optional.empty());
    }
}
