package org.perisai.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.EditionBlock;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.publishing.StudioInside;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.web.NotFound;

@ArquillianTest
class RefreshersIT {
    @Inject
    private Refreshers refreshers;
    @Inject
    private Attempts attempts;
    @Inject
    private LearnersInside learners;
    @Inject
    private StudioInside studio;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @Test
    void whoPassedIsAskedOnlyWhatChangedAndThatOnce() {
        SortedMap<String, byte[]> files = StudioInside.files("refresh");
        studio.publish("refresh", files);
        long person = passed("Dewi", "refresh");
        edit(files, "refresh", "02-passwords.md", "Four words", "Five words");
        studio.publish("refresh", files);
        assertEquals(List.of(), refreshers.of(person, Language.EN), "its author doesn't want to ask");
        edit(files, "refresh", "01-links.md", "> It belongs to pay.test.", "> It belongs to pay.test, read from the right.");
        edit(files, "refresh", "exam.md", "> This one is right.", "> This one is genuine.");
        studio.publishAndAsk("refresh", files);
        String cookie = people.cookie(person);
        String me = browserless.get(cookie, "/en/me").body();
        assertTrue(me.contains("/en/courses/refresh/changes"), me);
        String state = browserless.get(cookie, "/en/courses/refresh/state").body();
        assertTrue(state.contains("0 of 2 questions answered rightly"), state);
        String page = browserless.get(cookie, "/en/courses/refresh/changes").body();
        assertTrue(page.contains("Five words") && page.contains("q-owner") && page.contains("x-false"), page);
        assertFalse(page.contains("Opening words") || page.contains(StudioInside.WORDS), page);
        assertFalse(page.contains("genuine") || page.contains("read from the right"), "the key is told after the answer: " + page);
        HttpResponse<String> wrong = answer(cookie, "refresh", "q-owner", "a");
        assertEquals("/en/courses/refresh/changes?q=q-owner&a=a#q-owner", wrong.headers().firstValue("Location").orElseThrow());
        assertTrue(browserless.get(cookie, "/en/courses/refresh/changes?q=q-owner&a=a").body().contains("read from the right"));
        assertEquals(0, refreshers.find(person, "refresh", Language.EN).orElseThrow().answered());
        answer(cookie, "refresh", "q-owner", "b");
        answer(cookie, "refresh", "q-owner", "b");
        assertEquals(1, count("select count(*) from refresher_right r join enrolment e on e.id = r.enrolment_id "
                + "where e.person_id = ?", person));
        String last = browserless.postByScript(cookie, "/en/courses/refresh/changes", "q", "x-false", "a", "a").body();
        assertTrue(last.contains("data-right=\"true\""), last);
        assertEquals(List.of(), refreshers.of(person, Language.EN));
        assertFalse(browserless.get(cookie, "/en/me").body().contains("/changes"));
        page = browserless.get(cookie, "/en/courses/refresh/changes?q=x-false&a=a").body();
        assertTrue(page.contains("You have seen everything that changed") && page.contains("data-right=\"true\""), page);
        assertEquals(1, count("select count(*) from certificate where person_id = ? and revoked_on is null", person));
        assertEquals(404, answer(cookie, "refresh", "q-owner", "b").statusCode());
    }

    @Test
    void textAloneIsReadAndTheNextVersionIsComparedWithThisOne() {
        SortedMap<String, byte[]> files = StudioInside.files("read-only");
        studio.publish("read-only", files);
        long person = passed("Dewi", "read-only");
        String cookie = people.cookie(person);
        edit(files, "read-only", "02-passwords.md", "Four words", "Five words");
        studio.publishAndAsk("read-only", files);
        assertTrue(browserless.get(cookie, "/en/courses/read-only/changes").body().contains("Five words"));
        assertEquals(303, browserless.post(cookie, "/en/courses/read-only/changes", "read", "yes").statusCode());
        assertEquals(List.of(), refreshers.of(person, Language.EN));
        edit(files, "read-only", "01-links.md", "Opening words", "Other opening words");
        studio.publishAndAsk("read-only", files);
        String page = browserless.get(cookie, "/en/courses/read-only/changes").body();
        assertTrue(page.contains("Other opening words"), page);
        assertFalse(page.contains("Five words"), page);
        assertTrue(page.contains("version 1.2"), page);
    }

    @Test
    void whoHasNotPassedIsAskedNothingAndLearnsNoKey() {
        SortedMap<String, byte[]> files = StudioInside.files("not-passed");
        studio.publish("not-passed", files);
        long person = learners.ready("Putri", Country.ID, Language.EN, "not-passed");
        edit(files, "not-passed", "exam.md", "> This one is right.", "> This one is genuine.");
        studio.publishAndAsk("not-passed", files);
        String cookie = people.cookie(person);
        assertEquals(List.of(), refreshers.of(person, Language.EN));
        assertFalse(browserless.get(cookie, "/en/courses/not-passed/state").body().contains("\"changes\""));
        String page = browserless.get(cookie, "/en/courses/not-passed/changes?q=x-false&a=a").body();
        assertFalse(page.contains("genuine") || page.contains("data-right"), page);
        assertEquals(404, answer(cookie, "not-passed", "x-false", "a").statusCode());
        assertThrows(NotFound.class, () -> refreshers.answer(person, "not-passed", "x-false", List.of("a"), Language.EN));
        assertTrue(browserless.get(null, "/en/courses/not-passed/changes").headers().firstValue("Location").orElse("")
                .startsWith("/en/sign-in"));
    }

    @Test
    void readersOfATranslationSeeWhatChangedInTheirLanguageWhereItIsTranslated() {
        SortedMap<String, byte[]> files = StudioInside.files("km-refresh");
        studio.publish("km-refresh", files);
        long person = passed("Sokha", "km-refresh");
        String khmer = "translations/km/km-refresh/01-links.md";
        files.put(khmer, StudioInside.bytes(new String(files.get(khmer), StandardCharsets.UTF_8).replace("ពាក្យបើក។", "ពាក្យថ្មី។")));
        studio.publishAndAsk("km-refresh", files);
        assertEquals(List.of(), refreshers.of(person, Language.KM), "a better translation is no news");
        edit(files, "km-refresh", "02-passwords.md", "Four words", "Five words");
        studio.publishAndAsk("km-refresh", files);
        String page = browserless.get(people.cookie(person), "/km/courses/km-refresh/changes").body();
        assertTrue(page.contains("<div class=\"fall\" lang=\"en\">"), page);
    }

    private long passed(String name, String course) {
        long person = learners.ready(name, Country.ID, Language.EN, course);
        AttemptCard attempt = attempts.start(person, course, Language.EN);
        for (EditionBlock block : learners.questions(attempt, Language.EN)) {
            attempts.answer(person, attempt.publicId(), new Answer(block.questionId(), LearnersInside.right(block), 1, Language.EN));
        }
        assertTrue(attempts.handIn(person, attempt.publicId()).passed());
        return person;
    }

    private HttpResponse<String> answer(String cookie, String course, String question, String given) {
        return browserless.post(cookie, "/en/courses/" + course + "/changes", "q", question, "a", given);
    }

    private static void edit(SortedMap<String, byte[]> files, String course, String name, String from, String to) {
        String path = "courses/" + course + "/" + name;
        String before = new String(files.get(path), StandardCharsets.UTF_8);
        assertTrue(before.contains(from), before);
        files.put(path, StudioInside.bytes(before.replace(from, to)));
    }

    private int count(String sql, Object... arguments) {
        return database.find(sql, row -> row.getInt(1), arguments).orElseThrow();
    }
}
