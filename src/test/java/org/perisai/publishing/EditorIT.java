package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

/** The editor over the wire: saves of several people, what the checker answers, previews, and who is kept out. */
@ArquillianTest
class EditorIT {
    private static final String WORDS = StudioInside.WORDS;

    @Inject
    private StudioInside studio;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Drafts drafts;
    @Inject
    private DraftFiles files;
    @Inject
    private Authors authors;
    @Inject
    private Writing writing;
    @Inject
    private Database database;
    private long author;
    private DraftCard draft;

    @Test
    void ofTwoSavesAtTheSameMomentOneIsKeptAndTheOtherGetsItsText() {
        String first = open("at-once");
        long coauthor = studio.enter("Citra", Role.INSTRUCTOR);
        people.enter(author);
        authors.add(author, "at-once", coauthor);
        List<String> cookies = List.of(first, people.cookie(coauthor));
        List<String> texts = List.of(text().replace(WORDS, "Bayu's words."), text().replace(WORDS, "Citra's words."));
        AtomicInteger next = new AtomicInteger();
        Browserless here = browserless.here();
        List<JsonObject> answers = here.atOnce(2, () -> {
            int i = next.getAndIncrement();
            return json(here.postByScript(cookies.get(i), editor("at-once"), "text", texts.get(i), "number", "1"));
        });
        JsonObject kept = answers.stream().filter(answer -> answer.getBoolean("kept")).findFirst().orElseThrow();
        JsonObject refused = answers.stream().filter(answer -> !answer.getBoolean("kept")).findFirst().orElseThrow();
        assertEquals(2, kept.getInt("number"));
        assertEquals(2, refused.getInt("number"));
        assertEquals(text(), refused.getString("text"));
        assertTrue(texts.contains(text()));
    }

    @Test
    void theSameSentTwiceIsOneSave() {
        String cookie = open("sent-twice");
        String text = text().replace(WORDS, "Other words.");
        Browserless here = browserless.here();
        List<JsonObject> answers = here.atOnce(2, () -> json(here.postByScript(cookie, editor("sent-twice"), "text", text,
                "number", "1")));
        answers.forEach(answer -> assertTrue(answer.getBoolean("kept") && answer.getInt("number") == 2, answer::toString));
    }

    @Test
    void aSittingLeavesOneTextInTheHistoryAndNoneBeside() {
        String cookie = open("sitting");
        long before = contents();
        for (int i = 1; i <= 5; i++) {
            save(cookie, "sitting", text().replaceFirst("owner[0-9]* stands", "owner" + i + " stands"), i);
        }
        assertEquals(before + 1, contents());
        assertEquals(1, files.history(draft, path()).size());
        assertTrue(text().contains("owner5 stands"));
    }

    @Test
    void whatTheCheckerFindsComesWithTheSave() {
        String cookie = open("found");
        JsonObject answer = save(cookie, "found", text().replace("- [x]", "- [ ]"), 1);
        JsonObject finding = answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("code").equals("QUIZ-NO-KEY")).findFirst().orElseThrow();
        assertEquals(line("{.quiz #q-owner}"), finding.getInt("line"));
        assertTrue(finding.getBoolean("error"));
        String page = browserless.get(cookie, editor("found")).body();
        assertTrue(page.contains("QUIZ-NO-KEY"), page);
    }

    @Test
    void aModuleThatGotAnotherNumberIsStillWrittenFromItsOldAddress() {
        String cookie = open("moved-on");
        save(cookie, "moved-on", text().replace(WORDS, "Before the move."), 1);
        writing.order(author, draft.id(), List.of("02-passwords.md", StudioInside.MODULE));
        assertTrue(files.find(draft, path()).isEmpty());
        JsonObject answer = save(cookie, "moved-on", "---\ntitle: x\nminutes: 1\n---\n# x\n", 2);
        assertEquals(3, answer.getInt("number"));
        assertTrue(files.find(draft, "courses/moved-on/02-links.md").orElseThrow().text().contains("# x"));
        assertEquals(1, files.history(draft, "courses/moved-on/02-links.md").size());
    }

    @Test
    void moreThanAFileHoldsIsRefused() {
        String cookie = open("too-long");
        HttpResponse<String> long64 = browserless.postByScript(cookie, editor("too-long"), "text", "x".repeat(65 * 1024),
                "number", "1");
        assertEquals(422, long64.statusCode());
        assertTrue(json(long64).getString("refused").contains("64 KB"), long64.body());
        HttpResponse<String> form = browserless.post(cookie, editor("too-long"), "text", "x".repeat(65 * 1024), "number", "1");
        assertEquals(200, form.statusCode());
        assertTrue(form.body().contains("x".repeat(65 * 1024)), "what was typed is shown again");
        assertTrue(text().contains(WORDS));
    }

    @Test
    void aFormWithoutTheScriptShowsBothTextsWhereSomebodyElseSaved() {
        String cookie = open("plain-form");
        save(cookie, "plain-form", text().replace(WORDS, "Saved first."), 1);
        HttpResponse<String> page = browserless.post(cookie, editor("plain-form"), "text", "Typed second.", "number", "1");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Saved first.") && page.body().contains("Typed second."), page.body());
        assertTrue(page.body().contains("name=\"number\" value=\"2\""), page.body());
        assertEquals(303, browserless.post(cookie, editor("plain-form"), "text", "Typed second.", "number", "2").statusCode());
        assertEquals("Typed second.", text());
    }

    @Test
    void onlyItsAuthorsWriteAndReviewersLook() {
        open("guarded");
        long other = studio.enter("Citra", Role.INSTRUCTOR);
        long learner = people.make("Dewi", Country.ID, Language.ID);
        long reviewer = studio.enter("Sri", Role.REVIEWER);
        for (String page : List.of("", "/card", "/pictures", "/edit/01-links", "/preview/01-links", "/picture?name=x.png")) {
            String path = "/en/studio/guarded" + page;
            assertEquals(403, browserless.get(people.cookie(other), path).statusCode(), path);
            assertEquals(403, browserless.get(people.cookie(learner), path).statusCode(), path);
            assertEquals(303, browserless.get(null, path).statusCode(), path);
        }
        assertEquals(200, browserless.get(people.cookie(reviewer), editor("guarded")).statusCode());
        assertFalse(browserless.get(people.cookie(reviewer), editor("guarded")).body().contains("name=\"text\""));
        assertEquals(200, browserless.get(people.cookie(reviewer), "/en/studio/guarded/preview/01-links").statusCode());
        String text = text();
        for (long person : List.of(other, learner, reviewer)) {
            int status = browserless.postByScript(people.cookie(person), editor("guarded"), "text", "x", "number", "1")
                    .statusCode();
            assertTrue(status == 403 || status == 404, "status " + status);
        }
        assertEquals(401, browserless.postByScript(null, editor("guarded"), "text", "x", "number", "1").statusCode());
        assertEquals(403, browserless.foreignPost(people.cookie(author), editor("guarded"), "text", "x", "number", "1")
                .statusCode());
        assertEquals(text, text());
    }

    @Test
    void aPreviewShowsTheDraftAnswersQuestionsAndKeepsNothing() {
        String cookie = open("looked-at");
        save(cookie, "looked-at", text().replace(WORDS, "Only in the draft."), 1);
        String path = "/en/studio/looked-at/preview/01-links";
        HttpResponse<String> page = browserless.get(cookie, path);
        assertTrue(page.body().contains("Only in the draft."), page.body());
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("frame-ancestors 'self'") && policy.contains("sandbox allow-same-origin allow-forms")
                && policy.contains("script-src 'none'"), policy);
        assertTrue(browserless.get(cookie, editor("looked-at")).headers().firstValue("Content-Security-Policy").orElseThrow()
                .contains("frame-ancestors 'none'"));
        long practised = count("select count(*) from practice");
        HttpResponse<String> led = browserless.post(cookie, path, "q", "q-owner", "a", "a");
        assertEquals(303, led.statusCode());
        String to = led.headers().firstValue("Location").orElseThrow().replaceFirst("#.*", "");
        String answered = browserless.get(cookie, to).body();
        assertTrue(answered.contains("It belongs to pay.test."), answered);
        assertEquals(practised, count("select count(*) from practice"));
        assertFalse(browserless.get(null, "/en/courses/looked-at/links").body().contains("Only in the draft."));
        String khmer = browserless.get(cookie, "/km/studio/looked-at/preview/01-links").body();
        assertTrue(khmer.contains("ពាក្យបើក។"), khmer);
    }

    private String open(String course) {
        studio.publish(course, StudioInside.files(course));
        author = studio.enter("Bayu", Role.INSTRUCTOR);
        draft = drafts.open(author, Scope.source(course));
        return people.cookie(author);
    }

    private JsonObject save(String cookie, String course, String text, int number) {
        JsonObject answer = json(browserless.postByScript(cookie, editor(course), "text", text, "number",
                Integer.toString(number)));
        assertTrue(answer.getBoolean("kept"), answer::toString);
        return answer;
    }

    private String path() {
        return draft.scope().folder() + StudioInside.MODULE;
    }

    private String text() {
        return files.find(draft, path()).orElseThrow().text();
    }

    private int line(String words) {
        List<String> lines = text().lines().toList();
        return lines.indexOf(lines.stream().filter(line -> line.contains(words)).findFirst().orElseThrow()) + 1;
    }

    private long contents() {
        return count("select count(*) from content_file");
    }

    private long count(String sql) {
        return database.find(sql, row -> row.getLong(1)).orElseThrow();
    }

    private static String editor(String course) {
        return "/en/studio/" + course + "/edit/01-links";
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
