package org.perisai.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.perisai.disclosure.Audit.Room;

/**
 * Of a stock readers know that what there was and what came is what there is and what went. What went isn't published;
 * where nothing went they suppose so, since what has just come seldom goes.
 *
 * @param opening the stock of the period before
 * @param openingMask what is hidden of it
 * @param inflow what came in the period
 * @param inflowMask what is hidden of that
 * @param groups the figures that are compared; together all cells of the three
 */
public record Balance(Table opening, Mask openingMask, Table inflow, Mask inflowMask, List<Group> groups) {
    private static final String OPENING = "opening ";
    private static final String INFLOW = "inflow ";
    private static final String CLOSING = "closing ";
    private static final String OUTFLOW = "outflow ";

    /** Ids of what there was, what came and what there is of the same; none where nobody was counted. */
    public record Group(Set<String> opening, Set<String> inflow, Set<String> closing) { }

    /** Whether a stock's total would tell the one hidden total out of which it is made. */
    boolean tellsTotal(Table closing) {
        return openingMask.hides(opening.total().id()) != inflowMask.hides(inflow.total().id())
                && opening.total().value() + inflow.total().value() == closing.total().value();
    }

    /** What figures of a stock are made of where readers see it and it isn't less than they are. */
    Map<String, Long> shown(Table closing) {
        Map<String, Long> made = new HashMap<>();
        for (Group group : groups) {
            long sum = sum(opening, group.opening()) + sum(inflow, group.inflow());
            if (group.closing().size() == 1 && sum(closing, group.closing()) <= sum
                    && group.opening().stream().noneMatch(openingMask::hides)
                    && group.inflow().stream().noneMatch(inflowMask::hides)) {
                made.put(group.closing().iterator().next(), sum);
            }
        }
        return made;
    }

    private static long sum(Table table, Set<String> ids) {
        return ids.stream().mapToLong(table::value).sum();
    }

    /**
     * Demands that what is hidden of all three keeps the room that it has while the stock is hidden, its total apart, for who
     * supposes that nothing went; and for who doesn't that where few went it isn't told.
     */
    List<Rule> rules(Disclosure disclosure, Table closing) {
        return List.of(rule(disclosure, closing, true), rule(disclosure, closing, false));
    }

    private Rule rule(Disclosure disclosure, Table closing, boolean supposed) {
        Linked linked = new Linked(supposed);
        linked.side(OPENING, opening);
        linked.side(INFLOW, inflow);
        linked.side(CLOSING, closing);
        groups.forEach(linked::link);
        Table table = linked.table();
        Set<String> always = new LinkedHashSet<>(linked.unpublished);
        openingMask.hidden().keySet().forEach(id -> always.add(OPENING + id));
        inflowMask.hidden().keySet().forEach(id -> always.add(INFLOW + id));
        Map<String, Long> shown = linked.published(always);
        Known known = Known.between(shown, shown);
        Set<String> most = new LinkedHashSet<>(always);
        closing.possible().forEach(id -> most.add(CLOSING + id));
        Map<String, Room> asked = new HashMap<>();
        most.stream().filter(table.counts()::containsKey).filter(id -> supposed ? !linked.unpublished.contains(id)
                : id.startsWith(OUTFLOW) && disclosure.isSmall(table.value(id))).forEach(id ->
                asked.put(id, room(disclosure, table, known, most, id)));
        Rule audit = Audit.ofLinked(disclosure.k(), table, known, asked)::more;
        return hidden -> {
            Set<String> now = new LinkedHashSet<>(always);
            hidden.forEach(id -> now.add(CLOSING + id));
            return audit.more(now).map(more -> more.stream().map(id -> id.substring(CLOSING.length())).toList());
        };
    }

    /** The most that can be asked for a count. */
    private static Room room(Disclosure disclosure, Table table, Known known, Set<String> hidden, String id) {
        Room wanted = disclosure.isSmall(table.value(id)) ? Room.BOTH_ENDS : Room.WIDTH;
        for (Room room : List.of(wanted, Room.WIDTH)) {
            if (Audit.ofLinked(disclosure.k(), table, known, Map.of(id, room)).more(hidden).filter(List::isEmpty).isPresent()) {
                return room;
            }
        }
        return Room.NONE;
    }

    /** The three tables as one. */
    private static final class Linked {
        private final Map<String, Table> tables = new LinkedHashMap<>();
        private final Map<String, Count> counts = new LinkedHashMap<>();
        private final List<Sum> sums = new ArrayList<>();
        private final Set<String> unpublished = new LinkedHashSet<>();
        private final boolean supposed;

        /** @param supposed whether readers suppose that nothing went where nothing did */
        Linked(boolean supposed) {
            this.supposed = supposed;
        }

        void side(String side, Table table) {
            tables.put(side, table);
            put(side + table.total().id(), table.total().value());
            table.counts().forEach((id, count) -> counts.put(side + id, new Count(side + id, count.value(), count.possible())));
            table.sums().stream().filter(sum -> !followsFromOthers(table, sum)).forEach(sum ->
                    sums.add(new Sum(side + sum.whole(), names(side, sum.parts()))));
        }

        /** The rows of a two-way table make up its total, but so do its columns; and each row is needed for what links it. */
        private static boolean followsFromOthers(Table table, Sum sum) {
            return !sum.parts().isEmpty() && sum.equals(table.sums().get(0)) && table.sums().stream().filter(each ->
                    each.whole().equals(table.total().id())).count() > 1;
        }

        void link(Group group) {
            long was = sum(tables.get(OPENING), group.opening());
            long came = sum(tables.get(INFLOW), group.inflow());
            long went = was + came - sum(tables.get(CLOSING), group.closing());
            if (went < 0) {
                return;
            }
            String both = "both " + unpublished.size();
            hide(both, was + came);
            List<String> before = part(OPENING, group.opening(), was);
            before.addAll(part(INFLOW, group.inflow(), came));
            List<String> after = part(CLOSING, group.closing(), was + came - went);
            if (went > 0 || !supposed) {
                after.add(hide(OUTFLOW + unpublished.size(), went));
            }
            sums.add(new Sum(both, before));
            sums.add(new Sum(both, after));
        }

        /** The figure of a side that is linked: of several one that isn't published. */
        private List<String> part(String side, Set<String> ids, long value) {
            List<String> parts = new ArrayList<>(names(side, ids));
            if (parts.size() < 2) {
                return parts;
            }
            String whole = hide(side + "group " + unpublished.size(), value);
            sums.add(new Sum(whole, parts));
            return new ArrayList<>(List.of(whole));
        }

        private String hide(String id, long value) {
            unpublished.add(id);
            put(id, value);
            return id;
        }

        private void put(String id, long value) {
            counts.put(id, new Count(id, value));
        }

        Table table() {
            return new Table(new Count("", 0), counts, sums);
        }

        /** What is shown whatever is decided of the stock: all of the others but what is hidden, and its total. */
        Map<String, Long> published(Set<String> hidden) {
            String total = CLOSING + tables.get(CLOSING).total().id();
            return counts.values().stream().filter(count -> !hidden.contains(count.id())
                    && (count.id().equals(total) || !count.id().startsWith(CLOSING)))
                    .collect(Collectors.toMap(Count::id, Count::value));
        }

        private static List<String> names(String side, Iterable<String> ids) {
            List<String> names = new ArrayList<>();
            ids.forEach(id -> names.add(side + id));
            return names;
        }
    }
}
