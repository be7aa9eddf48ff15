package org.perisai.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.identity.Letter;
import org.perisai.identity.Mailbox;
import org.perisai.identity.People;
import org.perisai.identity.PersonCard;
import org.perisai.learning.Notice;
import org.perisai.learning.Notices;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * Tells people that a question about what came of a course is open: a notice where they learn, and a mail. A mark for
 * each country says how far its completions were told; it moves on in the transaction that tells, so everybody is told
 * once, whatever is killed when. Who completed a course before the mark was made is asked, but not told.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Permitted(to = Permitted.SYSTEM)
class Reminders {
    /** Most people who are told at once. */
    static final int AT_ONCE = 50;

    private Database database;
    private People people;
    private Catalog catalog;
    private Notices notices;
    private Mailbox mailbox;
    private Clock clock;

    /** For CDI. */
    protected Reminders() { }

    @Inject
    Reminders(Database database, People people, Catalog catalog, Notices notices, Mailbox mailbox, Clock clock) {
        this.database = database;
        this.people = people;
        this.catalog = catalog;
        this.notices = notices;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** A completion, in the order in which they are told. */
    private record Completion(long enrolment, long person, String course, boolean silent, Instant at) {
        static Completion of(ResultSet row) throws SQLException {
            return new Completion(row.getLong("id"), row.getLong("person_id"), row.getString("course"),
                    row.getBoolean("silent"), Database.instant(row, "completed_at"));
        }
    }

    /** Makes the mark of a country where there is none. */
    void open(Country country) {
        database.update("insert ignore into survey_told (country, completed_at, enrolment_id) values (?, ?, 0)",
                country.name(), Kind.APPLIED.before(Instant.now(clock), country.zone()));
    }

    /**
     * Tells the next people of a country. Those whose account is for demonstration, those who have left the course and
     * those who have answered already are passed by.
     *
     * @return how many were passed or told; fewer than {@link #AT_ONCE} when no more are due, or somebody else tells
     */
    int tell(Country country) {
        Completion mark = database.find("select enrolment_id id, 0 person_id, '' course, true silent, completed_at "
                + "from survey_told where country = ? for update skip locked", Completion::of, country.name()).orElse(null);
        if (mark == null) {
            return 0;
        }
        List<Completion> due = database.list("select e.id, e.person_id, e.course, e.completed_at, "
                + "e.demo or e.withdrawn_at is not null or a.enrolment_id is not null silent from enrolment e "
                + "left join survey_answer a on a.enrolment_id = e.id and a.kind = ? where e.country = ? and e.completed_at >= ? "
                + "and e.completed_at < ? and (e.completed_at > ? or e.id > ?) order by e.completed_at, e.id limit ?",
                Completion::of, Kind.APPLIED.name(), country.name(), mark.at(),
                Kind.APPLIED.before(Instant.now(clock), country.zone()), mark.at(), mark.enrolment(), AT_ONCE);
        if (!due.isEmpty()) {
            tell(due.stream().filter(completion -> !completion.silent()).toList());
            Completion last = due.get(due.size() - 1);
            database.update("update survey_told set completed_at = ?, enrolment_id = ? where country = ?", last.at(),
                    last.enrolment(), country.name());
        }
        return due.size();
    }

    private void tell(List<Completion> some) {
        if (some.isEmpty()) {
            return;
        }
        Instant now = Instant.now(clock);
        Map<Long, PersonCard> known = people.find(some.stream().map(Completion::person).collect(Collectors.toSet()));
        List<Completion> told = some.stream().filter(each -> known.containsKey(each.person())).toList();
        notices.tell(told.stream().map(each -> new Notice(0, each.person(), Surveys.NOTICE, each.course(),
                "me#" + each.course(), List.of(), now)).toList());
        mailbox.tell(told.stream().map(each -> letter(each, known.get(each.person()))).toList());
    }

    /** With an address where it is known; a worker is asked by no browser. */
    private Letter letter(Completion completion, PersonCard person) {
        String title = catalog.find(completion.course(), person.language()).map(Edition::title).orElse(completion.course());
        String site = System.getProperty("perisai.site");
        return new Letter(person.id(), "survey.mail." + Kind.APPLIED.address(), List.of(title, site == null ? ""
                : site + "/" + person.language().tag() + "/me#" + completion.course()));
    }
}
