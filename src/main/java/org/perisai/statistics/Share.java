package org.perisai.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/** What one enrolment adds to the cells, whatever else its learner takes. */
final class Share {
    private static final Duration TO_START = Duration.ofDays(30);
    private static final Duration TO_COMPLETE = Duration.ofDays(90);
    private static final Duration TO_APPLY = Duration.ofDays(90);
    private static final Duration TO_WITHDRAW = Duration.ofDays(14);

    private final Learner learner;
    private final Taken taken;
    private final ZoneId zone;
    private final ObjLongConsumer<CellKey> cells;
    private final Map<Cube, String> keys = new EnumMap<>(Cube.class);

    Share(Learner learner, Taken taken, ZoneId zone, ObjLongConsumer<CellKey> cells) {
        this.learner = learner;
        this.taken = taken;
        this.zone = zone;
        this.cells = cells;
    }

    /** Adds all that is counted by enrolment. */
    void add() {
        begin();
        read();
        complete();
        examine();
        certify();
    }

    private void begin() {
        Taken.Dates dates = taken.dates();
        add(Measure.ENROLLED, dates.enrolled(), 1);
        Instant started = dates.enrolled().plus(TO_START);
        add(Measure.START_COHORT, started, 1);
        if (dates.started() != null) {
            add(Measure.STARTED_IN_TIME, started, within(dates.started(), started));
            add(Measure.STARTS, dates.started(), 1);
        }
        Instant completed = dates.enrolled().plus(TO_COMPLETE);
        if (!dropsOut(dates)) {
            add(Measure.COMPLETION_COHORT, completed, 1);
            add(Measure.COMPLETED_IN_TIME, completed, within(dates.completed(), completed));
        }
    }

    /** Left within 14 days, before the course was done: who leaves a finished course has finished it. */
    private static boolean dropsOut(Taken.Dates dates) {
        return dates.withdrawn() != null && dates.completed() == null
                && !dates.withdrawn().isAfter(dates.enrolled().plus(TO_WITHDRAW));
    }

    private void read() {
        for (Taken.Opened opened : taken.modules()) {
            Instant due = opened.at().plus(TO_COMPLETE);
            long dropped = 1 - within(opened.done(), due);
            keys.put(Cube.MODULE, Cube.key(taken.course(), opened.module()));
            add(Measure.OPENED, due, 1);
            add(Measure.DROPPED, due, dropped);
        }
        for (Taken.Active active : taken.active()) {
            String month = Months.around(active.month().getYear(), active.month().getMonthValue())[0];
            add(Measure.SECONDS, month, active.seconds());
            add(Measure.SECONDS_MOBILE, month, active.mobile());
            add(Measure.SECONDS_OFFLINE, month, active.offline());
        }
    }

    private void complete() {
        Instant at = taken.dates().completed();
        if (at == null) {
            return;
        }
        add(Measure.COMPLETED, at, 1);
        add(Measure.MINUTES, month(at), taken.minutesToComplete(), 1);
        add(Measure.REACTED, at, Math.min(1, taken.reaction().count()));
        add(Measure.REACTIONS, at, taken.reaction().count());
        add(Measure.REACTIONS_GOOD, at, taken.reaction().good());
        Instant asked = at.plus(TO_APPLY);
        add(Measure.INVITED, asked, 1);
        add(Measure.RESPONDED, asked, Math.min(1, taken.applied().count()));
        add(Measure.APPLIED_ANSWERS, asked, taken.applied().count());
        add(Measure.APPLIED, asked, taken.applied().good());
    }

    private void examine() {
        Taken.Examined examined = taken.examined();
        if (examined != null) {
            add(Measure.EXAMINED, examined.at(), 1);
            add(Measure.FIRST_PASSED, examined.at(), examined.first() ? 1 : 0);
            add(Measure.PASSED, examined.at(), examined.ever() ? 1 : 0);
        }
        Taken.Paired paired = taken.paired();
        if (paired != null) {
            long difference = paired.after() - paired.before();
            add(Measure.GAINS, paired.at(), 1);
            add(Measure.GAIN_BEFORE, paired.at(), paired.before());
            add(Measure.GAIN_AFTER, paired.at(), paired.after());
            add(Measure.GAIN_SQUARES, paired.at(), difference * difference);
        }
    }

    private void certify() {
        Taken.Certified certified = taken.certified();
        if (certified == null) {
            return;
        }
        add(Measure.CERTIFIED, certified.issued(), 1);
        add(Measure.VALID, certified.issued(), 1);
        if (certified.end() != null) {
            add(Measure.VALID, Months.around(certified.end())[0], -1);
        }
        Set<String> checked = new HashSet<>();
        for (Taken.Check check : certified.checks()) {
            String[] periods = Months.around(check.day());
            add(Measure.CHECKS, periods[0], check.visitors());
            add(Measure.CHECKS_INVALID, periods[0], check.invalid());
            checked.addAll(List.of(periods));
        }
        checked.forEach(period -> add(Measure.CHECKED, period, 1));
    }

    private void add(Measure measure, Instant at, long value) {
        if (value != 0) {
            add(measure, month(at), 0, value);
        }
    }

    /** Adds to a period, in all cubes of the measure. */
    void add(Measure measure, String period, long value) {
        add(measure, period, 0, value);
    }

    private void add(Measure measure, String period, int bin, long value) {
        if (value == 0) {
            return;
        }
        for (Cube cube : measure.cubes()) {
            cells.accept(new CellKey(learner.country(), learner.demo(), cube, measure, period, key(cube), bin), value);
        }
    }

    private String key(Cube cube) {
        String known = keys.get(cube);
        if (known == null) {
            known = keyOf(cube);
            keys.put(cube, known);
        }
        return known;
    }

    private String keyOf(Cube cube) {
        Taken.Traits traits = taken.traits();
        return switch (cube) {
            case TOTAL -> Cube.WHOLE;
            case SECTOR_SEX -> Cube.key(traits.sector(), traits.sex());
            case AGE -> Cube.stated(traits.age());
            case PROVINCE -> Cube.stated(traits.province());
            case COURSE -> taken.course();
            case LANG -> taken.lang();
            case COURSE_LANG -> Cube.key(taken.course(), taken.lang());
            case MANDATED -> traits.mandated() ? "Y" : "N";
            case MODULE, ORGANISATION -> throw new IllegalStateException("an enrolment has none or several");
        };
    }

    private String month(Instant at) {
        return Months.around(at, zone)[0];
    }

    private static long within(Instant at, Instant end) {
        return at != null && !at.isAfter(end) ? 1 : 0;
    }
}
