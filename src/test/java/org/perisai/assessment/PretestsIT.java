package org.perisai.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.KeyCorrections.Correction;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.EditionModule;
import org.perisai.content.OptionText;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.learning.Enrolments;
import org.perisai.learning.Progress;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.web.NotFound;

@ArquillianTest
class PretestsIT {
    private static final String COURSE = LearnersInside.COURSE;

    @Inject
    private Pretests pretests;
    @Inject
    private Attempts attempts;
    @Inject
    private MarkedAttempts marked;
    @Inject
    private Regrading regrading;
    @Inject
    private Enrolments enrolments;
    @Inject
    private Progress progress;
    @Inject
    private Catalog catalog;
    @Inject
    private LearnersInside learners;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @Test
    void beforeTheCourseOneFormIsAskedAndAfterItTheOther() {
        long person = enrolled("Sokha", Country.KH, Language.KM);
        AttemptCard before = take(person, Language.KM, 3);
        assertEquals(List.of(AttemptKind.PRE, 3, 8, false),
                List.of(before.kind(), before.score(), before.total(), before.passed()));
        assertThrows(DomainException.class, () -> pretests.start(person, COURSE, Language.KM), "once only");
        learn(person, Language.KM);
        AttemptCard after = take(person, Language.KM, 7);
        assertEquals(List.of(AttemptKind.POST, 7, 8, false),
                List.of(after.kind(), after.score(), after.total(), after.passed()));
        Set<String> first = questions(before);
        Set<String> second = questions(after);
        assertEquals(List.of(8, 8), List.of(first.size(), second.size()));
        assertTrue(first.stream().noneMatch(second::contains), first + " " + second);
        assertEquals("pretest.refused.closed",
                assertThrows(DomainException.class, () -> pretests.start(person, COURSE, Language.KM)).key());
        assertTrue(pretests.of(person, before.enrolmentId()).measured());
    }

    @Test
    void neitherIsTakenForAFinalTest() {
        long person = enrolled("Thida", Country.MM, Language.MY);
        AttemptCard before = take(person, Language.MY, 8);
        assertEquals(0, count("select count(*) from certificate where person_id = ?", person));
        learn(person, Language.MY);
        AttemptCard failed = learners.take(person, Language.MY, 6);
        assertEquals(List.of(1, false), List.of(failed.number(), failed.passed()));
        AttemptCard after = take(person, Language.MY, 8);
        assertEquals(0, count("select count(*) from certificate where person_id = ?", person));
        assertEquals(0, count("select count(*) from attempt where person_id = ? and passed", person));
        AttemptCard again = learners.take(person, Language.MY, 6);
        assertEquals(2, again.number());
        AttemptCard passed = learners.take(person, Language.MY, 0);
        assertEquals(List.of(3, true), List.of(passed.number(), passed.passed()), "all three attempts were left");
        assertEquals(1, count("select count(*) from certificate where person_id = ?", person));
        assertEquals(passed.versionId(), database.find("select version_id from certificate where person_id = ?",
                row -> row.getLong(1), person).orElseThrow());
        assertEquals(List.of(failed.id(), again.id(), passed.id()),
                attempts.of(person, before.enrolmentId()).stream().map(AttemptCard::id).toList());
        List<Long> analysed = bySystem(() -> {
            List<Long> ids = new ArrayList<>();
            marked.each(before.versionId(), attempt -> ids.add(attempt.id()));
            return ids;
        });
        assertTrue(analysed.containsAll(List.of(failed.id(), again.id(), passed.id())), analysed::toString);
        assertFalse(analysed.contains(before.id()) || analysed.contains(after.id()), analysed::toString);
    }

    @Test
    void theAnalysisAndRegradingKnowNothingOfThem() {
        long person = enrolled("Wei", Country.SG, Language.EN);
        AttemptCard before = take(person, Language.EN, 8);
        Set<String> pool = bySystem(() -> Set.copyOf(marked.questions(before.versionId(), Language.EN).keySet()));
        assertFalse(pool.isEmpty());
        for (String question : questions(before)) {
            assertFalse(pool.contains(question), question);
            assertEquals(List.of(), bySystem(() -> regrading.next(new Correction(question, before.versionId(),
                    before.versionId(), before.versionId()), 0, 10)));
        }
    }

    @Test
    void whoHasBegunTheCourseIsNotAskedWhatTheyKnewBefore() {
        long person = enrolled("Bounmy", Country.LA, Language.LO);
        AttemptCard open = pretests.start(person, COURSE, Language.LO);
        assertEquals(open.publicId(), pretests.start(person, COURSE, Language.LO).publicId(), "it goes on");
        Edition edition = edition(Language.LO);
        EditionModule module = edition.modules().get(0);
        progress.finish(person, edition, module, module.steps().subList(0, 1));
        String cookie = people.cookie(person);
        HttpResponse<String> refused = browserless.post(cookie, "/lo/tests/" + open.publicId(), "go", "hand-in");
        assertTrue(location(refused).contains("pretest.refused.closed"), location(refused));
        assertTrue(attempts.get(person, open.publicId()).open());
        assertTrue(location(browserless.post(cookie, "/lo/courses/" + COURSE + "/pretest")).contains("refused"));
        learn(person, Language.LO);
        assertTrue(pretests.offer(person, COURSE).isEmpty(), "and so not afterwards either");
    }

    @Test
    void manyClicksOpenOneAttemptAndNobodyElseSeesIt() {
        long person = enrolled("Ratna", Country.ID, Language.ID);
        String cookie = people.cookie(person);
        Browserless here = browserless.here();
        List<String> places = here.atOnce(8, () -> location(here.post(cookie, "/id/courses/" + COURSE + "/pretest")));
        assertEquals(1, places.stream().distinct().count(), places::toString);
        assertEquals(1, count("select count(*) from attempt where person_id = ?", person));
        String other = people.cookie(people.make("Other", Country.ID, Language.ID));
        assertEquals(404, browserless.get(other, places.get(0)).statusCode());
        assertEquals(404, browserless.get(other, places.get(0) + "/known").statusCode());
        assertEquals(404, browserless.post(other, "/id/courses/" + COURSE + "/pretest").statusCode(), "not enrolled");
        assertTrue(location(browserless.post(null, "/id/courses/" + COURSE + "/pretest")).contains("/sign-in"));
    }

    @Test
    void theResultSaysHowManyAreRightAndNeverWhichOnes() {
        long person = enrolled("Ana", Country.PH, Language.EN);
        AttemptCard before = take(person, Language.EN, 4);
        String cookie = people.cookie(person);
        assertEquals("/en/tests/" + before.publicId() + "/known",
                location(browserless.get(cookie, "/en/tests/" + before.publicId() + "/result")));
        String page = browserless.get(cookie, "/en/tests/" + before.publicId() + "/known").body();
        assertTrue(page.contains("You knew 4 of 8"), page);
        for (EditionBlock block : learners.questions(before, Language.EN)) {
            for (OptionText option : block.text().options()) {
                assertFalse(page.contains(option.html()), option.html());
            }
        }
        learn(person, Language.EN);
        AttemptCard after = take(person, Language.EN, 7);
        assertTrue(browserless.get(cookie, "/en/tests/" + after.publicId() + "/known").body()
                .contains("You knew 4 of 8 before, 7 of 8 now"));
        AttemptCard last = learners.take(person, Language.EN, 0);
        assertEquals(404, browserless.get(cookie, "/en/tests/" + last.publicId() + "/known").statusCode());
    }

    @Test
    void formsAreBalanced() {
        List<String> forms = new ArrayList<>();
        long parity = 0;
        for (int i = 0; i < 4; i++) {
            long person = enrolled("Learner", Country.VN, Language.VI);
            AttemptCard attempt = pretests.start(person, COURSE, Language.VI);
            assertEquals(attempt.enrolmentId() % 2 == 0 ? "a" : "b", attempt.form());
            assertEquals(8, attempt.total());
            forms.add(attempt.form());
            parity += attempt.enrolmentId() % 2;
        }
        assertEquals(parity, forms.stream().filter("b"::equals).count());
        assertThrows(NotFound.class, () -> pretests.start(people.make("None", Country.VN, Language.VI), COURSE, Language.VI));
    }

    private long enrolled(String name, Country country, Language language) {
        long person = people.make(name, country, language);
        people.enter(person);
        enrolments.enrol(person, COURSE, language);
        return person;
    }

    private void learn(long person, Language language) {
        Edition edition = edition(language);
        edition.modules().forEach(module -> progress.finish(person, edition, module, module.steps()));
    }

    /** Opens what is offered, answers so many rightly and the others wrongly, and hands in. */
    private AttemptCard take(long person, Language language, int right) {
        AttemptCard attempt = pretests.start(person, COURSE, language);
        List<EditionBlock> asked = learners.questions(attempt, language);
        for (int i = 0; i < asked.size(); i++) {
            EditionBlock block = asked.get(i);
            List<String> key = LearnersInside.right(block);
            String wrong = block.text().options().stream().map(OptionText::id).filter(id -> !key.contains(id)).findFirst()
                    .orElseThrow();
            assertNotEquals(key, List.of(wrong));
            attempts.answer(person, attempt.publicId(),
                    new Answer(block.questionId(), i < right ? key : List.of(wrong), i, language));
        }
        return attempts.handIn(person, attempt.publicId());
    }

    private Edition edition(Language language) {
        return catalog.find(COURSE, language).orElseThrow();
    }

    private Set<String> questions(AttemptCard attempt) {
        return learners.questions(attempt, Language.EN).stream().map(EditionBlock::questionId).collect(Collectors.toSet());
    }

    private <T> T bySystem(java.util.concurrent.Callable<T> work) {
        return browserless.atOnce(1, work).get(0);
    }

    private static String location(HttpResponse<String> response) {
        assertEquals(303, response.statusCode());
        return response.headers().firstValue("Location").orElseThrow();
    }

    private int count(String sql, Object... arguments) {
        return database.find(sql, row -> row.getInt(1), arguments).orElseThrow();
    }
}
