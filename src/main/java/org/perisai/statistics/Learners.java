package org.perisai.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * Reads what statistics know of enrolments out of the rows: seven queries for some thousand of them. Those of staff and of
 * accounts for testing aren't counted, so nothing is known of them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Permitted(to = {Permitted.SYSTEM, Permitted.MINISTRY})
class Learners {
    private Database database;

    /** For CDI. */
    protected Learners() { }

    @Inject
    Learners(Database database) {
        this.database = database;
    }

    /** An enrolment and whose it is. */
    record Row(long person, String country, boolean demo, Taken taken) { }

    /** Enrolments to read: a condition on their id, and its arguments. */
    private record Some(String condition, Object... ids) {
        String of(String column) {
            return " where " + column + condition;
        }
    }

    /** These enrolments, in the order of their ids; one that isn't there or isn't counted is missing. */
    List<Row> of(Collection<Long> enrolments) {
        return enrolments.isEmpty() ? List.of() : read(new Some(" in (" + String.join(",",
                Collections.nCopies(enrolments.size(), "?")) + ")", enrolments.toArray()));
    }

    /** All enrolments that are counted with ids from one to another, both included. */
    List<Row> between(long first, long last) {
        return read(new Some(" between ? and ?", first, last));
    }

    /** The highest id of an enrolment; 0 when there is none. */
    long last() {
        return database.find("select coalesce(max(id), 0) from enrolment", row -> row.getLong(1)).orElseThrow();
    }

    private List<Row> read(Some some) {
        Map<Long, TakenBuilder> found = new LinkedHashMap<>();
        database.list("select id, person_id, country, demo, course, lang, province, sex, age_band, sector, "
                + "organisation_id, mandated, enrolled_at, completed_at, withdrawn_at from enrolment" + some.of("id")
                + " and left_out is null order by id", row -> found.put(row.getLong(1), new TakenBuilder(row)), some.ids());
        read(found, "select enrolment_id, module, started_at, active_seconds, mobile, offline_seconds from visit"
                + some.of("enrolment_id"), TakenBuilder::visit, some);
        read(found, "select enrolment_id, module, began_at, done_at from module_progress" + some.of("enrolment_id"),
                TakenBuilder::progress, some);
        read(found, "select enrolment_id, kind, submitted_at, score, total, passed from attempt"
                + some.of("enrolment_id") + " and submitted_at is not null", TakenBuilder::attempt, some);
        read(found, "select enrolment_id, issued_at, expires_on, revoked_on, withdrawn_on from certificate"
                + some.of("enrolment_id"), TakenBuilder::certificate, some);
        read(found, "select c.enrolment_id, k.day, count(*), sum(k.outcome <> 'VALID') from certificate c "
                + "join certificate_check k on k.certificate_id = c.id" + some.of("c.enrolment_id")
                + " group by c.enrolment_id, k.day order by c.enrolment_id, k.day", TakenBuilder::checks, some);
        read(found, "select enrolment_id, kind, count(*), sum(value >= 4) from survey_answer"
                + some.of("enrolment_id") + " group by enrolment_id, kind", TakenBuilder::answers, some);
        return found.values().stream().map(TakenBuilder::row).toList();
    }

    /** What a row tells of an enrolment, whose id is its first column. */
    @FunctionalInterface
    private interface Told {
        void of(TakenBuilder enrolment, ResultSet row) throws SQLException;
    }

    private void read(Map<Long, TakenBuilder> found, String query, Told told, Some some) {
        database.list(query, row -> {
            TakenBuilder enrolment = found.get(row.getLong(1));
            if (enrolment != null) {
                told.of(enrolment, row);
            }
            return null;
        }, some.ids());
    }
}
