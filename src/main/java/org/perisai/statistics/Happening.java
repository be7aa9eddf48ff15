package org.perisai.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.perisai.assessment.AttemptGraded;
import org.perisai.assessment.AttemptsRegraded;
import org.perisai.learning.CourseEvent;
import org.perisai.learning.EnrolmentCard;
import org.perisai.shared.Country;

/**
 * One row of what statistics count. Country, course and language are those frozen on the enrolment.
 *
 * @param examinedAt when the person first handed in, where the row counts a pass; else null
 */
record Happening(Instant at, Instant examinedAt, String country, String course, String lang, boolean demo,
                 Counts counts) {

    static Happening of(CourseEvent event) {
        Counts counts = switch (event.kind()) {
            case ENROLLED -> new Counts(1, 0, 0, 0, 0);
            case COMPLETED -> new Counts(0, 1, 0, 0, 0);
        };
        return new Happening(event.at(), null, event.country(), event.course(), event.lang(), event.demo(), counts);
    }

    /**
     * An attempt counts when it is the person's first or when it passes. Each person passes once: a passed test
     * can't be taken again, and one that was passed meanwhile by a corrected key doesn't count again.
     *
     * @param examinedAt when the person's first attempt was handed in
     */
    static Optional<Happening> of(AttemptGraded event, Instant examinedAt) {
        boolean passed = event.attempt().passed() && !event.passedBefore();
        if (!event.first() && !passed) {
            return Optional.empty();
        }
        EnrolmentCard enrolment = event.enrolment();
        int pass = passed ? 1 : 0;
        return Optional.of(new Happening(event.at(), passed ? examinedAt : null, enrolment.country(),
                enrolment.course(), enrolment.lang(), enrolment.demo(),
                new Counts(0, 0, event.first() ? 1 : 0, pass, pass)));
    }

    /** @param passed 1 when a corrected key made the person pass, -1 when it took the pass */
    static Happening of(AttemptsRegraded.Change change, int passed) {
        EnrolmentCard enrolment = change.result().enrolment();
        return new Happening(change.result().at(), change.examinedAt(), enrolment.country(), enrolment.course(),
                enrolment.lang(), enrolment.demo(), new Counts(0, 0, 0, passed, 0));
    }

    /** A certificate that came of a corrected key. */
    static Happening of(EnrolmentCard certified, Instant at) {
        return new Happening(at, null, certified.country(), certified.course(), certified.lang(), certified.demo(),
                new Counts(0, 0, 0, 0, 1));
    }

    /**
     * Adds this to a cube. A pass counts in the month in which its person was first examined, so that
     * the passed are always a part of the examined; all else in the month in which it happened.
     */
    void addTo(Map<Cell, Counts> cube) {
        Counts now = new Counts(counts.enrolled(), counts.completed(), counts.examined(), 0, counts.certified());
        cube.merge(cell(at), now, Counts::plus);
        if (counts.passed() != 0) {
            cube.merge(cell(examinedAt == null ? at : examinedAt), new Counts(0, 0, 0, counts.passed(), 0),
                    Counts::plus);
        }
    }

    /** The cube of these rows, in the order of its key, so that two workers lock in one order. */
    static Map<Cell, Counts> cube(Iterable<Happening> rows) {
        Map<Cell, Counts> cube = new TreeMap<>(Comparator.comparing(Cell::country).thenComparing(Cell::demo)
                .thenComparing(Cell::month).thenComparing(Cell::course).thenComparing(Cell::lang));
        rows.forEach(row -> row.addTo(cube));
        return cube;
    }

    private Cell cell(Instant instant) {
        ZoneId zone = Country.of(country).map(Country::zone).orElse(ZoneOffset.UTC);
        return new Cell(country, demo, YearMonth.from(instant.atZone(zone)), course, lang);
    }
}
