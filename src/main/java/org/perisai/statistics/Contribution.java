package org.perisai.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;

/**
 * What one learner adds to the cells: the only place that says what counts where. A cell is the sum over all learners,
 * so adding what a learner adds now and taking off what was added before gives the same as counting anew. It knows no
 * present: what a cohort waits for is counted in the month in which it is due.
 */
final class Contribution {
    /** Raise it whenever the same learner would add something else: then all cells are made anew. */
    static final int ALGORITHM = 1;

    private static final int ACTIVE_SECONDS = 60;

    private final Learner learner;
    private final ZoneId zone;
    private final ObjLongConsumer<CellKey> cells;

    private Contribution(Learner learner, ObjLongConsumer<CellKey> cells) {
        this.learner = learner;
        this.zone = Learner.zone(learner.country());
        this.cells = cells;
    }

    /** What a learner adds; no cell of it is zero. */
    static Map<CellKey, Long> of(Learner learner) {
        Map<CellKey, Long> added = new HashMap<>();
        add(learner, (cell, value) -> added.merge(cell, value, Long::sum));
        added.values().removeIf(value -> value == 0);
        return added;
    }

    /** The same cell by cell; one may come several times. */
    static void add(Learner learner, ObjLongConsumer<CellKey> cells) {
        new Contribution(learner, cells).add();
    }

    private void add() {
        for (Taken taken : learner.taken()) {
            share(taken).add();
        }
        once(Measure.LEARNERS, taken -> taken.dates().enrolled());
        once(Measure.COMPLETERS, taken -> taken.dates().completed());
        active();
        Staff.changes(learner, zone).forEach((staff, value) -> cells.accept(new CellKey(learner.country(), learner.demo(),
                Cube.ORGANISATION, Measure.STAFF, staff.month().toString(), staff.organisation(), 0), value));
    }

    /** Counts the learner once a period, as who they were at its first such moment. */
    private void once(Measure measure, Function<Taken, Instant> when) {
        Set<Period> counted = new HashSet<>();
        learner.taken().stream().filter(taken -> when.apply(taken) != null)
                .sorted(Comparator.comparing(when).thenComparing(Taken::enrolment))
                .forEach(taken -> Period.around(month(when.apply(taken))).stream().filter(counted::add)
                        .forEach(period -> share(taken).add(measure, period.code(), 1)));
    }

    /** All courses together make a minute; the language is that of the one visited first. */
    private void active() {
        record Sitting(Taken taken, Taken.Active active) { }
        Map<Period, List<Sitting>> periods = learner.taken().stream()
                .flatMap(taken -> taken.active().stream().map(active -> new Sitting(taken, active)))
                .flatMap(sitting -> Period.around(sitting.active().month()).stream()
                        .map(period -> Map.entry(period, sitting)))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        periods.forEach((period, sittings) -> {
            if (sittings.stream().mapToLong(sitting -> sitting.active().seconds()).sum() >= ACTIVE_SECONDS) {
                Sitting first = sittings.stream().min(Comparator.comparing((Sitting sitting) -> sitting.active().first())
                        .thenComparing(sitting -> sitting.taken().enrolment())).orElseThrow();
                share(first.taken()).add(Measure.ACTIVE, period.code(), 1);
            }
        });
    }

    private Share share(Taken taken) {
        return new Share(learner, taken, zone, cells);
    }

    private YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(zone));
    }
}
