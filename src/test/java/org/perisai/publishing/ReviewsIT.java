package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.VersionFiles;
import org.perisai.catalog.VersionRow;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.learning.Enrolments;
import org.perisai.learning.Progress;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.NotFound;

@ArquillianTest
class ReviewsIT {
    private static final String MODULE = StudioInside.MODULE;
    private static final String NEW_WORDS = "The owner stands left of the first slash.";

    @Inject
    private Reviews reviews;
    @Inject
    private Drafts drafts;
    @Inject
    private Writing writing;
    @Inject
    private Authors authors;
    @Inject
    private VersionFiles versions;
    @Inject
    private Catalog catalog;
    @Inject
    private Enrolments enrolments;
    @Inject
    private Progress progress;
    @Inject
    private StudioInside studio;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @Test
    void whatAReviewerApprovesIsWhatLearnersRead() {
        long before = publish("approved");
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = studio.submitted(author, Scope.source("approved"), MODULE, ReviewsIT::reworded);
        String page = "/en/courses/approved/links";
        assertTrue(browserless.get(null, page).body().contains(StudioInside.WORDS));
        long reviewer = studio.enter("Sri", Role.REVIEWER);
        long version = studio.approve(reviewer, draft);
        String read = browserless.get(null, page).body();
        assertTrue(read.contains(NEW_WORDS));
        assertFalse(read.contains(StudioInside.WORDS));
        assertEquals(version, catalog.find("approved", Language.EN).orElseThrow().versionId());
        assertTrue(text(catalog.edition(before, Language.EN)).contains(StudioInside.WORDS));
        VersionRow row = versions.history("approved", 100, 1).get(0);
        assertEquals(List.of(author, reviewer, "Other words", true),
                List.of(row.madeBy(), row.approvedBy(), row.note(), row.current()));
        assertEquals(DraftState.PUBLISHED, drafts.get(reviewer, draft.id()).state());
        assertArrayEquals(StudioInside.files("approved").get("translations/km/approved/" + MODULE),
                versions.of(version).get("translations/km/approved/" + MODULE), "what the draft doesn't hold stays");
    }

    @Test
    void learnersInTheMiddleKeepTheirProgressAndTheirVersion() {
        long before = publish("middle");
        long learner = studio.enter("Dewi");
        Edition old = catalog.find("middle", Language.ID).orElseThrow();
        progress.finish(learner, old, old.modules().get(0), old.modules().get(0).steps());
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = studio.submitted(author, Scope.source("middle"), MODULE, ReviewsIT::reworded);
        assertNotEquals(before, studio.approve(studio.enter("Sri", Role.REVIEWER), draft));
        people.enter(learner);
        assertEquals(before, enrolments.find(learner, "middle").orElseThrow().versionId());
        assertEquals(List.of("owner"), List.copyOf(progress.done(enrolments.find(learner, "middle").orElseThrow().id())
                .get("links")));
        String state = browserless.get(people.cookie(learner), "/id/courses/middle/state").body();
        assertTrue(state.contains("\"owner\""), state);
    }

    @Test
    void aSubmittedDraftTakesNoSave() {
        publish("closed-to-saves");
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = studio.submitted(author, Scope.source("closed-to-saves"), MODULE, ReviewsIT::reworded);
        DraftFile file = writing.file(author, draft.id(), draft.scope().folder() + MODULE).orElseThrow();
        refused("publishing.refused.submitted", () -> writing.save(author, draft.id(), file.path(),
                StudioInside.bytes("# Later"), file.number()));
        refused("publishing.refused.submitted", () -> writing.remove(author, draft.id(), file.path(), file.number()));
        refused("publishing.refused.submitted", () -> drafts.drop(author, draft.id()));
        reviews.withdraw(author, draft.id());
        assertTrue(writing.save(author, draft.id(), file.path(), StudioInside.bytes("# Later"), file.number()).kept());
    }

    @Test
    void whoHadAHandInADraftDoesNotApproveIt() {
        publish("own");
        long author = studio.enter("Bayu", Role.INSTRUCTOR, Role.REVIEWER);
        DraftCard draft = studio.edited(author, Scope.source("own"), MODULE, ReviewsIT::reworded);
        long once = studio.enter("Citra", Role.INSTRUCTOR, Role.REVIEWER);
        long submitter = studio.enter("Putri", Role.INSTRUCTOR, Role.REVIEWER);
        people.enter(author);
        authors.add(author, "own", once);
        authors.add(author, "own", submitter);
        studio.edited(once, Scope.source("own"), "exam.md", text -> text + "\n");
        studio.edited(author, Scope.source("own"), "exam.md",
                text -> text.replace("## Spot", "More words.\n\n## Spot"));
        people.enter(submitter);
        reviews.submit(submitter, draft.id(), "", false);
        for (long person : new long[] {author, once, submitter}) {
            refused("publishing.refused.own", () -> studio.approve(person, draft));
            refused("publishing.refused.own", () -> reviews.comment(person, draft.id(), "", "", "", "Fine"));
            assertTrue(drafts.waiting(person).stream().noneMatch(each -> each.id() == draft.id()));
        }
        assertEquals(1, versionsOf("own"));
        long other = studio.enter("Sri", Role.REVIEWER);
        assertTrue(drafts.waiting(other).stream().anyMatch(each -> each.id() == draft.id()));
        studio.approve(other, draft);
        assertEquals(2, versionsOf("own"));
    }

    @Test
    void onlyReviewersApproveAndOnlyWhatTheyHaveSeen() {
        publish("seen");
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = studio.submitted(author, Scope.source("seen"), MODULE, ReviewsIT::reworded);
        assertThrows(Forbidden.class, () -> reviews.approve(author, draft.id(), draft.submittedAt()));
        studio.enter("Dewi");
        assertThrows(Forbidden.class, () -> reviews.approve(1, draft.id(), draft.submittedAt()));
        people.enter(author);
        reviews.withdraw(author, draft.id());
        studio.submitted(author, Scope.source("seen"), MODULE, text -> text.replace(NEW_WORDS, "Nobody read this."));
        long reviewer = studio.enter("Sri", Role.REVIEWER);
        refused("publishing.refused.unseen", () -> reviews.approve(reviewer, draft.id(), draft.submittedAt()));
        refused("publishing.refused.unseen", () -> reviews.giveBack(reviewer, draft.id(), draft.submittedAt(), "No"));
        assertEquals(1, versionsOf("seen"));
        studio.approve(reviewer, draft);
        refused("publishing.refused.published", () -> reviews.approve(reviewer, draft.id(), Instant.EPOCH));
        refused("publishing.refused.published", () -> reviews.giveBack(reviewer, draft.id(), Instant.EPOCH, "No"));
    }

    @Test
    void aDraftComesBackWithAReasonAndItsCommentsAreSettled() {
        publish("returned");
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = studio.submitted(author, Scope.source("returned"), MODULE, ReviewsIT::reworded);
        long reviewer = studio.enter("Sri", Role.REVIEWER);
        refused("publishing.refused.reason", () -> reviews.giveBack(reviewer, draft.id(), draft.submittedAt(), " "));
        String path = draft.scope().folder() + MODULE;
        reviews.comment(reviewer, draft.id(), path, "a1b2c3", NEW_WORDS, "Which slash?");
        refused("publishing.refused.comment", () -> reviews.comment(reviewer, draft.id(), path, "", "", " "));
        refused("publishing.refused.comment", () -> reviews.comment(reviewer, draft.id(), "../x.md", "", "", "Why?"));
        refused("publishing.refused.comment", () -> reviews.comment(reviewer, draft.id(), path, "<b>", "", "Why?"));
        reviews.giveBack(reviewer, draft.id(), draft.submittedAt(), "Nearly there.");
        people.enter(author);
        assertEquals(DraftState.RETURNED, drafts.get(author, draft.id()).state());
        List<Comment> comments = reviews.comments(author, draft.id());
        assertEquals(List.of("Which slash?", "Nearly there."), comments.stream().map(Comment::body).toList());
        assertEquals(List.of(path, "a1b2c3", NEW_WORDS), List.of(comments.get(0).path(), comments.get(0).block(),
                comments.get(0).quote()));
        reviews.settle(author, draft.id(), comments.get(0).id());
        assertEquals(List.of(true, false), reviews.comments(author, draft.id()).stream()
                .map(comment -> comment.settledAt() != null).toList());
        long other = studio.enter("Citra", Role.INSTRUCTOR);
        assertThrows(NotFound.class, () -> reviews.comments(other, draft.id()));
        assertThrows(NotFound.class, () -> reviews.settle(other, draft.id(), comments.get(1).id()));
    }

    @Test
    void anErrorStopsSubmittingAndApprovingAndNothingIsStoredByHalf() {
        publish("wrong-draft");
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = studio.edited(author, Scope.source("wrong-draft"), MODULE, text -> text.replace("[x]", "[ ]"));
        refused("publishing.refused.findings", () -> reviews.submit(author, draft.id(), "", false));
        assertEquals(DraftState.WRITING, drafts.get(author, draft.id()).state());
        database.update("update draft set state = 'SUBMITTED', submitted_by = ?, submitted_at = '2026-11-28 08:00:00' "
                + "where id = ?", author, draft.id());
        long reviewer = studio.enter("Sri", Role.REVIEWER);
        refused("publishing.refused.findings", () -> studio.approve(reviewer, draft));
        assertEquals(1, versionsOf("wrong-draft"));
        assertEquals(DraftState.SUBMITTED, drafts.get(reviewer, draft.id()).state());
    }

    @Test
    void nothingNewIsNotSubmitted() {
        publish("same");
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = drafts.open(author, Scope.source("same"));
        refused("publishing.refused.nothing", () -> reviews.submit(author, draft.id(), "", false));
        refused("publishing.refused.note", () -> reviews.submit(author, draft.id(), "x".repeat(1001), false));
    }

    private long publish(String course) {
        return studio.publish(course, StudioInside.files(course));
    }

    private static String reworded(String text) {
        return text.replace(StudioInside.WORDS, NEW_WORDS);
    }

    private static void refused(String key, Runnable what) {
        assertEquals(key, assertThrows(DomainException.class, what::run).key());
    }

    private int versionsOf(String course) {
        return database.find("select count(*) from course_version where course = ?", row -> row.getInt(1), course)
                .orElseThrow();
    }

    private static String text(Edition edition) {
        StringBuilder text = new StringBuilder();
        edition.modules().forEach(module -> module.sections().forEach(section -> section.blocks().forEach(block ->
                text.append(block.html()))));
        return text.toString();
    }
}
