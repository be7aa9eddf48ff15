package org.perisai.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.LearnersInside;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;
import org.perisai.learning.Progress;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.NotFound;

@ArquillianTest
class SurveysIT {
    private static final String COURSE = LearnersInside.COURSE;
    private static final String REACTION = "/en/courses/" + COURSE + "/survey/reaction";
    private static final String APPLIED = "/en/courses/" + COURSE + "/survey/applied";

    @Inject
    private Surveys surveys;
    @Inject
    private Reminders reminders;
    @Inject
    private LearnersInside learners;
    @Inject
    private PeopleInside people;
    @Inject
    private Catalog catalog;
    @Inject
    private Progress progress;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @AfterEach
    void timeGoesOn() {
        TestClock.stop(null);
    }

    @Test
    void anAnswerIsKeptOnceHoweverOftenItIsSentAndMayBeChanged() {
        long person = learners.ready("Mali", Country.TH, Language.EN);
        String cookie = people.cookie(person);
        assertTrue(browserless.get(cookie, "/en/me").body().contains(REACTION));
        Browserless here = browserless.here();
        List<Integer> codes = here.atOnce(8, () -> here.post(cookie, REACTION, "value", "5").statusCode());
        assertEquals(List.of(303), codes.stream().distinct().toList());
        assertEquals(List.of("REACTION worth 5"), answers(person));
        assertTrue(browserless.get(cookie, "/en/me").body().contains("Thank you for your answer: 5 of 5"));
        assertEquals("/en/me#" + COURSE, location(browserless.post(cookie, REACTION, "value", "2")));
        assertEquals(List.of("REACTION worth 2"), answers(person));
    }

    @Test
    void whatNoFormSendsIsNotKept() {
        long person = learners.ready("Lan", Country.VN, Language.EN);
        String cookie = people.cookie(person);
        for (String value : List.of("", "0", "6", "-1", "3.5", "x")) {
            assertEquals("/en/me#" + COURSE, location(browserless.post(cookie, REACTION, "value", value)));
        }
        assertEquals(404, browserless.post(cookie, "/en/courses/" + COURSE + "/survey/other", "value", "3").statusCode());
        assertEquals(403, browserless.foreignPost(cookie, REACTION, "value", "3").statusCode());
        assertEquals(401, browserless.post(null, REACTION, "value", "3").statusCode());
        assertEquals(List.of(), answers(person));
        assertEquals("/en/tests/ABC/result#" + COURSE,
                location(browserless.post(cookie, REACTION, "value", "3", "result", "ABC")));
        assertEquals("/en/me#" + COURSE, location(browserless.post(cookie, REACTION, "value", "3", "result", "//evil.test/")));
    }

    @Test
    void whoHasNotCompletedTheCourseIsNotAsked() {
        long done = learners.ready("Done", Country.BN, Language.EN);
        long other = people.make("Other", Country.BN, Language.EN);
        assertEquals(404, browserless.post(people.cookie(other), REACTION, "value", "4").statusCode());
        assertEquals(404, browserless.post(people.cookie(done), APPLIED, "value", "4").statusCode(), "90 days aren't over");
        people.enter(other);
        assertThrows(NotFound.class, () -> surveys.skip(other, COURSE, Kind.REACTION));
        assertEquals(List.of(), answers(done));
    }

    @Test
    void whoSkipsIsNotAskedAgain() {
        long person = learners.ready("Siti", Country.MY, Language.EN);
        String cookie = people.cookie(person);
        assertEquals(303, browserless.post(cookie, REACTION, "go", "skip").statusCode());
        assertEquals(303, browserless.post(cookie, REACTION, "go", "skip").statusCode());
        assertFalse(browserless.get(cookie, "/en/me").body().contains(REACTION));
        assertEquals(List.of(), answers(person));
    }

    @Test
    void afterNinetyDaysByTheCountrysClockEachIsToldOnceAndMailedWhereTheAddressIsConfirmed() {
        reset(Country.JP, "2026-03-01T00:00:00Z");
        long early = completed("Early", Country.JP, "2026-03-01T14:59:59Z");
        long late = completed("Late", Country.JP, "2026-03-01T15:00:00Z");
        database.update("update person set email = 'early-survey@mail.example' where id = ?", early);
        TestClock.stop(Instant.parse("2026-05-29T14:59:59Z"));
        assertEquals(0, tell(Country.JP));
        TestClock.stop(Instant.parse("2026-05-29T15:00:00Z"));
        assertEquals(1, tell(Country.JP));
        assertEquals(0, tell(Country.JP), "nobody is told twice");
        assertEquals(List.of(1, 0), List.of(told(early), told(late)));
        assertEquals(1, mails("early-survey@mail.example"));
        TestClock.stop(Instant.parse("2026-05-30T15:00:00Z"));
        assertEquals(1, tell(Country.JP));
        assertEquals(List.of(1, 1), List.of(told(early), told(late)));
        assertEquals(1, mails("early-survey@mail.example"));
        String cookie = people.cookie(early);
        String page = browserless.get(cookie, "/en/me").body();
        assertTrue(page.contains("Three months ago") && page.contains(APPLIED), page);
        assertEquals(303, browserless.post(cookie, APPLIED, "value", "4").statusCode());
        assertEquals(List.of("APPLIED changed 4"), answers(early));
        assertFalse(browserless.get(cookie, "/en/me").body().contains("Three months ago"), "answered, so the notice goes");
        TestClock.stop(Instant.parse("2026-12-01T00:00:00Z"));
        assertEquals(0, tell(Country.JP));
    }

    @Test
    void neitherDemonstrationsNorThoseWhoHaveAnsweredOrLeftAreTold() {
        reset(Country.LA, "2026-03-01T00:00:00Z");
        TestClock.stop(Instant.parse("2026-03-02T01:00:00Z"));
        long demo = people.make("Demo", Country.LA, Language.EN);
        database.update("update person set demo = true where id = ?", demo);
        people.enter(demo);
        complete(demo);
        long answered = completed("Answered", Country.LA, "2026-03-02T01:00:00Z");
        long plain = completed("Plain", Country.LA, "2026-03-02T01:00:00Z");
        long gone = completed("Gone", Country.LA, "2026-03-02T01:00:00Z");
        database.update("update enrolment set withdrawn_at = completed_at where person_id = ?", gone);
        database.update("update person set email = concat('survey-', id, '@mail.example') where id in (?, ?, ?, ?)", demo,
                answered, plain, gone);
        TestClock.stop(Instant.parse("2026-06-02T00:00:00Z"));
        people.enter(answered);
        surveys.answer(answered, COURSE, Kind.APPLIED, 1);
        assertEquals(4, tell(Country.LA));
        List<Long> all = List.of(demo, answered, gone, plain);
        assertEquals(List.of(0, 0, 0, 1), all.stream().map(this::told).toList());
        assertEquals(List.of(0, 0, 0, 1), all.stream().map(each -> mails("survey-" + each + "@mail.example")).toList());
    }

    @Test
    void manyWorkersTellMoreThanOneBatchAndEachPersonOnce() {
        reset(Country.BN, "2026-03-01T00:00:00Z");
        int learners = Reminders.AT_ONCE + 3;
        completed("Many", Country.BN, "2026-03-02T00:00:00Z");
        for (int i = 1; i < learners; i++) {
            complete(people.make("Many", Country.BN, Language.EN));
        }
        TestClock.stop(Instant.parse("2026-06-02T00:00:00Z"));
        Browserless here = browserless.here();
        int told = here.atOnce(4, () -> reminders.tell(Country.BN)).stream().mapToInt(Integer::intValue).sum();
        told += tell(Country.BN) + tell(Country.BN);
        assertEquals(learners, told);
        assertEquals(learners, database.find("select count(*) from notice n join enrolment e on e.person_id = n.person_id "
                + "where n.kind = ? and e.country = 'BN'", row -> row.getInt(1), Surveys.NOTICE).orElseThrow());
        people.enter(people.make("Somebody", Country.BN, Language.EN));
        assertThrows(Forbidden.class, () -> reminders.tell(Country.BN), "only our own work tells");
    }

    /** Moves a country's mark to where a completion at this instant is the next that is told. */
    private void reset(Country country, String at) {
        database.update("update survey_told set completed_at = ?, enrolment_id = 0 where country = ?", Instant.parse(at),
                country.name());
    }

    private long completed(String name, Country country, String at) {
        TestClock.stop(Instant.parse(at));
        return learners.ready(name, country, Language.EN);
    }

    /** Somebody is signed in; it needn't be this person. */
    private void complete(long person) {
        Edition edition = catalog.find(COURSE, Language.EN).orElseThrow();
        edition.modules().forEach(module -> progress.finish(person, edition, module, module.steps()));
    }

    private int tell(Country country) {
        return browserless.atOnce(1, () -> reminders.tell(country)).get(0);
    }

    private int told(long person) {
        return database.find("select count(*) from notice where person_id = ? and kind = ?", row -> row.getInt(1), person,
                Surveys.NOTICE).orElseThrow();
    }

    private int mails(String address) {
        return database.find("select count(*) from mail where recipient = ? and subject like 'One question%'",
                row -> row.getInt(1), address).orElseThrow();
    }

    private List<String> answers(long person) {
        return database.list("select concat(a.kind, ' ', a.item, ' ', a.value) from survey_answer a "
                + "join enrolment e on e.id = a.enrolment_id where e.person_id = ? order by a.kind", row -> row.getString(1),
                person);
    }

    private static String location(HttpResponse<String> response) {
        assertEquals(303, response.statusCode());
        return response.headers().firstValue("Location").orElseThrow();
    }
}
