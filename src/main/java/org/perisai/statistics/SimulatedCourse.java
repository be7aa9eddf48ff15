package org.perisai.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** How a simulated learner gets through one course. What would happen after now hasn't happened. */
final class SimulatedCourse {
    private static final double STARTS = 0.9;
    private static final double COMPLETES = 0.65;
    private static final double TESTED_BEFORE = 0.6;
    private static final double TESTED_AFTER = 0.8;
    private static final double HANDS_IN = 0.86;
    private static final double PASSES = 0.58;
    private static final double TRIES_AGAIN = 0.6;
    private static final int ATTEMPTS = 3;
    private static final double DAYS_TO_START = 3;
    private static final double DAYS_TO_COMPLETE = 16;
    private static final double DAYS_TO_TRY_AGAIN = 4;
    private static final int VALID_MONTHS = 24;
    private static final double CHECKED = 0.15;
    private static final double REACTS = 0.45;
    private static final double RESPONDS = 0.25;

    private final Random random;
    private final ZoneId zone;
    private final Instant now;

    SimulatedCourse(Random random, ZoneId zone, Instant now) {
        this.random = random;
        this.zone = zone;
        this.now = now;
    }

    Taken take(long enrolment, String course, List<String> modules, String lang, Taken.Traits traits, Instant at) {
        Instant started = random.nextDouble() < STARTS ? later(at, DAYS_TO_START) : null;
        Instant completed = started != null && random.nextDouble() < COMPLETES ? later(started, DAYS_TO_COMPLETE) : null;
        Instant withdrawn = completed == null && random.nextDouble() < 0.05 ? later(at, 10) : null;
        List<Taken.Opened> opened = started == null ? List.of() : opened(modules, started, completed);
        int minutes = 20 + (int) (60 * Math.exp(random.nextGaussian() / 2));
        Taken.Examined examined = completed != null && random.nextDouble() < HANDS_IN ? examined(later(completed, 1)) : null;
        return new Taken(enrolment, course, lang, traits, new Taken.Dates(at, started, completed, withdrawn), opened,
                active(opened, minutes), minutes, examined, started == null ? null : paired(completed),
                examined != null && examined.ever() ? certified(later(examined.at(), 1)) : null,
                completed == null ? Taken.Answers.NONE : answers(REACTS, 0.8),
                completed == null || completed.plus(Duration.ofDays(90)).isAfter(now) ? Taken.Answers.NONE
                        : answers(RESPONDS, 0.6));
    }

    /** One after the other; who doesn't complete stops in one of them. */
    private List<Taken.Opened> opened(List<String> modules, Instant started, Instant completed) {
        int last = completed != null ? modules.size() : 1 + random.nextInt(modules.size());
        List<Taken.Opened> opened = new ArrayList<>();
        Instant at = started;
        for (int i = 0; i < last && at != null; i++) {
            Instant done = completed == null ? i == last - 1 ? null : later(at, 2) : started.plus(
                    Duration.between(started, completed).multipliedBy(i + 1L).dividedBy(last));
            opened.add(new Taken.Opened(modules.get(i), at, done));
            at = done;
        }
        return opened;
    }

    private List<Taken.Active> active(List<Taken.Opened> opened, int minutes) {
        boolean phone = random.nextDouble() < 0.55;
        int seconds = minutes * 60 / Math.max(1, opened.size());
        TreeMap<YearMonth, Taken.Active> active = new TreeMap<>();
        for (Taken.Opened each : opened) {
            int offline = random.nextDouble() < 0.08 ? seconds / 2 : 0;
            active.merge(YearMonth.from(each.at().atZone(zone)), new Taken.Active(YearMonth.from(each.at().atZone(zone)),
                    each.at(), seconds, phone ? seconds : 0, offline), (one, other) -> new Taken.Active(one.month(),
                    one.first(), one.seconds() + other.seconds(), one.mobile() + other.mobile(),
                    one.offline() + other.offline()));
        }
        return List.copyOf(active.values());
    }

    private Taken.Examined examined(Instant first) {
        if (first == null) {
            return null;
        }
        boolean passesFirst = random.nextDouble() < PASSES;
        boolean ever = passesFirst;
        for (int attempt = 2; attempt <= ATTEMPTS && !ever && random.nextDouble() < TRIES_AGAIN; attempt++) {
            ever = later(first, DAYS_TO_TRY_AGAIN) != null && random.nextDouble() < PASSES;
        }
        return new Taken.Examined(first, passesFirst, ever);
    }

    private Taken.Paired paired(Instant completed) {
        boolean both = random.nextDouble() < TESTED_BEFORE && random.nextDouble() < TESTED_AFTER;
        int before = (int) Math.max(0, Math.min(10, Math.round(4.5 + 2 * random.nextGaussian()))) * 1_000;
        int after = (int) Math.max(before - 1_000, Math.min(10, Math.round(7.2 + 1.6 * random.nextGaussian())) * 1_000);
        return both && completed != null ? new Taken.Paired(completed, before, Math.max(0, after)) : null;
    }

    private Taken.Certified certified(Instant issued) {
        if (issued == null) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(issued, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Taken.Check> checks = new ArrayList<>();
        LocalDate check = day.plusDays(random.nextInt(60));
        while (random.nextDouble() < CHECKED && !check.isAfter(today)) {
            checks.add(new Taken.Check(check, 1, 0));
            check = check.plusDays(1L + random.nextInt(60));
        }
        boolean revoked = random.nextDouble() < 0.01;
        return new Taken.Certified(issued, revoked ? today : day.plusMonths(VALID_MONTHS).plusDays(1), checks);
    }

    private Taken.Answers answers(double answers, double good) {
        return random.nextDouble() >= answers ? Taken.Answers.NONE : new Taken.Answers(1, random.nextDouble() < good ? 1 : 0);
    }

    /** After a waiting time that is mostly short and sometimes long; null when that hasn't come yet. */
    private Instant later(Instant at, double meanDays) {
        double days = -meanDays * Math.log(1 - random.nextDouble());
        Instant then = at.plus(Duration.ofMinutes(20 + (long) (days * 24 * 60)));
        return then.isAfter(now) ? null : then;
    }
}
