package org.perisai.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.assessment.AttemptCard;
import org.perisai.assessment.ExamsInside;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.regrade.RegradesInside;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;

@ArquillianTest
class ItemsIT {
    @Inject
    private Items items;
    @Inject
    private ItemAlarms alarms;
    @Inject
    private ItemRuns runs;
    @Inject
    private ExamsInside exams;
    @Inject
    private RegradesInside regrades;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;
    @Inject
    private UserTransaction transaction;
    @TempDir
    private Path folder;

    @Test
    void attemptsOfAllVersionsAreCountedAndLaterOnesAndDemonstrationsApart() {
        exams.publish(folder, "counted", "abc", "link");
        exams.take("counted", Country.TH, "abc link");
        AttemptCard failed = exams.take("counted", Country.TH, "bb- page");
        exams.handIn(exams.answer(failed.personId(), "counted", "abc link"));
        exams.answer(exams.learner("counted", Country.TH), "counted", "abc link");
        AttemptCard demo = exams.take("counted", Country.TH, "ccc");
        database.update("update enrolment set demo = true where id = ?", demo.enrolmentId());
        exams.publish(folder, "counted", "abc", "link", "Other words");
        exams.take("counted", Country.TH, "aba link");
        compute("counted");
        reviewer();
        ItemFigure first = items.of("counted", Sample.FIRST, "x-1").get(0);
        assertEquals(List.of(1, 1), items.of("counted", Sample.FIRST, "x-1").stream().map(ItemFigure::right).toList(),
                "another text is another item");
        assertEquals("2", first.versions());
        ItemFigure word = items.of("counted", Sample.FIRST, "x-4").get(0);
        assertEquals(List.of(3, 2), List.of(word.n(), word.right()), "the word is the same in both versions");
        assertEquals("1-2", word.versions());
        assertEquals(2, items.of("counted", Sample.FIRST, "x-1").get(1).n());
        assertEquals(3, items.of("counted", Sample.ALL, "x-1").get(1).n());
        assertEquals(1, items.of("counted", Sample.DEMO, "x-1").get(0).n());
        assertEquals(2, items.tests("counted", Sample.FIRST).size());
        Items.Standing standing = items.standing("counted").orElseThrow();
        assertEquals(List.of(4, 15L), List.of(standing.attempts(), standing.answers()));
        assertNull(standing.askedAt());
        assertNotNull(standing.computedAt());
    }

    /** What the published version asks is known of its questions before anybody has taken it. */
    @Test
    void aPublishedVersionThatNobodyHasTakenIsKnownWhereItAsksTheSame() {
        exams.publish(folder, "known", "abc", "link");
        exams.take("known", Country.TH, "abc link");
        long second = exams.publish(folder, "known", "abc", "link", "Other words");
        compute("known");
        reviewer();
        assertEquals(List.of("1"), items.of("known", Sample.FIRST, "x-1").stream().map(ItemFigure::versions).toList(),
                "the question with other words has no figure yet");
        ItemFigure word = items.of("known", Sample.FIRST, "x-4").get(0);
        assertEquals("1-2", word.versions());
        assertEquals(second, word.versionId());
        assertEquals(1, word.n());
        assertEquals(List.of("1"), items.tests("known", Sample.FIRST).stream().map(TestFigure::versions).toList());
    }

    @Test
    void aCorrectedKeyCountsAsSoonAsItIsInForce() {
        exams.publish(folder, "recounted", "abc", "link");
        exams.take("recounted", Country.TH, "bbc link");
        compute("recounted");
        reviewer();
        assertEquals(0, items.of("recounted", Sample.FIRST, "x-1").get(0).right());
        exams.publish(folder, "recounted", "bbc", "link");
        regrades.regrade("recounted", "x-1");
        compute("recounted");
        reviewer();
        ItemFigure figure = items.of("recounted", Sample.FIRST, "x-1").get(0);
        assertEquals(List.of(1, 1), List.of(figure.n(), figure.right()));
        assertEquals(List.of("b"), figure.parts().stream().filter(PartFigure::right).map(PartFigure::name).toList());
    }

    @Test
    void timesAreThoseBetweenFirstAnswers() {
        exams.publish(folder, "timed", "abc", "link");
        AttemptCard attempt = exams.take("timed", Country.TH, "abc link");
        database.update("update attempt_answer set first_made_at = 1000000000000 + 20000 * made_at where attempt_id = ?",
                attempt.id());
        compute("timed");
        reviewer();
        assertEquals(20, items.of("timed", Sample.FIRST, "x-3").get(0).seconds());
        assertEquals(1, items.of("timed", Sample.FIRST, "x-3").get(0).timed());
    }

    @Test
    void oneWorkerComputesAtATimeAndReadersSeeTheEarlierFiguresMeanwhile() throws Exception {
        exams.publish(folder, "alone", "abc", "link");
        exams.take("alone", Country.TH, "abc link");
        compute("alone");
        exams.take("alone", Country.TH, "bbc link");
        reviewer();
        transaction.begin();
        try {
            database.find("select 1 from worker where name = 'items' for update", row -> true);
            browserless.atOnce(1, () -> {
                runs.compute("alone");
                return true;
            });
            assertEquals(1, items.of("alone", Sample.FIRST, "x-1").get(0).n());
        } finally {
            transaction.rollback();
        }
        compute("alone");
        assertEquals(2, items.of("alone", Sample.FIRST, "x-1").get(0).n());
    }

    @Test
    void askingMakesACourseDueUntilItIsComputed() {
        exams.publish(folder, "asked", "abc", "link");
        compute("asked");
        assertFalse(browserless.atOnce(1, () -> runs.due()).get(0).contains("asked"));
        database.update("update item_analysis set asked_at = computed_at where course = 'asked'");
        assertTrue(browserless.atOnce(1, () -> runs.due()).get(0).contains("asked"));
        compute("asked");
        assertFalse(browserless.atOnce(1, () -> runs.due()).get(0).contains("asked"));
        database.update("update item_analysis set computed_at = '2020-01-01' where course = 'asked'");
        assertTrue(browserless.atOnce(1, () -> runs.due()).get(0).contains("asked"), "a night has passed");
    }

    @Test
    void aQuestionThatIsHarderInALanguageIsInItsListOnly() {
        exams.publish(folder, "harder", "abc", "link");
        compute("harder");
        database.update("insert into item_figure (course, sample, question, item, versions, latest, version_id, kind, n, "
                + "right_n, timed, flags, parts) values ('harder', 'FIRST', 'x-1', 'f', '1', 1, 1, 'ONE', 200, 100, 0, '', '')");
        for (Object[] row : List.of(new Object[] {"km", "t1", true, -2.0, "C"}, new Object[] {"th", "t2", true, 0.1, "A"},
                new Object[] {"lo", "t3", false, -2.0, "C"}, new Object[] {"vi", "t4", true, 1.2, "B"})) {
            database.update("insert into item_language (course, sample, question, item, lang, text_hash, newest, n, right_n, "
                    + "delta, std_error, ets_class) values ('harder', 'FIRST', 'x-1', 'f', ?, ?, ?, 90, 40, ?, 0.3, ?)", row);
        }
        reviewer();
        List<ItemAlarms.Alarm> khmer = of("harder", Language.KM);
        assertEquals(List.of("x-1"), khmer.stream().map(ItemAlarms.Alarm::question).toList());
        assertTrue(khmer.get(0).figure().harder());
        assertFalse(of("harder", Language.VI).get(0).figure().harder());
        assertEquals(List.of(), of("harder", Language.TH), "class A is no alarm");
        assertEquals(List.of(), of("harder", Language.LO), "that text is not the newest");
        String cookie = people.cookie(regrades.somebody(Role.TRANSLATOR));
        assertTrue(browserless.get(cookie, "/en/studio/alarms/km").body().contains("/en/studio/harder/questions/x-1"));
        assertFalse(browserless.get(cookie, "/en/studio/alarms/th").body().contains("/en/studio/harder/questions/x-1"));
        database.update("insert into course_author (course, person_id) values ('harder', ?)",
                regrades.somebody(Role.INSTRUCTOR));
        assertEquals(1, of("harder", Language.KM).size());
        regrades.somebody(Role.INSTRUCTOR);
        assertEquals(List.of(), of("harder", Language.KM), "another one writes this course");
    }

    private List<ItemAlarms.Alarm> of(String course, Language language) {
        return alarms.of(language).stream().filter(alarm -> alarm.course().equals(course)).toList();
    }

    @Test
    void pagesShowTooFewAndOnlyTheStaffSeesThem() {
        exams.publish(folder, "shown", "abc", "link");
        AttemptCard attempt = exams.take("shown", Country.TH, "abc link");
        compute("shown");
        String learner = people.cookie(attempt.personId());
        assertThrows(Forbidden.class, () -> items.tests("shown", Sample.FIRST));
        assertThrows(Forbidden.class, () -> runs.compute("shown"));
        assertThrows(Forbidden.class, () -> alarms.of(Language.KM));
        for (String path : List.of("/en/studio/shown/questions", "/en/studio/shown/questions/x-1", "/en/studio/alarms/km")) {
            assertEquals(403, browserless.get(learner, path).statusCode(), path);
            assertEquals(303, browserless.get(null, path).statusCode(), path);
        }
        assertEquals(403, browserless.post(learner, "/en/studio/shown/analysis").statusCode());
        String reviewer = people.cookie(reviewer());
        assertTrue(browserless.get(reviewer, "/en/studio/shown/questions").body().contains("too few"));
        String page = browserless.get(reviewer, "/en/studio/shown/questions/x-1").body();
        assertTrue(page.contains("Fewer than 30 learners") && !page.contains("100%"), page);
        assertEquals(404, browserless.get(reviewer, "/en/studio/shown/questions/x-9").statusCode());
        assertEquals(404, browserless.get(reviewer, "/en/studio/alarms/xx").statusCode());
        assertEquals(303, browserless.post(reviewer, "/en/studio/shown/analysis").statusCode());
        assertEquals(403, browserless.foreignPost(reviewer, "/en/studio/shown/analysis").statusCode());
        database.update("insert into course_author (course, person_id) values ('shown', ?)", reviewer());
        String another = people.cookie(regrades.somebody(Role.INSTRUCTOR));
        assertThrows(Forbidden.class, () -> items.tests("shown", Sample.FIRST));
        assertEquals(403, browserless.get(another, "/en/studio/shown/questions").statusCode());
    }

    private long reviewer() {
        return regrades.somebody(Role.REVIEWER);
    }

    /** As a worker does, when no other one is at it; a thread of its own is nobody's request. */
    private void compute(String course) {
        database.update("insert into item_analysis (course, asked_at) values (?, '2026-01-01') "
                + "on duplicate key update asked_at = values(asked_at)", course);
        for (int i = 0; asked(course); i++) {
            assertTrue(i < 1000, "another worker keeps at it");
            browserless.atOnce(1, () -> {
                runs.compute(course);
                return true;
            });
        }
    }

    private boolean asked(String course) {
        return database.find("select 1 from item_analysis where course = ? and asked_at is not null", row -> true, course)
                .isPresent();
    }
}
