package org.perisai.statistics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/**
 * What one learner adds to the cells: the only place that says what counts where. A cell is the sum over all learners,
 * so adding what a learner adds now and taking off what was added before gives the same as counting anew. It knows no
 * present: what a cohort waits for is counted in the month in which it is due.
 */
final class Contribution {
    /** Raise it whenever the same learner would add something else: then all cells are made anew. */
    static final int ALGORITHM = 2;

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
        new Contribution(learner, cells).add(Set.of());
    }

    /**
     * What a learner adds now less what was added before. Enrolments that are the same in both would cancel out, so
     * they aren't worked through one by one.
     */
    static void change(Learner before, Learner now, ObjLongConsumer<CellKey> cells) {
        Set<Taken> same = new HashSet<>(before.taken());
        same.retainAll(Set.copyOf(now.taken()));
        new Contribution(now, cells).add(same);
        new Contribution(before, (cell, value) -> cells.accept(cell, -value)).add(same);
    }

    private void add(Set<Taken> leftOut) {
        for (Taken taken : learner.taken()) {
            if (!leftOut.contains(taken)) {
                share(taken).add();
            }
        }
        once(Measure.LEARNERS, taken -> taken.dates().enrolled());
        once(Measure.COMPLETERS, taken -> taken.dates().completed());
        active();
        Staff.changes(learner, zone).forEach((staff, value) -> cells.accept(new CellKey(learner.country(), learner.demo(),
                Cube.ORGANISATION, Measure.STAFF, staff.month().toString(), staff.organisation(), 0), value));
    }

    /** Counts the learner once a period, as who they were at its first such moment. */
    private void once(Measure measure, Function<Taken, Instant> when) {
        List<Taken> taken = new ArrayList<>(learner.taken());
        taken.removeIf(each -> when.apply(each) == null);
        taken.sort(Comparator.comparing(when).thenComparing(Taken::enrolment));
        Set<String> counted = new HashSet<>();
        for (Taken each : taken) {
            Share share = share(each);
            for (String period : Months.around(when.apply(each), zone)) {
                if (counted.add(period)) {
                    share.add(measure, period, 1);
                }
            }
        }
    }

    /** Active time of a period, and the enrolment that was visited first in it. */
    private static final class Sitting {
        private Taken taken;
        private Instant first = Instant.MAX;
        private long seconds;

        void add(Taken other, Taken.Active active) {
            seconds += active.seconds();
            if (active.first().isBefore(first)) {
                first = active.first();
                taken = other;
            }
        }
    }

    /** All courses together make a minute; language and province are those of the one visited first. */
    private void active() {
        Map<String, Sitting> periods = new HashMap<>();
        for (Taken taken : learner.taken()) {
            for (Taken.Active active : taken.active()) {
                for (String period : Months.around(active.month().getYear(), active.month().getMonthValue())) {
                    periods.computeIfAbsent(period, any -> new Sitting()).add(taken, active);
                }
            }
        }
        periods.forEach((period, sitting) -> {
            if (sitting.seconds >= ACTIVE_SECONDS) {
                share(sitting.taken).add(Measure.ACTIVE, period, 1);
            }
        });
    }

    private Share share(Taken taken) {
        return new Share(learner, taken, zone, cells);
    }
}
