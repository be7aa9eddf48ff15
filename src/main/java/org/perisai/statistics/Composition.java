package org.perisai.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
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
    private static final List<Dimension> SECTOR_SEX = List.of(Dimension.SECTOR, Dimension.SEX);

    private final Indicators indicators;
    private final Slice slice;
    private final Scope scope;
    private final List<Observation> found = new ArrayList<>();
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();

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
        return found.stream().filter(each -> each.place().isEmpty()).toList();
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
        return new Published(found, counts);
    }

    /** What tables are made of; what is a margin of one of them is decided with it, and areas are courses rolled up. */
    private static Set<Division> divisions(Indicator indicator) {
        Set<Division> divisions = EnumSet.copyOf(indicator.divisions());
        divisions.remove(Division.AREA);
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
        if (indicator == Indicator.I02 && division != Division.COUNTRY) {
            learners(division, by(figures, division, Counted::part, 0L));
            return;
        }
        switch (indicator.kind()) {
            case COUNT, ONCE, ORGANISATIONS -> counts(indicator.name(), division, by(figures, division, Counted::part, 0L),
                    scope.published(), true);
            case STOCK -> stock(indicator, division, figures);
            case RATE, OFFICIAL -> shares(indicator, division, figures);
            default -> means(indicator, division, figures);
        }
    }

    private <T> Map<String, T> by(List<Counted> figures, Division division, java.util.function.Function<Counted, T> value,
            T nobody) {
        Map<String, T> values = new TreeMap<>();
        figures.forEach(each -> values.put(each.key(), value.apply(each)));
        if (division == Division.COUNTRY) {
            values.putIfAbsent(Cube.WHOLE, nobody);
        }
        return values;
    }

    private void counts(String indicator, Division division, Map<String, Long> values, Published earlier, boolean samePeriod) {
        Layout layout = Layout.of(division, scope.rule(), scope.areas());
        Layout.Rolled<Long> rolled = layout.rollUp(values, Long::longValue, Long::sum);
        if (!layout.tooFine(rolled.cells())) {
            String name = indicator + rolled.dimensions();
            counts.put(name, rolled.cells());
            add(division, new Shield(rolled.dimensions(), layout.rule()).counts(indicator, name, rolled.cells(), earlier,
                    samePeriod));
        }
    }

    /** Every learner is in an enrolment of the same cell; where enrolments have coarser or other cells, learners aren't shown. */
    private void learners(Division division, Map<String, Long> values) {
        Layout layout = Layout.of(division, scope.rule(), scope.areas());
        Layout.Rolled<Long> rolled = layout.rollUp(values, Long::longValue, Long::sum);
        Map<String, Long> enrolments = new TreeMap<>();
        counts.getOrDefault(Indicator.I01.name() + SECTOR_SEX, Map.of()).forEach((key, count) -> enrolments.merge(
                division == Division.SECTOR ? Cube.first(key) : Cube.second(key), count, Long::sum));
        if (enrolments.keySet().containsAll(rolled.cells().keySet())) {
            String name = Indicator.I02.name() + rolled.dimensions();
            counts.put(name, rolled.cells());
            add(division, new Shield(rolled.dimensions(), layout.rule()).countsInside(new Shield.Around(Indicator.I01.name(),
                    enrolments, new Published(found, counts)), Indicator.I02.name(), name, rolled.cells(), scope.published()));
        }
    }

    /** The country as a whole comes from its own cube alone. */
    private void add(Division division, List<Observation> observations) {
        observations.stream().filter(each -> division == Division.COUNTRY || !each.place().isEmpty()).forEach(found::add);
    }

    /** What came and went since the last report must not be told by the difference of two stocks. */
    private void stock(Indicator indicator, Division division, List<Counted> figures) {
        boolean again = !scope.published().observations().isEmpty();
        counts(indicator.name(), division, by(figures, division, Counted::part, 0L),
                again ? scope.published() : scope.before(), again);
    }

    private void shares(Indicator indicator, Division division, List<Counted> figures) {
        Layout layout = Layout.of(division, scope.rule(), scope.areas());
        Layout.Rolled<Share> rolled = layout.rollUp(by(figures, division, each -> new Share(each.part(), each.whole()),
                Share.NONE), Share::whole, Share::plus);
        boolean provisional = figures.stream().anyMatch(Counted::provisional);
        add(division, new Shield(rolled.dimensions(), layout.rule()).shares(indicator.name(), rolled.cells(),
                provisional ? Status.P : Status.A));
    }

    private void means(Indicator indicator, Division division, List<Counted> figures) {
        Layout layout = Layout.of(division, scope.rule(), scope.areas());
        Map<String, Mean> means = by(figures, division, each -> new Mean(each.n(), each.value() == null ? null
                : BigDecimal.valueOf(each.value())), new Mean(0, null));
        ToLongFunction<Mean> people = Mean::people;
        if (!layout.tooFine(means.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                mean -> people.applyAsLong(mean.getValue()))))) {
            boolean gain = indicator.kind() == Indicator.Kind.GAIN || indicator.kind() == Indicator.Kind.EFFECT;
            add(division, new Shield(layout.dimensions(), layout.rule()).means(indicator.name(), means,
                    gain ? Disclosure.GAIN : Disclosure.MEAN));
        }
    }

    /** Out of counts that are shown, so it tells nothing more. */
    private void parity() {
        Map<String, Map<String, Observation>> completed = new HashMap<>(Map.of(Cube.WHOLE, new HashMap<>()));
        found.stream().filter(each -> each.indicator().equals(Indicator.I14_COMPLETED.name())
                && each.place().containsKey(Dimension.SEX)).forEach(each -> completed.computeIfAbsent(
                each.place().getOrDefault(Dimension.SECTOR, Cube.WHOLE), any -> new HashMap<>())
                .put(each.place().get(Dimension.SEX), each));
        completed.forEach((sector, sexes) -> found.addAll(Parity.of(sector, sexes)));
    }

    /** Those who completed a course in the year, in the report of its last quarter: what a population is covered by. */
    private void coverage() {
        Period year = Period.year(scope.period().last().getYear());
        if (scope.period().last().equals(year.last())) {
            counts(Indicator.I13.name(), Division.SECTOR, by(indicators.of(new Indicators.Question(Indicator.I13,
                    Division.SECTOR, year)), Division.SECTOR, Counted::part, 0L),
                    scope.published(), true);
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
            String name = indicator.name() + quarter.code();
            counts.put(name, months);
            new Shield(List.of(Dimension.MONTH), scope.rule()).counts(indicator.name(), name, months, scope.published(), true)
                    .stream().filter(each -> !each.place().isEmpty()).forEach(found::add);
            quarter = quarter.before();
        }
    }
}
