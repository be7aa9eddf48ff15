package org.perisai.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.perisai.disclosure.Disclosure;
import org.perisai.statistics.Observation.Status;
import org.perisai.statistics.Shield.Mean;
import org.perisai.statistics.Shield.Share;

/** Makes what may be shown of a country's period out of what was counted. */
final class Composition {
    /** Quarters of the trend, the last one included. */
    private static final int QUARTERS = 4;
    /** Coverage is of a year; parity is made of what is shown. */
    private static final Set<Indicator> APART = EnumSet.of(Indicator.I13, Indicator.I14_INDEX, Indicator.I14_UNSTATED);

    private final Indicators indicators;
    private final Slice slice;
    private final Scope scope;
    private final ProtectedTables tables;

    /**
     * @param areas cooperation area of each course
     * @param published what was signed of the same period
     * @param before what was signed of the period before
     */
    record Scope(String country, boolean demo, Period period, Disclosure rule, Map<String, String> areas,
                 Published published, Published before) { }

    /** @param now decides what is final */
    Composition(Cells cells, Scope scope, Instant now) {
        this.slice = new Slice(cells, scope.country(), scope.demo());
        this.indicators = new Indicators(slice, scope.areas(), now);
        this.scope = scope;
        this.tables = new ProtectedTables(scope);
    }

    /** The figures of the country as a whole alone, as they are among all; parity is made of its completions by sex. */
    List<Observation> whole() {
        for (Indicator indicator : Indicator.values()) {
            if (!APART.contains(indicator)) {
                show(indicator, Division.COUNTRY);
            }
        }
        show(Indicator.I14_COMPLETED, Division.SECTOR_SEX);
        parity();
        return tables.found().stream().filter(each -> each.place().isEmpty()).toList();
    }

    /** All figures, and the counts below them. */
    Published all() {
        for (Indicator indicator : Indicator.values()) {
            if (!APART.contains(indicator)) {
                divisions(indicator).forEach(division -> show(indicator, division));
            }
        }
        parity();
        coverage();
        months(Indicator.I01);
        months(Indicator.I10);
        return tables.published();
    }

    /** What tables are made of: what is a margin of one of them is decided with it, and so are areas with their courses. */
    private static Set<Division> divisions(Indicator indicator) {
        Set<Division> divisions = EnumSet.copyOf(indicator.divisions());
        if (divisions.contains(Division.COURSE)) {
            divisions.remove(Division.AREA);
        }
        if (divisions.contains(Division.SECTOR_SEX)) {
            divisions.removeAll(Set.of(Division.SECTOR, Division.SEX));
        }
        if (divisions.contains(Division.COURSE_LANG)) {
            divisions.removeAll(Set.of(Division.COURSE, Division.LANG));
        }
        return divisions;
    }

    private void show(Indicator indicator, Division division) {
        List<Counted> figures = indicators.of(new Indicators.Question(indicator, division, scope.period()));
        switch (indicator.kind()) {
            case COUNT, ONCE, ORGANISATIONS -> counts(indicator, division, by(figures, division, Counted::part, 0L));
            case STOCK -> tables.stock(indicator, division, by(figures, division, Counted::part, 0L));
            case RATE, OFFICIAL -> shares(indicator, division, figures);
            default -> means(indicator, division, figures);
        }
    }

    private void counts(Indicator indicator, Division division, Map<String, Long> values) {
        if (indicator == Indicator.I02 && division != Division.COUNTRY) {
            tables.learners(division, values);
        } else {
            tables.counts(indicator, division, values);
        }
    }

    private <T> Map<String, T> by(List<Counted> figures, Division division, Function<Counted, T> value,
            T nobody) {
        Map<String, T> values = new TreeMap<>();
        figures.forEach(each -> values.put(each.key(), value.apply(each)));
        if (division == Division.COUNTRY) {
            values.putIfAbsent(Cube.WHOLE, nobody);
        }
        return values;
    }

    private void shares(Indicator indicator, Division division, List<Counted> figures) {
        tables.shares(indicator, division, by(figures, division, each -> new Share(each.part(), each.whole()), Share.NONE),
                figures.stream().anyMatch(Counted::provisional) ? Status.P : Status.A);
    }

    private void means(Indicator indicator, Division division, List<Counted> figures) {
        boolean shown = tables.means(indicator, division, by(figures, division, each -> new Mean(each.n(),
                each.value() == null ? null : BigDecimal.valueOf(each.value())), new Mean(0, null)));
        if (!shown && indicator.divisions().contains(Division.AREA)) {
            show(indicator, Division.AREA);
        }
    }

    /** Out of counts that are shown, so it tells nothing more. */
    private void parity() {
        Map<String, Map<String, Observation>> completed = new HashMap<>(Map.of(Cube.WHOLE, new HashMap<>()));
        tables.found().stream().filter(each -> each.indicator().equals(Indicator.I14_COMPLETED.name())
                && each.place().containsKey(Dimension.SEX)).forEach(each -> completed.computeIfAbsent(
                each.place().getOrDefault(Dimension.SECTOR, Cube.WHOLE), any -> new HashMap<>())
                .put(each.place().get(Dimension.SEX), each));
        completed.forEach((sector, sexes) -> tables.found().addAll(Parity.of(sector, sexes)));
    }

    /** Those who completed a course in the year, in the report of its last quarter: what a population is covered by. */
    private void coverage() {
        Period year = Period.year(scope.period().last().getYear());
        if (scope.period().last().equals(year.last())) {
            tables.counts(Indicator.I13, Division.SECTOR, by(indicators.of(new Indicators.Question(Indicator.I13,
                    Division.SECTOR, year)), Division.SECTOR, Counted::part, 0L));
        }
    }

    /** The months up to the end of the period; those of a quarter are decided together. */
    private void months(Indicator indicator) {
        Period quarter = Period.quarter(scope.period().last());
        Measure measure = indicator.measures().get(0);
        for (int i = 0; i < QUARTERS; i++) {
            Sums sums = slice.between(Cube.TOTAL, quarter.first().toString(), quarter.last().toString(),
                    List.of(measure));
            Map<String, Long> months = new TreeMap<>();
            quarter.months().forEach(month -> months.put(month.toString(), sums.in(month.toString(), measure)));
            tables.months(indicator, quarter, months);
            quarter = quarter.before();
        }
    }
}
