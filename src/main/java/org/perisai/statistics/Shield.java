package org.perisai.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.perisai.disclosure.Count;
import org.perisai.disclosure.Disclosure;
import org.perisai.disclosure.Earlier;
import org.perisai.disclosure.Mask;
import org.perisai.disclosure.Table;
import org.perisai.statistics.Observation.Status;

/**
 * Turns sums into observations of which nothing hidden is left. A table and its margins are decided together; tables of
 * the same measure share their total only.
 *
 * @param dimensions what the keys of the cells are made of: none, one or two
 * @param rule how many people are shown at least
 */
record Shield(List<Dimension> dimensions, Disclosure rule) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A share: people who did something of all who could. */
    record Share(long part, long whole) {
        static final Share NONE = new Share(0, 0);

        Share plus(Share other) {
            return new Share(part + other.part, whole + other.whole);
        }
    }

    /** A figure that isn't a count, and the people below it. */
    record Mean(long people, BigDecimal value) { }

    /**
     * @param name under which the counts are published
     * @param cells counts by key
     * @param earlier what was published before that readers could subtract
     * @param samePeriod whether that was of the same period
     */
    List<Observation> counts(String indicator, String name, Map<String, Long> cells, Published earlier, boolean samePeriod) {
        Table table = table(cells, Long::longValue);
        return shown(indicator, table, earlier(indicator, name, earlier, samePeriod).map(before -> rule.revised(table, before))
                .orElseGet(() -> rule.protect(table)));
    }

    /**
     * The same of people who all are in the cells of another table that is published beside it.
     *
     * @param around the other table, which has at least these cells
     */
    List<Observation> countsInside(Around around, String indicator, String name, Map<String, Long> cells, Published earlier) {
        Table table = table(cells, Long::longValue);
        return shown(indicator, table, rule.inside(table, earlier(indicator, name, earlier, true),
                table(around.cells(), Long::longValue), mask(around.indicator(), around.published())));
    }

    /** A table of which another counts some of the people, and what is shown of it. */
    record Around(String indicator, Map<String, Long> cells, Published published) { }

    private Optional<Earlier> earlier(String indicator, String name, Published earlier, boolean samePeriod) {
        return earlier.counts(name).map(counts -> new Earlier(table(counts, Long::longValue), mask(indicator, earlier),
                samePeriod));
    }

    private List<Observation> shown(String indicator, Table table, Mask mask) {
        List<Observation> shown = new ArrayList<>();
        ids(table).forEach(id -> shown.add(mask.hides(id) ? hidden(indicator, id)
                : new Observation(indicator, place(id), BigDecimal.valueOf(table.value(id)), null, Status.A, false)));
        return shown;
    }

    /** What was hidden then. */
    private Mask mask(String indicator, Published earlier) {
        Map<String, org.perisai.disclosure.Status> hidden = new HashMap<>();
        earlier.observations().stream().filter(each -> each.indicator().equals(indicator) && each.hidden()
                && dimensions.containsAll(each.place().keySet())
                && !(each.place().isEmpty() && dimensions.contains(Dimension.MONTH)))
                .forEach(each -> hidden.put(id(each.place()), org.perisai.disclosure.Status.PRIMARY));
        return new Mask(hidden);
    }

    /** @param status of what is shown: {@link Status#A} or {@link Status#P} */
    List<Observation> shares(String indicator, Map<String, Share> cells, Status status) {
        Table wholes = table(cells, Share::whole);
        Table parts = table(cells, Share::part);
        Mask hidden = rule.protect(wholes);
        Mask rates = rule.rates(parts, wholes, hidden);
        List<Observation> shown = new ArrayList<>();
        for (String id : ids(wholes)) {
            long whole = wholes.value(id);
            if (whole == 0 && !hidden.hides(id)) {
                shown.add(new Observation(indicator, place(id), null, 0L, Status.M, false));
            } else if (rates.hides(id) || hidden.hides(id)) {
                shown.add(new Observation(indicator, place(id), null, hidden.hides(id) ? null : whole, Status.Q, false));
            } else {
                shown.add(new Observation(indicator, place(id), percent(parts.value(id), whole), whole, status, false));
            }
        }
        return shown;
    }

    /**
     * @param cells figures by key, of the country as a whole under {@link Cube#WHOLE}
     * @param least people that a figure needs
     */
    List<Observation> means(String indicator, Map<String, Mean> cells, int least) {
        Map<String, Long> people = new TreeMap<>();
        cells.forEach((key, mean) -> people.put(key, mean.people()));
        long whole = people.getOrDefault(Cube.WHOLE, 0L);
        Table table = dimensions.isEmpty() ? Table.oneWay(new Count(Cube.WHOLE, whole), List.of(new Count("", whole)))
                : table(people, Long::longValue);
        Mask mask = rule.means(table, rule.protect(table), least);
        List<Observation> shown = new ArrayList<>();
        cells.forEach((key, mean) -> {
            if (mask.hides(key)) {
                shown.add(hidden(indicator, key));
            } else if (mean.value() == null) {
                shown.add(new Observation(indicator, place(key), null, null, Status.M, false));
            } else {
                shown.add(new Observation(indicator, place(key), mean.value().setScale(Unit.of(indicator).decimals(),
                        RoundingMode.HALF_UP), mean.people(), Status.A, false));
            }
        });
        return shown;
    }

    static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), Unit.PERCENT.decimals(),
                RoundingMode.HALF_UP);
    }

    private Observation hidden(String indicator, String id) {
        return new Observation(indicator, place(id), null, null, Status.Q, false);
    }

    /** The table of a measure; keys of two dimensions give one with margins. */
    private <T> Table table(Map<String, T> cells, ToLongFunction<T> value) {
        Map<String, Long> values = new TreeMap<>();
        cells.forEach((key, cell) -> values.merge(key, value.applyAsLong(cell), Long::sum));
        Count total = new Count(Cube.WHOLE, values.values().stream().mapToLong(Long::longValue).sum());
        if (dimensions.size() < 2) {
            return Table.oneWay(total, values.entrySet().stream().map(cell -> new Count(dimensions.isEmpty() ? "" : cell.getKey(),
                    cell.getValue())).toList());
        }
        Set<String> rows = new TreeSet<>();
        Set<String> columns = new TreeSet<>();
        values.keySet().forEach(key -> {
            rows.add(Cube.first(key));
            columns.add(Cube.second(key));
        });
        return Table.twoWay(total, rows.stream().map(row -> margin(values, Cube.key(row, Cube.WHOLE))).toList(),
                columns.stream().map(column -> margin(values, Cube.key(Cube.WHOLE, column))).toList(),
                rows.stream().map(row -> columns.stream().map(column -> new Count(Cube.key(row, column),
                        values.getOrDefault(Cube.key(row, column), 0L))).toList()).toList());
    }

    private static Count margin(Map<String, Long> values, String id) {
        boolean row = Cube.second(id).equals(Cube.WHOLE);
        return new Count(id, values.entrySet().stream().filter(cell -> row
                ? Cube.first(cell.getKey()).equals(Cube.first(id)) : Cube.second(cell.getKey()).equals(Cube.second(id)))
                .mapToLong(Map.Entry::getValue).sum());
    }

    /** All ids of a table; the one cell of a country as a whole is its total. */
    private static List<String> ids(Table table) {
        List<String> ids = new ArrayList<>(List.of(table.total().id()));
        table.counts().keySet().stream().filter(id -> !id.isEmpty()).forEach(ids::add);
        return ids;
    }

    private Map<Dimension, String> place(String id) {
        Map<Dimension, String> place = new EnumMap<>(Dimension.class);
        if (!id.equals(Cube.WHOLE)) {
            String[] codes = dimensions.size() == 1 ? new String[] {id} : new String[] {Cube.first(id), Cube.second(id)};
            for (int i = 0; i < dimensions.size(); i++) {
                if (!codes[i].equals(Cube.WHOLE)) {
                    place.put(dimensions.get(i), codes[i]);
                }
            }
        }
        return place;
    }

    private String id(Map<Dimension, String> place) {
        if (place.isEmpty()) {
            return Cube.WHOLE;
        }
        return dimensions.size() == 1 ? place.get(dimensions.get(0)) : Cube.key(
                place.getOrDefault(dimensions.get(0), Cube.WHOLE), place.getOrDefault(dimensions.get(1), Cube.WHOLE));
    }
}
