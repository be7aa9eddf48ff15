package org.perisai.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts of one measure and the sums among them, published together: one-way, two-way, or coarser groups
 * above finer ones. Tables that share more than their total are one {@code Table}, since what one hides
 * another could tell. Tables that share only the total are protected one by one: for any two of them with
 * one total there are people who fit both, so that neither narrows the other once the total is known.
 *
 * @param counts all figures but the total, by id, in order
 * @param sums each count is in one or two of them; the total may be the whole of any number
 */
public record Table(Count total, Map<String, Count> counts, List<Sum> sums) {
    public Table {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        sums = List.copyOf(sums);
        for (Sum sum : sums) {
            long parts = 0;
            for (String part : sum.parts()) {
                parts += value(total, counts, part);
            }
            if (parts != value(total, counts, sum.whole())) {
                throw new IllegalArgumentException(sum.whole() + " is not the sum of its parts");
            }
        }
    }

    public static Table oneWay(Count total, List<Count> cells) {
        return new Table(total, byId(cells), List.of(sum(total, cells)));
    }

    /** @param cells row by row; rows and columns are their totals */
    public static Table twoWay(Count total, List<Count> rows, List<Count> columns, List<List<Count>> cells) {
        List<Sum> sums = new ArrayList<>(List.of(sum(total, rows), sum(total, columns)));
        List<Count> all = new ArrayList<>(rows);
        all.addAll(columns);
        for (int r = 0; r < rows.size(); r++) {
            sums.add(sum(rows.get(r), cells.get(r)));
            all.addAll(cells.get(r));
        }
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            sums.add(sum(columns.get(c), cells.stream().map(row -> row.get(column)).toList()));
        }
        return new Table(total, byId(all), sums);
    }

    /** The same with coarser groups between the total and some of its parts, such as areas above courses. */
    public Table grouped(List<Count> groups, List<Sum> parts) {
        Map<String, Count> all = byId(groups);
        all.putAll(counts);
        Set<String> below = new LinkedHashSet<>();
        parts.forEach(sum -> below.addAll(sum.parts()));
        List<Sum> now = new ArrayList<>(parts);
        for (Sum sum : sums) {
            boolean split = sum.whole().equals(total.id()) && below.containsAll(sum.parts());
            now.add(split ? sum(total, groups) : sum);
        }
        return new Table(total, all, now);
    }

    public long value(String id) {
        return value(total, counts, id);
    }

    /** The count of that name; 0 where this table doesn't have it. */
    long find(String id) {
        return id.equals(total.id()) || counts.containsKey(id) ? value(id) : 0;
    }

    /** What is left of each figure without that of another table with the same sums. */
    Table without(Table other) {
        Map<String, Count> left = new LinkedHashMap<>();
        counts.forEach((id, count) -> left.put(id, new Count(id, count.value() - other.find(id), count.possible())));
        return new Table(new Count(total.id(), total.value() - other.find(total.id())), left, sums);
    }

    /** Ids of all that can be something else than zero, but the total. */
    Set<String> possible() {
        Set<String> ids = new LinkedHashSet<>();
        counts.values().stream().filter(Count::possible).forEach(count -> ids.add(count.id()));
        return ids;
    }

    /** Ids of the cells inside: what is neither the total nor a direct part of it. */
    Set<String> inner() {
        Set<String> ids = possible();
        sums.stream().filter(sum -> sum.whole().equals(total.id())).forEach(sum -> ids.removeAll(sum.parts()));
        return ids;
    }

    private static Sum sum(Count whole, List<Count> parts) {
        return new Sum(whole.id(), parts.stream().map(Count::id).toList());
    }

    private static long value(Count total, Map<String, Count> counts, String id) {
        return id.equals(total.id()) ? total.value() : counts.get(id).value();
    }

    private static Map<String, Count> byId(List<Count> counts) {
        Map<String, Count> byId = new LinkedHashMap<>();
        for (Count count : counts) {
            if (byId.put(count.id(), count) != null) {
                throw new IllegalArgumentException(count.id() + " is there twice");
            }
        }
        return byId;
    }
}
