package org.perisai.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.perisai.assessment.AttemptCard;
import org.perisai.assessment.AttemptGraded;
import org.perisai.assessment.Attempts;
import org.perisai.assessment.AttemptsRegraded;
import org.perisai.certification.CertificatesIssued;
import org.perisai.learning.CourseEvent;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/** Writes what statistics count, one small row each, in the transaction of what happened. */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.SIGNED_IN, Permitted.SYSTEM})
class Happenings {
    private Database database;
    private Attempts attempts;

    /** For CDI. */
    protected Happenings() { }

    @Inject
    Happenings(Database database, Attempts attempts) {
        this.database = database;
        this.attempts = attempts;
    }

    void record(@Observes CourseEvent event) {
        add(List.of(Happening.of(event)));
    }

    void record(@Observes AttemptGraded event) {
        boolean later = event.attempt().passed() && !event.first() && !event.passedBefore();
        Instant examinedAt = later ? firstHandIn(event) : event.at();
        Happening.of(event, examinedAt).ifPresent(happening -> add(List.of(happening)));
    }

    void record(@Observes AttemptsRegraded event) {
        add(Stream.concat(event.gained().stream().map(gained -> Happening.of(gained, 1)),
                event.lost().stream().map(lost -> Happening.of(lost, -1))).toList());
    }

    void record(@Observes CertificatesIssued event) {
        add(event.enrolments().stream().map(enrolment -> Happening.of(enrolment, event.at())).toList());
    }

    /** Adds rows in one round trip. */
    void add(List<Happening> happenings) {
        database.batch("insert into statistics_event (happened_at, examined_at, country, course, lang, demo, "
                + "enrolled, completed, examined, passed, certified) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                happenings.stream().map(Happenings::columns).toList());
    }

    private Instant firstHandIn(AttemptGraded event) {
        return attempts.of(event.enrolment().personId(), event.enrolment().id()).stream()
                .map(AttemptCard::submittedAt).filter(Objects::nonNull).min(Instant::compareTo).orElse(event.at());
    }

    private static Object[] columns(Happening row) {
        Counts counts = row.counts();
        return new Object[] {row.at(), row.examinedAt(), row.country(), row.course(), row.lang(), row.demo(),
            counts.enrolled(), counts.completed(), counts.examined(), counts.passed(), counts.certified()};
    }
}
