package org.perisai.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A year of a country as one table. Only what may be shown is in it.
 *
 * @param lines in their order
 * @param total the year, the same in each of its tables
 */
record Report(By by, int year, List<Line> lines, Line total) {
    /** A ministry's own report; what is public would need 10. */
    private static final Suppression RULE = new Suppression(5);

    /** Protects counts. Each column after the first counts some of the people of the one before it. */
    static Report of(By by, int year, Map<String, Counts> rows) {
        SortedMap<String, Counts> sorted = new TreeMap<>(rows);
        List<Counts> counts = List.copyOf(sorted.values());
        List<Mask> funnel = RULE.funnel(List.of(column(counts, Counts::enrolled), column(counts, Counts::completed),
                column(counts, Counts::examined), column(counts, Counts::certified)));
        Mask rates = RULE.rates(column(counts, Counts::passed), column(counts, Counts::examined), funnel.get(2),
                funnel.get(3));
        Masks masks = new Masks(funnel.get(0), funnel.get(1), funnel.get(2), rates, funnel.get(3));
        List<Line> lines = new ArrayList<>();
        sorted.forEach((code, row) -> {
            int i = lines.size();
            lines.add(masks.line(code, row, i, mask -> mask.hides(i)));
        });
        Counts all = counts.stream().reduce(Counts.NONE, Counts::plus);
        return new Report(by, year, lines, masks.line("", all, lines.size(), Mask::total));
    }

    private record Masks(Mask enrolled, Mask completed, Mask examined, Mask rates, Mask certified) {
        Line line(String code, Counts row, int place, Function<Mask, Boolean> hidden) {
            return new Line(place, code, code, Figure.count(row.enrolled(), hidden.apply(enrolled)),
                    Figure.count(row.completed(), hidden.apply(completed)),
                    Figure.count(row.examined(), hidden.apply(examined)),
                    Figure.rate(row.passed(), row.examined(), hidden.apply(rates)),
                    Figure.count(row.certified(), hidden.apply(certified)));
        }
    }

    /** The same with names, in the order of the reader's language where the codes have none of their own. */
    Report named(Function<String, String> name, Comparator<Object> order) {
        List<Line> named = new ArrayList<>(lines.stream().map(line -> line.at(0, name.apply(line.code()))).toList());
        if (by != By.MONTH) {
            named.sort((a, b) -> order.compare(a.name(), b.name()));
        }
        named.replaceAll(line -> line.at(named.indexOf(line), line.name()));
        return new Report(by, year, named, total);
    }

    private static long[] column(List<Counts> rows, ToLongFunction<Counts> figure) {
        return rows.stream().mapToLong(figure).toArray();
    }
}
