package org.perisai.regrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.perisai.assessment.KeyCorrections;
import org.perisai.assessment.KeyCorrections.Correction;
import org.perisai.assessment.KeyCorrections.Wanted;
import org.perisai.identity.SignedIn;
import org.perisai.publishing.Authors;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.NotFound;

/**
 * Regrades of a course: looking what a corrected key would change, starting it, and reading what it changed. For
 * reviewers, and for instructors who write the course.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER})
public class Regrades {
    private Database database;
    private KeyCorrections corrections;
    private Authors authors;
    private SignedIn signedIn;
    private Event<RegradeAsked> asked;
    private Clock clock;

    /** For CDI. */
    protected Regrades() { }

    @Inject
    Regrades(Database database, KeyCorrections corrections, Authors authors, SignedIn signedIn,
            Event<RegradeAsked> asked, Clock clock) {
        this.database = database;
        this.corrections = corrections;
        this.authors = authors;
        this.signedIn = signedIn;
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * Looks what the published version's key of a question would change in attempts at earlier versions. Where
     * somebody has done so and nobody has decided yet, it is that one.
     *
     * @param site scheme and host for links in mail
     * @throws DomainException when the key is the same in all versions
     */
    public Regrade look(String course, String question, String site) {
        enter(course);
        database.find("select 1 from course where code = ? for update", row -> true, course).orElseThrow(NotFound::new);
        Optional<Regrade> open = database.find("select * from regrade where course = ? and question = ? "
                + "and state in ('LOOKING', 'READY', 'RUNNING') order by id desc limit 1", Regrade::of, course, question);
        return open.orElseGet(() -> {
            Wanted wanted = corrections.wanted(course, question);
            if (wanted.corrections().isEmpty()) {
                throw new DomainException("regrade.refused.same");
            }
            database.update("insert into regrade (course, question, state, takes_passes, cursor_version, cursor_attempt, "
                    + "seen, changed, gained, lost, kept, site, asked_by, asked_at) "
                    + "values (?, ?, 'LOOKING', false, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?)", course, question, site, signedIn.id(),
                    Instant.now(clock));
            Regrade made = of(course, question).get(0);
            corrections.propose(made.id(), wanted.corrections());
            asked.fire(new RegradeAsked());
            return made;
        });
    }

    /** Starts it; a pass that was earned under the published key stays. Started already, it changes nothing. */
    public void start(String course, long id) {
        start(course, id, false);
    }

    /** Starts it, and takes passes that don't hold: their certificates are revoked. */
    @Permitted(to = Permitted.REVIEWER)
    public void startTakingPasses(String course, long id) {
        start(course, id, true);
    }

    private void start(String course, long id, boolean takesPasses) {
        enter(course);
        int started = database.update("update regrade set state = 'RUNNING', takes_passes = ?, started_by = ?, "
                + "started_at = ?, finished_at = null, cursor_version = 0, cursor_attempt = 0, seen = 0, changed = 0, "
                + "gained = 0, lost = 0, kept = 0 where id = ? and course = ? and state = 'READY'", takesPasses, signedIn.id(),
                Instant.now(clock), id, course);
        if (started > 0) {
            corrections.enforce(id);
            asked.fire(new RegradeAsked());
        }
    }

    /** Lets it be; only before it is started. */
    public void drop(String course, long id) {
        enter(course);
        database.update("update regrade set state = 'DROPPED' where id = ? and course = ? "
                + "and state in ('LOOKING', 'READY')", id, course);
    }

    /** A regrade of a course. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Regrade get(String course, long id) {
        enter(course);
        return database.find("select * from regrade where id = ? and course = ?", Regrade::of, id, course)
                .orElseThrow(NotFound::new);
    }

    /** The regrades of a question, the newest first, a page at most. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Regrade> of(String course, String question) {
        enter(course);
        return database.list("select * from regrade where course = ? and question = ? order by id desc limit 20",
                Regrade::of, course, question);
    }

    /** What would be corrected. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Wanted wanted(String course, String question) {
        enter(course);
        return corrections.wanted(course, question);
    }

    /** What a regrade corrects, the earliest version first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Correction> corrections(Regrade regrade) {
        enter(regrade.course());
        return corrections.of(regrade.id());
    }

    /** A page of the attempts that it changes, or whose pass it keeps, after a known one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<RegradeResult> results(Regrade regrade, long after, int rows) {
        enter(regrade.course());
        return database.list("select r.*, a.public_id from regrade_result r join attempt a on a.id = r.attempt_id "
                + "where r.regrade_id = ? and r.applied = ? and r.attempt_id > ? order by r.attempt_id limit ?",
                row -> new RegradeResult(row.getLong("attempt_id"), row.getString("public_id"),
                        row.getInt("score_before"), row.getInt("score_graded"), row.getInt("score_after"),
                        row.getInt("total"), row.getBoolean("passed_before"), row.getBoolean("passed_after")),
                regrade.id(), regrade.applied(), after, rows);
    }

    /** Whether the caller may regrade this course. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean open(String course) {
        return signedIn.is(Permitted.REVIEWER) || authors.mayEdit(signedIn.id(), course);
    }

    private void enter(String course) {
        if (!open(course)) {
            throw new Forbidden();
        }
    }
}
