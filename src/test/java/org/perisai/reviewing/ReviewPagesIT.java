package org.perisai.reviewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.VersionFiles;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.publishing.DraftCard;
import org.perisai.publishing.DraftState;
import org.perisai.publishing.Scope;
import org.perisai.publishing.StudioInside;
import org.perisai.shared.Database;

/** The pages of a review and of versions, as browsers send their forms: twice, at once, and from people with no business there. */
@ArquillianTest
class ReviewPagesIT {
    private static final String MODULE = StudioInside.MODULE;
    private static final String NEW_WORDS = "The owner stands left of the first slash.";

    @Inject
    private VersionFiles versions;
    @Inject
    private StudioInside studio;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @Test
    void approvingManyTimesAtOncePublishesOnce() {
        DraftCard draft = submitted("approve-once");
        String cookie = people.cookie(studio.enter("Sri", Role.REVIEWER));
        Browserless here = browserless.here();
        List<Integer> answers = here.atOnce(6, () -> approve(here, cookie, draft).statusCode());
        assertEquals(1, answers.stream().filter(code -> code == 303).count(), answers::toString);
        assertEquals(5, answers.stream().filter(code -> code == 200).count(), answers::toString);
        assertEquals(2, versionsOf("approve-once"));
        String again = approve(browserless, cookie, draft).body();
        assertTrue(again.contains("This draft has been published already."), again);
        assertEquals(2, versionsOf("approve-once"));
    }

    @Test
    void ofTwoReviewersAtOnceTheSecondIsTold() {
        DraftCard draft = submitted("two-reviewers");
        String first = people.cookie(studio.enter("Sri", Role.REVIEWER));
        String second = people.cookie(studio.enter("Rahmat", Role.REVIEWER));
        assertEquals(303, browserless.post(first, path(draft), "draft", id(draft), "seen", draft.submittedAt().toString(),
                "go", "give-back", "reason", "The example is wrong.").statusCode());
        HttpResponse<String> late = approve(browserless, second, draft);
        assertEquals(200, late.statusCode());
        assertTrue(late.body().contains("waiting for a review any more"), late.body());
        assertEquals(1, versionsOf("two-reviewers"));
    }

    @Test
    void thePageShowsWhatDiffersAndItsCommentsAndWhoMayDecide() {
        DraftCard draft = submitted("shown-in-review");
        long reviewer = studio.enter("Sri", Role.REVIEWER);
        String cookie = people.cookie(reviewer);
        String page = browserless.get(cookie, path(draft)).body();
        assertTrue(page.contains("<del>before </del><ins>left of </ins>the <ins>first </ins>slash."), page);
        assertTrue(page.contains("value=\"approve\""));
        assertEquals(303, browserless.post(cookie, path(draft), "draft", id(draft), "go", "comment", "path",
                draft.scope().folder() + MODULE, "block", "", "quote", "", "body", "<b>Which</b> slash?", "at", "f0")
                .statusCode());
        page = browserless.get(cookie, path(draft)).body();
        assertTrue(page.contains("&lt;b&gt;Which&lt;/b&gt; slash?"), page);
        String own = people.cookie(draft.madeBy());
        page = browserless.get(own, path(draft)).body();
        assertFalse(page.contains("value=\"approve\""));
        assertTrue(page.contains("value=\"withdraw\""));
        assertTrue(browserless.post(own, path(draft), "draft", id(draft), "seen", draft.submittedAt().toString(), "go", "approve")
                .statusCode() == 403);
        assertEquals(403, browserless.foreignPost(cookie, path(draft), "draft", id(draft), "go", "withdraw").statusCode());
    }

    @Test
    void aTranslatorComparesTranslationsBesideTheirSourceAndNeverSeesTheKey() {
        SortedMap<String, byte[]> files = StudioInside.files("beside");
        studio.publish("beside", files);
        files.put("translations/km/beside/" + MODULE, StudioInside.bytes(new String(files.get("translations/km/beside/"
                + MODULE), StandardCharsets.UTF_8).replace("ពាក្យបើក។", "ពាក្យថ្មី។").replace("ត្រូវ។", "ត្រូវហើយ។")));
        studio.publish("beside", files);
        String cookie = people.cookie(studio.enter("Sokha", Role.TRANSLATOR));
        String page = browserless.get(cookie, "/en/studio/beside/versions/compare?before=1&now=2&lang=km").body();
        assertTrue(page.contains("Opening words."), page);
        assertTrue(page.contains("<ins>ថ្មី</ins>"), page);
        assertTrue(page.contains("www.post.example"), page);
        assertFalse(page.contains("[x]"), page);
        assertEquals(200, browserless.get(cookie, "/en/studio/beside/versions").statusCode());
        for (String closed : List.of("review", "versions/compare?before=1&now=2", "versions/compare?before=1&now=2&lang=xx")) {
            assertEquals(404, browserless.get(cookie, "/en/studio/beside/" + closed).statusCode(), closed);
        }
        assertEquals(403, browserless.post(cookie, "/en/studio/beside/versions", "number", "1", "lang", "").statusCode());
        HttpResponse<String> back = browserless.post(cookie, "/en/studio/beside/versions", "number", "1", "lang", "km");
        assertEquals("/en/translations/km/beside", back.headers().firstValue("Location").orElse(back.body()));
    }

    @Test
    void whoHasNoBusinessThereSeesNothing() {
        DraftCard draft = submitted("nobody");
        String learner = people.cookie(studio.enter("Dewi"));
        String other = people.cookie(studio.enter("Citra", Role.INSTRUCTOR));
        for (String page : List.of("review", "versions", "versions/compare?before=1&now=1", "content/" + "0".repeat(64))) {
            assertEquals(403, browserless.get(learner, "/en/studio/nobody/" + page).statusCode(), page);
            assertEquals(404, browserless.get(other, "/en/studio/nobody/" + page).statusCode(), page);
            assertTrue(browserless.get(null, "/en/studio/nobody/" + page).headers().firstValue("Location").orElse("")
                    .startsWith("/en/sign-in"), page);
        }
        assertEquals(404, browserless.post(other, path(draft), "draft", id(draft), "go", "withdraw").statusCode());
        assertEquals(403, browserless.post(learner, path(draft), "draft", id(draft), "go", "withdraw").statusCode());
        assertEquals(DraftState.SUBMITTED.name(), database.find("select state from draft where id = ?", row -> row.getString(1),
                draft.id()).orElseThrow());
    }

    @Test
    void bringingAVersionBackManyTimesAtOnceOpensOneDraft() {
        long first = studio.publish("bring-once", StudioInside.files("bring-once"));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = studio.submitted(author, Scope.source("bring-once"), MODULE, text ->
                text.replace(StudioInside.WORDS, NEW_WORDS));
        studio.approve(studio.enter("Sri", Role.REVIEWER), draft);
        String cookie = people.cookie(author);
        Browserless here = browserless.here();
        List<String> places = here.atOnce(6, () -> here.post(cookie, "/en/studio/bring-once/versions", "number", "1", "lang", "")
                .headers().firstValue("Location").orElse("none"));
        assertEquals(List.of("/en/studio/bring-once/review"), places.stream().distinct().toList());
        assertEquals(1, count("select count(*) from draft where course = 'bring-once' and open_slot = 1"));
        people.enter(author);
        assertEquals(versions.hashes(first).get("courses/bring-once/" + MODULE), database.find("select lower(hex(f.hash)) from "
                + "draft_file f join draft d on d.id = f.draft_id where d.course = 'bring-once' and d.open_slot = 1 "
                + "and f.path = ?", row -> row.getString(1), "courses/bring-once/" + MODULE).orElseThrow());
        assertEquals(2, versionsOf("bring-once"));
    }

    @Test
    void versionsAreListedComparedAndAFileComesBack() {
        studio.publish("listed", StudioInside.files("listed"));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = studio.submitted(author, Scope.source("listed"), MODULE, text ->
                text.replace(StudioInside.WORDS, NEW_WORDS));
        studio.approve(studio.enter("Sri Wahyuni", Role.REVIEWER), draft);
        String cookie = people.cookie(author);
        String list = browserless.get(cookie, "/en/studio/listed/versions").body();
        assertTrue(list.contains("Made by Bayu, approved by Sri Wahyuni"), list);
        assertTrue(list.contains("Other words"), list);
        String two = browserless.get(cookie, "/en/studio/listed/versions/compare?before=1&now=2&lang=").body();
        assertTrue(two.contains("<del>before </del><ins>left of </ins>the <ins>first </ins>slash."), two);
        assertEquals(404, browserless.get(cookie, "/en/studio/listed/versions/compare?before=1&now=7&lang=").statusCode());
        assertEquals(303, browserless.post(cookie, "/en/studio/listed/versions/compare", "before", "1", "now", "2", "lang", "",
                "name", MODULE).statusCode());
        assertEquals(1, count("select count(*) from draft_save s join draft d on d.id = s.draft_id where d.course = 'listed' "
                + "and d.open_slot = 1"));
    }

    private DraftCard submitted(String course) {
        studio.publish(course, StudioInside.files(course));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        return studio.submitted(author, Scope.source(course), MODULE, text -> text.replace(StudioInside.WORDS, NEW_WORDS));
    }

    private static HttpResponse<String> approve(Browserless from, String cookie, DraftCard draft) {
        return from.post(cookie, path(draft), "draft", id(draft), "seen", draft.submittedAt().toString(), "go", "approve");
    }

    private static String path(DraftCard draft) {
        return "/en/studio/" + draft.course() + "/review";
    }

    private static String id(DraftCard draft) {
        return Long.toString(draft.id());
    }

    private int versionsOf(String course) {
        return database.find("select count(*) from course_version where course = ?", row -> row.getInt(1), course).orElseThrow();
    }

    private int count(String sql) {
        return database.find(sql, row -> row.getInt(1)).orElseThrow();
    }
}
