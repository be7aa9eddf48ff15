package org.perisai.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.perisai.assessment.AttemptGraded;
import org.perisai.assessment.AttemptsRegraded;
import org.perisai.certification.CertificateChanged;
import org.perisai.learning.CourseEvent;
import org.perisai.learning.CourseEvent.Kind;
import org.perisai.learning.DimensionsChanged;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;
import org.perisai.survey.SurveyAnswered;

/**
 * Which enrolments are to be counted again. A row is written in the transaction of what happened, one an enrolment, so
 * that neither is there without the other. A visit is counted half an hour after it began: its beats until then find
 * the row waiting. A beat waits for a worker that is counting just this enrolment, and then leaves a new row.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.EVERYONE, Permitted.SYSTEM})
class Due {
    private static final Duration VISIT = Duration.ofMinutes(30);
    private static final Duration LATER = Duration.ofHours(1);

    private Database database;
    private Clock clock;

    /** For CDI. */
    protected Due() { }

    @Inject
    Due(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An enrolment that isn't counted as it is. */
    record Entry(long person, long enrolment) { }

    void note(@Observes CourseEvent event) {
        if (event.kind() == Kind.VISITED) {
            database.update("insert ignore into statistics_due (person_id, enrolment_id, due_at) values (?, ?, ?)",
                    event.person(), event.enrolment(), Instant.now(clock).plus(VISIT));
        } else {
            add(List.of(new Entry(event.person(), event.enrolment())));
        }
    }

    void note(@Observes AttemptGraded event) {
        add(List.of(new Entry(event.enrolment().personId(), event.enrolment().id())));
    }

    void note(@Observes AttemptsRegraded event) {
        add(event.regraded().stream().map(each -> new Entry(each.personId(), each.id())).toList());
    }

    void note(@Observes CertificateChanged event) {
        add(List.of(new Entry(event.person(), event.enrolment())));
    }

    void note(@Observes SurveyAnswered event) {
        add(List.of(new Entry(event.person(), event.enrolment())));
    }

    void note(@Observes DimensionsChanged event) {
        add(database.list("select id from enrolment where person_id = ?", row -> new Entry(event.personId(), row.getLong(1)),
                event.personId()));
    }

    /** Asks for enrolments to be counted again, at once; in one order, so that two who ask for many don't block each other. */
    void add(List<Entry> entries) {
        Instant now = Instant.now(clock);
        database.batch("insert into statistics_due (person_id, enrolment_id, due_at) values (?, ?, ?) "
                + "on duplicate key update due_at = least(due_at, values(due_at))",
                entries.stream().distinct().sorted(Comparator.comparing(Entry::person).thenComparing(Entry::enrolment))
                        .map(entry -> new Object[] {entry.person(), entry.enrolment(), now}).toList());
    }

    /** Some that are due at an instant, the oldest first. It locks nothing, so that nobody who writes one waits. */
    @Permitted(to = {Permitted.SYSTEM, Permitted.MINISTRY})
    @Transactional(Transactional.TxType.SUPPORTS)
    List<Entry> waiting(Instant at, int limit) {
        return database.list("select person_id, enrolment_id from statistics_due where due_at <= ? order by due_at limit ?",
                row -> new Entry(row.getLong(1), row.getLong(2)), at, limit);
    }

    /** Those that are still there, locked; who is writing one right now keeps it for the next time. */
    @Permitted(to = {Permitted.SYSTEM, Permitted.MINISTRY})
    @Transactional(Transactional.TxType.MANDATORY)
    List<Entry> lock(List<Entry> some) {
        return database.list("select person_id, enrolment_id from statistics_due where " + these(some)
                + " for update skip locked", row -> new Entry(row.getLong(1), row.getLong(2)), ids(some));
    }

    @Permitted(to = {Permitted.SYSTEM, Permitted.MINISTRY})
    @Transactional(Transactional.TxType.MANDATORY)
    void done(List<Entry> some) {
        database.batch("delete from statistics_due where person_id = ? and enrolment_id = ?",
                some.stream().map(entry -> new Object[] {entry.person(), entry.enrolment()}).toList());
    }

    /** Tries one again in an hour. */
    @Permitted(to = {Permitted.SYSTEM, Permitted.MINISTRY})
    void postpone(Entry entry) {
        database.update("update statistics_due set due_at = ? where person_id = ? and enrolment_id = ?",
                Instant.now(clock).plus(LATER), entry.person(), entry.enrolment());
    }

    private static String these(List<Entry> some) {
        return String.join(" or ", some.stream().map(entry -> "(person_id = ? and enrolment_id = ?)").toList());
    }

    private static Object[] ids(List<Entry> some) {
        return some.stream().flatMap(entry -> Stream.of(entry.person(), entry.enrolment())).toArray();
    }
}
