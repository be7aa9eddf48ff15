package org.perisai.disclosure;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.perisai.disclosure.Audit.Room;

/**
 * Of a stock readers know that what there was and what came is what there is and what went, period after period. What went
 * isn't published; where nothing went they suppose so, since what has just come seldom goes.
 *
 * @param stocks those that were published before, the oldest first; the one to decide follows them
 * @param inflows what came after each of them
 * @param groups the figures that are compared; together all cells
 */
public record Balance(List<Part> stocks, List<Part> inflows, List<Group> groups) {
    /** A table and what is hidden of it. */
    public record Part(Table table, Mask mask) {
        boolean shows(Set<String> ids) {
            return ids.stream().noneMatch(mask::hides);
        }

        long sum(Set<String> ids) {
            return ids.stream().mapToLong(table::value).sum();
        }
    }

    /**
     * Ids of the same in each table; none where nobody was counted.
     *
     * @param stocks the one to decide is the last
     */
    public record Group(List<Set<String>> stocks, List<Set<String>> inflows) { }

    /**
     * What figures of a stock are made of, where readers can reckon it and it isn't less than they are: of the last stock that
     * is shown, and all that came since.
     */
    Map<String, Long> shown(Table closing) {
        Map<String, Long> made = new HashMap<>();
        for (Group group : groups) {
            Set<String> ids = group.stocks().get(stocks.size());
            if (ids.size() == 1) {
                String id = ids.iterator().next();
                reckoned(group).filter(sum -> closing.value(id) <= sum).ifPresent(sum -> made.put(id, sum));
            }
        }
        return made;
    }

    private Optional<Long> reckoned(Group group) {
        long came = 0;
        for (int t = stocks.size() - 1; t >= 0 && inflows.get(t).shows(group.inflows().get(t)); t--) {
            came += inflows.get(t).sum(group.inflows().get(t));
            if (stocks.get(t).shows(group.stocks().get(t))) {
                return Optional.of(stocks.get(t).sum(group.stocks().get(t)) + came);
            }
        }
        return Optional.empty();
    }

    /** Whether a stock's total would leave less room to hidden totals of what it is made of. */
    boolean tellsTotal(Disclosure disclosure, Table closing) {
        Linked totals = new Linked(this, closing, true).totals();
        Set<String> most = new LinkedHashSet<>(totals.hidden());
        most.add(totals.closing(closing.total().id()));
        return !audit(disclosure, totals, most).more(totals.hidden()).filter(List::isEmpty).isPresent();
    }

    /**
     * Demands that what is hidden of all tables keeps the room that it has while the stock is hidden, its total apart, for who
     * supposes that nothing went; and for who doesn't that where few went it isn't told.
     */
    List<Rule> rules(Disclosure disclosure, Table closing) {
        return List.of(rule(disclosure, closing, true), rule(disclosure, closing, false));
    }

    private Rule rule(Disclosure disclosure, Table closing, boolean supposed) {
        Linked linked = new Linked(this, closing, supposed).cells();
        Set<String> most = new LinkedHashSet<>(linked.hidden());
        closing.possible().forEach(id -> most.add(linked.closing(id)));
        Rule audit = audit(disclosure, linked, most);
        return hidden -> {
            Set<String> now = new LinkedHashSet<>(linked.hidden());
            hidden.forEach(id -> now.add(linked.closing(id)));
            return audit.more(now).map(more -> more.stream().map(linked::id).toList());
        };
    }

    /** @param most what is hidden at most: how much room there is then is how much is asked for */
    private static Rule audit(Disclosure disclosure, Linked linked, Set<String> most) {
        Table table = linked.table();
        Map<String, Long> shown = linked.shown();
        shown.keySet().removeAll(most);
        Known known = Known.between(shown, shown);
        Map<String, Room> asked = new HashMap<>();
        most.stream().filter(id -> table.counts().containsKey(id) && linked.asks(id, disclosure)).forEach(id ->
                asked.put(id, room(disclosure, table, known, most, id)));
        return Audit.ofLinked(disclosure.k(), table, known, asked)::more;
    }

    private static Room room(Disclosure disclosure, Table table, Known known, Set<String> hidden, String id) {
        Room wanted = disclosure.isSmall(table.value(id)) ? Room.BOTH_ENDS : Room.WIDTH;
        for (Room room : List.of(wanted, Room.WIDTH)) {
            if (Audit.ofLinked(disclosure.k(), table, known, Map.of(id, room)).more(hidden).filter(List::isEmpty).isPresent()) {
                return room;
            }
        }
        return Room.NONE;
    }
}
