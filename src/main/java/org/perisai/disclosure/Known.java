package org.perisai.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What readers know of a table's figures before they see it, and what is hidden in any case.
 *
 * @param hidden ids that are hidden whatever their values
 * @param low what a figure is at least, by id; 0 where it isn't named
 * @param high what a figure is at most, by id; without bound where it isn't named
 * @param base what was published of the same figure before, by id; 0 where it isn't named
 * @param added how much each figure grew since then, where readers can suppose that none fell
 * @param balance of a stock: the last one, and what came since
 */
record Known(Set<String> hidden, Map<String, Long> low, Map<String, Long> high, Map<String, Long> base,
             Optional<Table> added, Optional<Balance> balance) {
    static final Known NOTHING = hidden(Set.of());
    /** Far above any count, and safe to add to one. */
    static final long UNBOUNDED = Long.MAX_VALUE / 4;

    static Known hidden(Set<String> hidden) {
        return new Known(hidden, Map.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty());
    }

    /** Moreover what an outer table tells of figures of the same ids: what is hidden there, and the most that those shown allow. */
    Known inside(Table table, Table outer, Mask mask) {
        Set<String> also = new HashSet<>(hidden);
        mask.hidden().keySet().stream().filter(id -> table.counts().containsKey(id) || id.equals(table.total().id()))
                .forEach(also::add);
        Map<String, Long> most = new HashMap<>(mask.shown(outer));
        most.keySet().removeIf(id -> !table.counts().containsKey(id) && !id.equals(table.total().id()));
        boolean holds = most.entrySet().stream().allMatch(bound -> table.value(bound.getKey()) <= bound.getValue());
        return new Known(also, low, holds ? most : high, base, added, balance);
    }

    static Known between(Map<String, Long> low, Map<String, Long> high) {
        return new Known(Set.of(), low, high, Map.of(), Optional.empty(), Optional.empty());
    }

    /** Moreover what a stock is made of: no figure is more than that, and those are it of which nothing went. */
    Known with(Balance stock, Table closing) {
        Map<String, Long> least = new HashMap<>(low);
        Map<String, Long> most = new HashMap<>(high);
        stock.shown(closing).forEach((id, made) -> {
            most.merge(id, made, Math::min);
            if (made == closing.value(id)) {
                least.merge(id, made, Math::max);
            }
        });
        return new Known(hidden, least, most, base, added, Optional.of(stock));
    }

    long low(String id) {
        return low.getOrDefault(id, 0L);
    }

    long high(String id) {
        return high.getOrDefault(id, UNBOUNDED);
    }

    /** Whether readers have a figure of a stock from what is shown of what it is made of. */
    boolean tells(String id) {
        return balance.isPresent() && !hidden.contains(id) && low(id) == high(id);
    }

    long base(String id) {
        return base.getOrDefault(id, 0L);
    }
}
