package org.perisai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.perisai.catalog.Provenance;
import org.perisai.catalog.Publisher;
import org.perisai.catalog.VersionFiles;
import org.perisai.content.Checked;
import org.perisai.content.CourseFiles;
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

    private Drafts drafts;
    private Writing writing;
    private DraftFiles files;
    private VersionFiles versions;
    private Publisher publisher;
    private Database database;
    private Clock clock;

    /** For CDI. */
    protected Reviews() { }

    @Inject
    Reviews(Drafts drafts, Writing writing, DraftFiles files, VersionFiles versions, Publisher publisher,
            Database database, Clock clock) {
        this.drafts = drafts;
        this.writing = writing;
        this.files = files;
        this.versions = versions;
        this.publisher = publisher;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Asks for a review.
     *
     * @param note what changed, for the reviewer and the history; at most 1000 characters
     * @param refresh whether people who passed are asked what changed
     * @throws DomainException when the course would not be publishable, or nothing is in the draft
     */
    public void submit(long person, long draft, String note, boolean refresh) {
        Draft writable = drafts.writable(person, draft);
        if (note.length() > NOTE) {
            throw new DomainException("publishing.refused.note");
        }
        checked(writing.course(person, draft), writable.card());
        writable.submit(person, note, refresh, Instant.now(clock));
    }

    /** Takes the question back, to go on writing. */
    public void withdraw(long person, long draft) {
        Draft locked = drafts.locked(draft);
        if (!drafts.mayWrite(person, locked.card().scope())) {
            throw new NotFound();
        }
        locked.withdraw();
    }

    /** Gives a draft back to its authors. */
    @Permitted(to = Permitted.REVIEWER)
    public void giveBack(long person, long draft) {
        judged(person, draft).giveBack();
    }

    /**
     * Publishes a draft: its files, and of the published version what it doesn't hold.
     *
     * @return the id of the version, or of the current one where nothing changed
     * @throws DomainException when the reviewer wrote in it, when the published files that it started from have changed
     *     since, or when the course wouldn't be publishable
     */
    @Permitted(to = Permitted.REVIEWER)
    public long approve(long person, long draft) {
        Draft judged = judged(person, draft);
        DraftCard card = judged.card();
        Optional<Long> current = versions.current(card.course());
        if (moved(card, current)) {
            throw new DomainException("publishing.refused.moved");
        }
        CourseFiles course = writing.course(person, draft);
        Checked checked = checked(course, card);
        followed(card, current);
        judged.publish(person, Instant.now(clock));
        return publisher.publish(checked, course, new Provenance(Provenance.Origin.STUDIO, card.submittedBy(), person,
                card.note(), card.refresh())).or(() -> current).orElseThrow();
    }

    /** Lets a draft start from the current version, after its authors saw what changed there. */
    public void rebase(long person, long draft) {
        Draft writable = drafts.writable(person, draft);
        writable.rebase(versions.current(writable.card().course()).orElse(null));
    }

    /** Whether the published files that a draft started from have changed since. */
    public boolean moved(DraftCard draft) {
        return moved(draft, versions.current(draft.course()));
    }

    /** Says something of a block; the authors see it beside the block. */
    @Permitted(to = Permitted.REVIEWER)
    public void comment(long person, long draft, String path, String block, String body) {
        Draft judged = judged(person, draft);
        if (body.isBlank() || body.length() > BODY || !judged.card().scope().owns(path) || !block.matches("[0-9a-f-]{0,20}")) {
            throw new DomainException("publishing.refused.comment");
        }
        database.update("insert into review_comment (draft_id, path, block, body, said_by, said_at) values (?, ?, ?, ?, ?, ?)",
                draft, path, block, body, person, Instant.now(clock));
    }

    /** What reviewers said of a draft, in their order. */
    public List<Comment> comments(long person, long draft) {
        drafts.get(person, draft);
        return database.list("select * from review_comment where draft_id = ? order by id", row -> new Comment(
                row.getLong("id"), row.getString("path"), row.getString("block"), row.getString("body"),
                row.getLong("said_by"), Database.instant(row, "said_at"), Database.instant(row, "settled_at")), draft);
    }

    /** An author says that a comment is done. */
    public void settle(long person, long draft, long comment) {
        drafts.writable(person, draft);
        database.update("update review_comment set settled_at = ? where id = ? and draft_id = ? and settled_at is null",
                Instant.now(clock), comment, draft);
    }

    private Draft judged(long person, long id) {
        Draft draft = drafts.locked(id);
        if (drafts.wrote(person, draft.card())) {
            throw new DomainException("publishing.refused.own");
        }
        if (draft.card().state() != DraftState.SUBMITTED) {
            throw new DomainException("publishing.refused.notSubmitted");
        }
        return draft;
    }

    private static Checked checked(CourseFiles course, DraftCard draft) {
        Checked checked = course.check(draft.course());
        if (!checked.publishable()) {
            throw new DomainException("publishing.refused.findings");
        }
        return checked;
    }

    private boolean moved(DraftCard draft, Optional<Long> current) {
        if (draft.baseVersion() == null || current.isEmpty()) {
            return current.isPresent();
        }
        return !draft.scope().of(versions.hashes(draft.baseVersion()))
                .equals(draft.scope().of(versions.hashes(current.get())));
    }

    /** Open drafts of translations go where their source goes. */
    private void followed(DraftCard source, Optional<Long> current) {
        if (!source.scope().isSource() || current.isEmpty()) {
            return;
        }
        SortedMap<String, byte[]> before = source.scope().of(versions.of(current.get()));
        Following following = new Following(source.course(), before, writing.bodies(source));
        if (!following.nothing(before)) {
            drafts.translations(source.course())
                    .forEach(draft -> files.move(draft, following.of(writing.bodies(draft))));
        }
    }
}
