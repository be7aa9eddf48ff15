package org.perisai.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.perisai.disclosure.Disclosure;
import org.perisai.statistics.Observation.Status;
import org.perisai.statistics.Shield.Mean;
import org.perisai.statistics.Shield.Share;

/** Makes the observations of a country's period out of its cells. */
final class Composition {
    private static final Map<String, Double> QUARTILES = Map.of("I07_Q1", 0.25, "I07_MEDIAN", 0.5, "I07_Q3", 0.75);

    private final Cells cells;
    private final Scope scope;
    private final List<Observation> found = new ArrayList<>();
    private final Map<String, Map<String, Long>> counts = new TreeMap<>();

    /**
     * @param complete whether the period is over, so that its cohorts are complete
     * @param areas cooperation area of each course
     * @param official tags of the country's official languages
     * @param published what was signed of the same period
     * @param before what was signed of the period before
     */
    record Scope(String country, boolean demo, Period period, boolean complete, Disclosure rule, Map<String, String> areas,
                 Set<String> official, Published published, Published before) { }

    Composition(Cells cells, Scope scope) {
        this.cells = cells;
        this.scope = scope;
    }

    Published all() {
        counts("I01", Measure.ENROLLED, false);
        counts("I02", Measure.LEARNERS, true);
        counts("I03", Measure.ACTIVE, true);
        shares("I04", Measure.STARTED_IN_TIME, Measure.START_COHORT, scope.complete() ? Status.A : Status.P);
        shares("I05", Measure.COMPLETED_IN_TIME, Measure.COMPLETION_COHORT, scope.complete() ? Status.A : Status.P);
        shares("I06_FIRST", Measure.FIRST_PASSED, Measure.EXAMINED, Status.A);
        shares("I06_EVER", Measure.PASSED, Measure.EXAMINED, Status.A);
        hours();
        shares("I08", Measure.DROPPED, Measure.OPENED, scope.complete() ? Status.A : Status.P);
        gains();
        counts("I10", Measure.CERTIFIED, false);
        stock();
        counts("I12_CHECKS", Measure.CHECKS, false);
        counts("I12_CERTIFICATES", Measure.CHECKED, true);
        shares("I12_INVALID", Measure.CHECKS_INVALID, Measure.CHECKS, Status.A);
        counts("I14_COMPLETED", Measure.COMPLETED, false);
        parity();
        organisations();
        officialLanguages();
        shares("I17_SATISFIED", Measure.REACTIONS_GOOD, Measure.REACTIONS, Status.A);
        shares("I17_RESPONSE", Measure.REACTED, Measure.COMPLETED, Status.A);
        shares("I18_APPLIED", Measure.APPLIED, Measure.APPLIED_ANSWERS, Status.A);
        shares("I18_RESPONSE", Measure.RESPONDED, Measure.INVITED, Status.A);
        timeShares("I26_MOBILE", Measure.SECONDS_MOBILE);
        timeShares("I26_OFFLINE", Measure.SECONDS_OFFLINE);
        months("I01", Measure.ENROLLED);
        months("I10", Measure.CERTIFIED);
        return new Published(found, counts);
    }

    /** Cubes of a measure; one that is a margin of another of its cubes is decided with it. */
    private static List<Cube> cubes(Measure measure) {
        return measure.cubes().stream().sorted().filter(cube -> !measure.cubes().contains(Cube.COURSE_LANG)
                || cube != Cube.COURSE && cube != Cube.LANG).toList();
    }

    private Sums sums(Cube cube, boolean once, Measure... measures) {
        Cells.Place place = new Cells.Place(scope.country(), scope.demo(), cube);
        return once ? cells.at(place, scope.period().code(), measures)
                : cells.between(place, scope.period().first().toString(), scope.period().last().toString(), measures);
    }

    private Layout layout(Cube cube) {
        return Layout.of(cube, scope.rule(), scope.areas());
    }

    private void counts(String indicator, Measure measure, boolean once) {
        for (Cube cube : cubes(measure)) {
            Sums sums = sums(cube, once, measure);
            show(indicator, cube, values(sums, measure), scope.published(), true);
        }
    }

    private static Map<String, Long> values(Sums sums, Measure measure) {
        Map<String, Long> values = new TreeMap<>();
        sums.keys().forEach(key -> values.put(key, sums.get(key, measure)));
        return values;
    }

    private void show(String indicator, Cube cube, Map<String, Long> values, Published earlier, boolean samePeriod) {
        Layout layout = layout(cube);
        Map<String, Long> some = cube == Cube.TOTAL && values.isEmpty() ? Map.of(Cube.WHOLE, 0L) : values;
        Layout.Rolled<Long> rolled = layout.rollUp(some, Long::longValue, Long::sum);
        if (!layout.tooFine(rolled.cells())) {
            String name = indicator + rolled.dimensions();
            counts.put(name, rolled.cells());
            add(cube, new Shield(rolled.dimensions(), layout.rule()).counts(indicator, name, rolled.cells(), earlier,
                    samePeriod));
        }
    }

    /** The country as a whole comes from its own cube alone. */
    private void add(Cube cube, List<Observation> observations) {
        observations.stream().filter(each -> cube == Cube.TOTAL || !each.place().isEmpty()).forEach(found::add);
    }

    private void shares(String indicator, Measure part, Measure whole, Status status) {
        for (Cube cube : cubes(whole)) {
            Sums sums = sums(cube, false, part, whole);
            Map<String, Share> shares = new TreeMap<>();
            sums.keys().forEach(key -> shares.put(key, new Share(sums.get(key, part), sums.get(key, whole))));
            if (cube == Cube.TOTAL) {
                shares.putIfAbsent(Cube.WHOLE, Share.NONE);
            }
            if (part.cubes().contains(cube)) {
                Layout layout = layout(cube);
                Layout.Rolled<Share> rolled = layout.rollUp(shares, Share::whole, Share::plus);
                add(cube, new Shield(rolled.dimensions(), layout.rule()).shares(indicator, rolled.cells(), status));
            }
        }
    }

    private void hours() {
        for (Cube cube : cubes(Measure.MINUTES)) {
            Sums sums = sums(cube, false, Measure.MINUTES);
            QUARTILES.forEach((indicator, at) -> {
                Map<String, Mean> means = new TreeMap<>();
                sums.keys().forEach(key -> means.put(key, new Mean(sums.get(key, Measure.MINUTES),
                        Formulas.hours(sums.histogram(key), at))));
                means(indicator, cube, means, Disclosure.MEAN);
            });
        }
    }

    private void gains() {
        for (Cube cube : cubes(Measure.GAINS)) {
            Sums sums = sums(cube, false, Measure.GAINS, Measure.GAIN_BEFORE, Measure.GAIN_AFTER, Measure.GAIN_SQUARES);
            Map<String, Mean> gains = new TreeMap<>();
            Map<String, Mean> effects = new TreeMap<>();
            for (String key : sums.keys()) {
                long pairs = sums.get(key, Measure.GAINS);
                long before = sums.get(key, Measure.GAIN_BEFORE);
                long after = sums.get(key, Measure.GAIN_AFTER);
                gains.put(key, new Mean(pairs, Formulas.gain(pairs, before, after)));
                effects.put(key, new Mean(pairs, Formulas.effect(pairs, before, after, sums.get(key, Measure.GAIN_SQUARES))));
            }
            means("I09_GAIN", cube, gains, Disclosure.GAIN);
            means("I09_EFFECT", cube, effects, Disclosure.GAIN);
        }
    }

    private void means(String indicator, Cube cube, Map<String, Mean> means, int least) {
        Layout layout = layout(cube);
        Map<String, Mean> some = new TreeMap<>(means);
        if (cube == Cube.TOTAL) {
            some.putIfAbsent(Cube.WHOLE, new Mean(0, null));
        }
        add(cube, new Shield(layout.dimensions(), layout.rule()).means(indicator, some, least));
    }

    /** Valid certificates at the end: all that came and went until then. */
    private void stock() {
        for (Cube cube : cubes(Measure.VALID)) {
            Sums sums = cells.between(new Cells.Place(scope.country(), scope.demo(), cube), "0000-01",
                    scope.period().last().toString(), Measure.VALID);
            boolean again = !scope.published().observations().isEmpty();
            show("I11", cube, values(sums, Measure.VALID), again ? scope.published() : scope.before(), again);
        }
    }

    /** Out of counts that are shown, so it tells nothing more. */
    private void parity() {
        Map<String, Map<String, Observation>> completed = new HashMap<>();
        found.stream().filter(each -> each.indicator().equals("I14_COMPLETED") && each.place().containsKey(Dimension.SEX))
                .forEach(each -> completed.computeIfAbsent(each.place().getOrDefault(Dimension.SECTOR, Cube.WHOLE),
                        any -> new HashMap<>()).put(each.place().get(Dimension.SEX), each));
        completed.putIfAbsent(Cube.WHOLE, Map.of());
        completed.forEach((sector, sexes) -> found.addAll(Parity.of(sector, sexes)));
    }

    private void organisations() {
        Sums sums = cells.between(new Cells.Place(scope.country(), scope.demo(), Cube.ORGANISATION), "0000-01",
                scope.period().last().toString(), Measure.STAFF);
        long many = sums.keys().stream().filter(key -> sums.get(key, Measure.STAFF) >= 3
                && (Cube.first(key).startsWith("CII") || Cube.first(key).equals("ISP"))).count();
        show("I15", Cube.TOTAL, Map.of(Cube.WHOLE, many), scope.published(), true);
    }

    private void officialLanguages() {
        Sums sums = sums(Cube.LANG, false, Measure.STARTS);
        long whole = sums.keys().stream().mapToLong(key -> sums.get(key, Measure.STARTS)).sum();
        long part = sums.keys().stream().filter(scope.official()::contains).mapToLong(key -> sums.get(key, Measure.STARTS)).sum();
        add(Cube.TOTAL, new Shield(List.of(), scope.rule()).shares("I16", Map.of(Cube.WHOLE, new Share(part, whole)), Status.A));
    }

    /** Shares of seconds; the people below them are the active learners. */
    private void timeShares(String indicator, Measure part) {
        for (Cube cube : List.of(Cube.TOTAL, Cube.PROVINCE)) {
            Sums sums = sums(cube, false, part, Measure.SECONDS);
            Sums people = sums(cube, true, Measure.ACTIVE);
            Map<String, Mean> means = new TreeMap<>();
            sums.keys().forEach(key -> means.put(key, new Mean(people.get(key, Measure.ACTIVE),
                    sums.get(key, Measure.SECONDS) == 0 ? null : Shield.percent(sums.get(key, part),
                            sums.get(key, Measure.SECONDS)))));
            if (!layout(cube).tooFine(means.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                    mean -> mean.getValue().people())))) {
                means(indicator, cube, means, Disclosure.MEAN);
            }
        }
    }

    /** The twelve months up to the end of the period; the months of a quarter are decided together. */
    private void months(String indicator, Measure measure) {
        Period quarter = Period.quarter(scope.period().last());
        for (int i = 0; i < 4; i++) {
            Sums sums = cells.between(new Cells.Place(scope.country(), scope.demo(), Cube.TOTAL), quarter.first().toString(),
                    quarter.last().toString(), measure);
            Map<String, Long> months = new TreeMap<>();
            quarter.months().forEach(month -> months.put(month.toString(), sums.in(month.toString(), measure)));
            String name = indicator + quarter.code();
            counts.put(name, months);
            new Shield(List.of(Dimension.MONTH), scope.rule()).counts(indicator, name, months, scope.published(), true)
                    .stream().filter(each -> !each.place().isEmpty()).forEach(found::add);
            quarter = quarter.before();
        }
    }
}
