package org.perisai.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.perisai.learning.Notices;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/**
 * What learners say of a course that they have completed: a number from 1 to 5 for each question, once, until they
 * change it. Who has left the course isn't asked. Statistics count the answers; nobody is shown one but the person who
 * gave it.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SIGNED_IN)
public class Surveys {
    static final String NOTICE = "survey.notice";
    private static final String ASKED = "select e.id, e.course, e.country, e.completed_at, a.value, s.skipped_at "
            + "from enrolment e left join survey_answer a on a.enrolment_id = e.id and a.kind = ? and a.item = ? "
            + "left join survey_skipped s on s.enrolment_id = e.id and s.kind = ? "
            + "where e.person_id = ? and e.completed_at is not null and e.withdrawn_at is null order by e.id";

    private Database database;
    private Notices notices;
    private Event<SurveyAnswered> answered;
    private Clock clock;

    /** For CDI. */
    protected Surveys() { }

    @Inject
    Surveys(Database database, Notices notices, Event<SurveyAnswered> answered, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.answered = answered;
        this.clock = clock;
    }

    /**
     * A question that a person may answer.
     *
     * @param value the answer so far, 0 when there is none
     */
    public record Asked(long enrolment, String course, Kind kind, int value, boolean skipped) { }

    /** What a person may answer now, of all courses. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Asked> of(long person) {
        Instant now = Instant.now(clock);
        return Arrays.stream(Kind.values()).flatMap(kind -> database.list(ASKED, row -> open(row, kind, now)
                ? new Asked(row.getLong("id"), row.getString("course"), kind, row.getInt("value"),
                        row.getObject("skipped_at") != null) : null,
                kind.name(), kind.item(), kind.name(), person).stream()).filter(asked -> asked != null).toList();
    }

    /**
     * Keeps an answer in place of an earlier one.
     *
     * @param value from 1 to 5
     * @throws NotFound when the person isn't asked this
     */
    void answer(long person, String course, Kind kind, int value) {
        if (value < 1 || value > 5) {
            throw new IllegalArgumentException("not what our pages send");
        }
        long enrolment = asked(person, course, kind).enrolment();
        database.update("insert into survey_answer (enrolment_id, kind, item, value, answered_at) values (?, ?, ?, ?, ?) "
                + "on duplicate key update value = values(value), answered_at = values(answered_at)",
                enrolment, kind.name(), kind.item(), value, Instant.now(clock));
        settle(person, course, kind);
        answered.fire(new SurveyAnswered(person, enrolment));
    }

    /** The person doesn't want to answer; an answer that they gave stays. */
    void skip(long person, String course, Kind kind) {
        database.update("insert ignore into survey_skipped (enrolment_id, kind, skipped_at) values (?, ?, ?)",
                asked(person, course, kind).enrolment(), kind.name(), Instant.now(clock));
        settle(person, course, kind);
    }

    private Asked asked(long person, String course, Kind kind) {
        return of(person).stream().filter(asked -> asked.course().equals(course) && asked.kind() == kind).findFirst()
                .orElseThrow(NotFound::new);
    }

    private void settle(long person, String course, Kind kind) {
        if (kind == Kind.APPLIED) {
            notices.dismiss(person, NOTICE, course);
        }
    }

    private static boolean open(ResultSet row, Kind kind, Instant now) throws SQLException {
        return kind.open(Database.instant(row, "completed_at"), zone(row.getString("country")), now);
    }

    /** The zone that a country's days are cut in. */
    static ZoneId zone(String country) {
        return Country.of(country).map(Country::zone).orElse(ZoneOffset.UTC);
    }
}
