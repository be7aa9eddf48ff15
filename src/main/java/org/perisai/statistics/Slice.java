package org.perisai.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one reader needs of a country's cells. Many figures share cubes and measures, so the first question reads all
 * measures of a cube that are kept alike, and the others are answered from that.
 */
final class Slice {
    private final Cells cells;
    private final String country;
    private final boolean demo;
    private final Map<Range, Map<Measure, List<Cells.Cell>>> known = new HashMap<>();

    Slice(Cells cells, String country, boolean demo) {
        this.cells = cells;
        this.country = country;
        this.demo = demo;
    }

    private record Range(Cube cube, Measure.Kept kept, String first, String last) { }

    String country() {
        return country;
    }

    /**
     * Sums of some measures over months; a measure that counts somebody once a period must be asked for one period.
     *
     * @param first code of a period
     * @param last code of a period of the same length, included
     */
    Sums between(Cube cube, String first, String last, List<Measure> measures) {
        Sums sums = new Sums();
        for (Measure measure : measures) {
            known.computeIfAbsent(new Range(cube, measure.kept(), first, last), this::read)
                    .getOrDefault(measure, List.of()).forEach(sums::add);
        }
        return sums;
    }

    private Map<Measure, List<Cells.Cell>> read(Range range) {
        List<Measure> alike = Stream.of(Measure.values()).filter(each -> each.kept() == range.kept()
                && each.cubes().contains(range.cube())).toList();
        return cells.between(new Cells.Place(country, demo, range.cube()), range.first(), range.last(), alike).stream()
                .collect(Collectors.groupingBy(Cells.Cell::measure));
    }
}
