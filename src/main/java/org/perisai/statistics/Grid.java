package org.perisai.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.perisai.disclosure.Count;
import org.perisai.disclosure.Sum;
import org.perisai.disclosure.Table;

/**
 * How cells and their sums make one table of figures, and what each of those is about.
 *
 * @param dimensions what the keys of the cells are made of: none, one or two
 * @param areas of courses, where both are figures of the table; else none
 */
record Grid(List<Dimension> dimensions, Map<String, String> areas) {
    /** Before the code of an area in the id of its figure; no course begins so. */
    private static final String AREA = "@";

    /** The table of a measure; keys of two dimensions give one with margins. */
    <T> Table table(Map<String, T> cells, ToLongFunction<T> value) {
        Map<String, Long> values = new TreeMap<>();
        cells.forEach((key, cell) -> values.merge(key, value.applyAsLong(cell), Long::sum));
        Count total = new Count(Cube.WHOLE, values.values().stream().mapToLong(Long::longValue).sum());
        if (dimensions.size() < 2) {
            Table table = Table.oneWay(total, values.entrySet().stream().map(cell -> new Count(dimensions.isEmpty() ? ""
                    : cell.getKey(), cell.getValue())).toList());
            return areas.isEmpty() || values.isEmpty() ? table : grouped(table, values);
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

    private Table grouped(Table courses, Map<String, Long> values) {
        Map<String, List<String>> below = new TreeMap<>(values.keySet().stream().collect(Collectors.groupingBy(this::area)));
        return courses.grouped(below.entrySet().stream().map(area -> new Count(area.getKey(),
                area.getValue().stream().mapToLong(values::get).sum())).toList(),
                below.entrySet().stream().map(area -> new Sum(area.getKey(), area.getValue())).toList());
    }

    private String area(String course) {
        return AREA + areas.getOrDefault(course, Cube.UNSTATED);
    }

    private static Count margin(Map<String, Long> values, String id) {
        boolean row = Cube.second(id).equals(Cube.WHOLE);
        return new Count(id, values.entrySet().stream().filter(cell -> row
                ? Cube.first(cell.getKey()).equals(Cube.first(id)) : Cube.second(cell.getKey()).equals(Cube.second(id)))
                .mapToLong(Map.Entry::getValue).sum());
    }

    /** All ids of a table; the one cell of a country as a whole is its total. */
    static List<String> ids(Table table) {
        List<String> ids = new ArrayList<>(List.of(table.total().id()));
        table.counts().keySet().stream().filter(id -> !id.isEmpty()).forEach(ids::add);
        return ids;
    }

    /** What a figure is divided by. */
    Map<Dimension, String> place(String id) {
        Map<Dimension, String> place = new EnumMap<>(Dimension.class);
        if (id.startsWith(AREA)) {
            place.put(Dimension.COURSE_AREA, id.substring(AREA.length()));
        } else if (!id.equals(Cube.WHOLE)) {
            String[] codes = dimensions.size() == 1 ? new String[] {id} : new String[] {Cube.first(id), Cube.second(id)};
            for (int i = 0; i < dimensions.size(); i++) {
                if (!codes[i].equals(Cube.WHOLE)) {
                    place.put(dimensions.get(i), codes[i]);
                }
            }
        }
        return place;
    }

    /** Whether a figure so divided is one of these; the total of months is that of their quarter, not of the country's own. */
    boolean has(Set<Dimension> place) {
        return place.isEmpty() ? !dimensions.contains(Dimension.MONTH)
                : dimensions.containsAll(place) || !areas.isEmpty() && place.equals(Set.of(Dimension.COURSE_AREA));
    }

    /** The figure that is divided so. */
    String id(Map<Dimension, String> place) {
        if (place.isEmpty()) {
            return Cube.WHOLE;
        }
        if (!areas.isEmpty() && place.containsKey(Dimension.COURSE_AREA)) {
            return AREA + place.get(Dimension.COURSE_AREA);
        }
        return dimensions.size() == 1 ? place.get(dimensions.get(0)) : Cube.key(
                place.getOrDefault(dimensions.get(0), Cube.WHOLE), place.getOrDefault(dimensions.get(1), Cube.WHOLE));
    }
}
