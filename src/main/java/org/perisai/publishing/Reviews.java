package org.perisai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.perisai.catalog.Provenance;
import org.perisai.catalog.Publisher;
import org.perisai.catalog.VersionFiles;
import org.perisai.content.Checked;
import org.perisai.content.CourseFiles;
import org.perisai.content.Finding;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/**
 * The way from a draft to a version. Authors submit; a reviewer who had no hand in it comments on blocks, gives it back
 * or approves; approving publishes at once, in one transaction.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.TRANSLATOR, Permitted.REVIEWER, Permitted.ADMINISTRATOR})
public class Reviews {
    private static final int NOTE = 1000;
    private static final int BODY = 2000;
    private static final int QUOTE = 200;

    private Drafts drafts;
    private Writing writing;
    private DraftFiles files;
    private VersionFiles versions;
    private Publisher publisher;
    private Event<Approving> approving;
    private Database database;
    private Clock clock;

    /** For CDI. */
    protected Reviews() { }

    @Inject
    Reviews(Drafts drafts, Writing writing, DraftFiles files, VersionFiles versions, Publisher publisher,
            Event<Approving> approving, Database database, Clock clock) {
        this.drafts = drafts;
        this.writing = writing;
        this.files = files;
        this.versions = versions;
        this.publisher = publisher;
        this.approving = approving;
        this.database = database;
        this.clock = clock;
    }

    /** What the checker says of the whole course that a draft would make. */
    public List<Finding> findings(long person, long draft) {
        return writing.course(person, draft).check(drafts.get(person, draft).course()).findings();
    }

    /**
     * Asks for a review.
     *
     * @param note what changed, for the reviewer and the history; at most 1000 characters
     * @param refresh whether people who passed are asked what changed
     * @throws DomainException when the course would not be publishable, when nothing would change, when what is published has
     *     changed since the draft began, or when a picture has no words for who can't see it
     */
    public void submit(long person, long draft, String note, boolean refresh) {
        Draft writable = drafts.writable(person, draft);
        if (note.length() > NOTE) {
            throw new DomainException("publishing.refused.note");
        }
        fits(writable.card());
        Checked checked = checked(writing.course(person, draft), writable.card());
        if (versions.current(writable.card().course()).filter(now -> versions.makes(now, checked.course().hash())).isPresent()) {
            throw new DomainException("publishing.refused.nothing");
        }
        if (checked.findings().stream().anyMatch(finding -> finding.code().equals("PICTURE-NO-TEXT")
                && writable.card().scope().owns(finding.file()))) {
            throw new DomainException("publishing.refused.words");
        }
        writable.submit(person, note, refresh, Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    /** Takes the question back, to go on writing. */
    public void withdraw(long person, long draft) {
        Draft locked = drafts.locked(draft);
        if (!drafts.mayWrite(person, locked.card().scope())) {
            throw new NotFound();
        }
        locked.withdraw();
    }

    /**
     * Gives a draft back to its authors.
     *
     * @param submission when what the reviewer saw was submitted
     * @param reason for the authors; may be empty where there are comments that nobody has settled
     */
    @Permitted(to = Permitted.REVIEWER)
    public void giveBack(long person, long draft, Instant submission, String reason) {
        Draft judged = judged(person, draft, submission);
        if (!reason.isBlank()) {
            say(person, judged.card(), "", "", "", reason);
        } else if (comments(person, draft).stream().noneMatch(comment -> comment.settledAt() == null)) {
            throw new DomainException("publishing.refused.reason");
        }
        judged.giveBack();
    }

    /**
     * Publishes a draft: its files, and of the published version what it doesn't hold.
     *
     * @param submission when what the reviewer saw was submitted; what came in later nobody has read
     * @return the id of the version
     * @throws DomainException when the reviewer wrote in it, when the published files that it started from have changed
     *     since, or when the course wouldn't be publishable
     */
    @Permitted(to = Permitted.REVIEWER)
    public long approve(long person, long draft, Instant submission) {
        Draft judged = judged(person, draft, submission);
        DraftCard card = judged.card();
        fits(card);
        approving.fire(new Approving(card, person));
        CourseFiles course = writing.course(person, draft);
        Checked checked = checked(course, card);
        judged.publish(person, Instant.now(clock));
        return publisher.publish(checked, course, new Provenance(Provenance.Origin.STUDIO, card.submittedBy(), person,
                card.note(), card.refresh())).orElseThrow(() -> new DomainException("publishing.refused.nothing"));
    }

    /**
     * Lets a draft start from the current version: what only others changed is taken over.
     *
     * @return paths of files that both have changed; the draft's own stay, for its authors to compare
     */
    public List<String> rebase(long person, long draft) {
        Draft writable = drafts.writable(person, draft);
        DraftCard card = writable.card();
        long current = versions.current(card.course()).orElseThrow(NotFound::new);
        CatchingUp published = CatchingUp.of(card.baseVersion() == null ? new TreeMap<>()
                : card.scope().of(versions.hashes(card.baseVersion())), card.scope().of(versions.hashes(current)),
                files.hashes(card));
        files.catchUp(card, published);
        writable.rebase(current);
        return published.both();
    }

    /** Whether the published files that a draft started from have changed since. */
    public boolean moved(DraftCard draft) {
        Optional<Long> current = versions.current(draft.course());
        if (draft.baseVersion() == null || current.isEmpty()) {
            return current.isPresent();
        }
        return !draft.scope().of(versions.hashes(draft.baseVersion()))
                .equals(draft.scope().of(versions.hashes(current.get())));
    }

    /**
     * Says something of a block; the authors see it beside the block.
     *
     * @param path a file of the draft, empty for the whole draft
     * @param block hash of the block, empty for the whole file
     * @param quote how the block begins, for when it has changed
     */
    @Permitted(to = Permitted.REVIEWER)
    public void comment(long person, long draft, String path, String block, String quote, String body) {
        say(person, judged(person, draft).card(), path, block, quote, body);
    }

    private void say(long person, DraftCard draft, String path, String block, String quote, String body) {
        if (body.isBlank() || body.length() > BODY || !path.isEmpty() && !draft.scope().owns(path)
                || !block.matches("[0-9a-f-]{0,20}")) {
            throw new DomainException("publishing.refused.comment");
        }
        database.update("insert into review_comment (draft_id, path, block, quote, body, said_by, said_at) "
                + "values (?, ?, ?, ?, ?, ?, ?)", draft.id(), path, block, quote.length() > QUOTE ? quote.substring(0, QUOTE)
                : quote, body, person, Instant.now(clock));
    }

    /** What reviewers said of a draft, in their order. */
    public List<Comment> comments(long person, long draft) {
        drafts.get(person, draft);
        return database.list("select * from review_comment where draft_id = ? order by id", row -> new Comment(
                row.getLong("id"), row.getString("path"), row.getString("block"), row.getString("quote"),
                row.getString("body"), row.getLong("said_by"), Database.instant(row, "said_at"),
                Database.instant(row, "settled_at")), draft);
    }

    /** An author says that a comment is done. */
    public void settle(long person, long draft, long comment) {
        drafts.writable(person, draft);
        database.update("update review_comment set settled_at = ? where id = ? and draft_id = ? and settled_at is null",
                Instant.now(clock), comment, draft);
    }

    /** A draft that waits for a reviewer, and whom this one may be. */
    private Draft judged(long person, long id) {
        Draft draft = drafts.locked(id);
        if (draft.card().state() != DraftState.SUBMITTED) {
            throw new DomainException(draft.card().state() == DraftState.PUBLISHED ? "publishing.refused.published"
                    : "publishing.refused.notSubmitted");
        }
        if (drafts.wrote(person, draft.card())) {
            throw new DomainException("publishing.refused.own");
        }
        return draft;
    }

    private Draft judged(long person, long id, Instant submission) {
        Draft draft = judged(person, id);
        if (!draft.card().submittedAt().equals(submission)) {
            throw new DomainException("publishing.refused.unseen");
        }
        return draft;
    }

    private void fits(DraftCard draft) {
        if (moved(draft)) {
            throw new DomainException("publishing.refused.moved");
        }
    }

    private static Checked checked(CourseFiles course, DraftCard draft) {
        Checked checked = course.check(draft.course());
        if (!checked.publishable()) {
            throw new DomainException("publishing.refused.findings");
        }
        return checked;
    }
}
