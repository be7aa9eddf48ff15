package org.perisai.translating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.catalog.VersionFiles;
import org.perisai.content.Bitext;
import org.perisai.publishing.Approving;
import org.perisai.publishing.Comment;
import org.perisai.publishing.DraftCard;
import org.perisai.publishing.DraftFile;
import org.perisai.publishing.DraftFiles;
import org.perisai.publishing.Drafts;
import org.perisai.publishing.Reviews;
import org.perisai.publishing.Scope;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/** The way of a translation from its translators to its reviewer, and what an approval writes into it. */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
class Handover {
    private Drafts drafts;
    private Reviews reviews;
    private DraftFiles files;
    private VersionFiles versions;
    private KeptTexts texts;
    private Workbench workbench;

    /** For CDI. */
    protected Handover() { }

    @Inject
    Handover(Drafts drafts, Reviews reviews, DraftFiles files, VersionFiles versions, KeptTexts texts, Workbench workbench) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.files = files;
        this.versions = versions;
        this.texts = texts;
        this.workbench = workbench;
    }

    /** The open draft of a translation, if there is one. */
    Optional<DraftCard> draft(long person, Scope scope) {
        return drafts.find(person, scope);
    }

    /** Translations that wait for a reviewer who had no hand in them, the oldest first. */
    @Permitted(to = Permitted.REVIEWER)
    List<DraftCard> waiting(long person) {
        return drafts.waiting(person).stream().filter(draft -> !draft.scope().isSource()).toList();
    }

    /** Whether a person may judge a draft: they had no hand in it. */
    boolean mayJudge(long person, DraftCard draft) {
        return !drafts.wrote(person, draft);
    }

    /** Whether the published translation has changed since the draft began. */
    boolean moved(DraftCard draft) {
        return reviews.moved(draft);
    }

    /**
     * Asks for a review of what is finished.
     *
     * @throws DomainException when nothing is, or the course would not be publishable
     */
    @Permitted(to = Permitted.TRANSLATOR)
    void submit(long person, Scope scope, String note) {
        DraftCard draft = drafts.find(person, scope).orElseThrow(() -> new DomainException("translating.refused.nothing"));
        workbench.refile(person, draft, false);
        if (changed(draft).isEmpty()) {
            throw new DomainException("translating.refused.nothing");
        }
        reviews.submit(person, draft.id(), note, false);
    }

    /** Takes the question back, to go on translating. */
    @Permitted(to = Permitted.TRANSLATOR)
    void withdraw(long person, Scope scope) {
        reviews.withdraw(person, get(person, scope).id());
    }

    /** Puts the blocks of the draft into the translation that is published now, after that has changed. */
    @Permitted(to = Permitted.TRANSLATOR)
    void rebase(long person, Scope scope) {
        DraftCard draft = get(person, scope);
        workbench.refile(person, draft, true);
        reviews.rebase(person, draft.id());
    }

    /**
     * Gives a translation back to its translators.
     *
     * @param submission when what the reviewer saw was submitted
     * @param reason for them; may be empty where there are comments
     */
    @Permitted(to = Permitted.REVIEWER)
    void giveBack(long person, Scope scope, Instant submission, String reason) {
        reviews.giveBack(person, get(person, scope).id(), submission, reason);
    }

    /** Publishes a translation, as it was when what the reviewer saw was submitted. */
    @Permitted(to = Permitted.REVIEWER)
    void approve(long person, Scope scope, Instant submission) {
        reviews.approve(person, get(person, scope).id(), submission);
    }

    /** Says something of a block of a file. */
    @Permitted(to = Permitted.REVIEWER)
    void comment(long person, Scope scope, String file, String block, String body) {
        reviews.comment(person, get(person, scope).id(), scope.folder() + file, block, "", body);
    }

    /** What reviewers said of the open draft. */
    List<Comment> comments(long person, Scope scope) {
        return drafts.find(person, scope).map(draft -> reviews.comments(person, draft.id())).orElse(List.of());
    }

    /** A translator says that a comment is done. */
    @Permitted(to = Permitted.TRANSLATOR)
    void settle(long person, Scope scope, long comment) {
        reviews.settle(person, get(person, scope).id(), comment);
    }

    private DraftCard get(long person, Scope scope) {
        return drafts.find(person, scope).orElseThrow(NotFound::new);
    }

    /** The files of a draft that differ from the version it started from, by path. */
    SortedMap<String, DraftFile> changed(DraftCard draft) {
        SortedMap<String, DraftFile> changed = files.of(draft);
        SortedMap<String, byte[]> before = draft.baseVersion() == null ? new TreeMap<>() : versions.of(draft.baseVersion());
        changed.values().removeIf(file -> Arrays.equals(file.body(), before.get(file.path())));
        return changed;
    }

    /** An approved file says so, and who checked it: a number, since names belong to their people and not into files. */
    @Permitted(to = Permitted.REVIEWER)
    void checked(@Observes Approving approving) {
        DraftCard draft = approving.draft();
        if (draft.scope().isSource()) {
            return;
        }
        SortedMap<String, byte[]> bodies = new TreeMap<>();
        files.of(draft).forEach((path, file) -> bodies.put(path, file.body()));
        changed(draft).forEach((path, file) -> bodies.put(path,
                Bitext.checked(file.text(), "person " + approving.reviewer()).getBytes(StandardCharsets.UTF_8)));
        files.put(draft, bodies);
        texts.published(draft.course(), draft.scope().language().tag());
    }
}
