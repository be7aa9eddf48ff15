package org.perisai.regrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.assessment.AttemptCard;
import org.perisai.assessment.ExamsInside;
import org.perisai.certification.CertificateCard;
import org.perisai.certification.CertificateStatus;
import org.perisai.certification.Certificates;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;
import org.perisai.regrade.Regrade.State;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.web.Forbidden;
import org.perisai.statistics.StatisticsInside;

@ArquillianTest
class RegradesIT {
    private static final String TEST_AGAIN = "You can try the final test again.";

    @Inject
    private Regrades regrades;
    @Inject
    private RegradeStep step;
    @Inject
    private RegradesInside inside;
    @Inject
    private ExamsInside exams;
    @Inject
    private Certificates certificates;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private StatisticsInside statistics;
    @Inject
    private Database database;
    @TempDir
    private Path folder;

    @AfterEach
    void letTimeGoOn() {
        TestClock.stop(null);
    }

    @Test
    void lookingTellsWhatWouldChangeAndChangesNothing() {
        exams.publish(folder, "looking", "abc", "link");
        AttemptCard fails = exams.take("looking", Country.TH, "bba");
        AttemptCard gains = exams.take("looking", Country.TH, "bbc");
        AttemptCard lower = exams.take("looking", Country.TH, "abc link");
        AttemptCard keeps = exams.take("looking", Country.TH, "aba link");
        exams.take("looking", Country.TH, "-bc link");
        exams.publish(folder, "looking", "bbc", "link");
        Regrade looked = inside.look("looking", "x-1");
        assertEquals(List.of(4, 4, 1, 0, 1), List.of(looked.seen(), looked.changed() + looked.kept(), looked.gained(),
                looked.lost(), looked.kept()));
        List<RegradeResult> results = regrades.results(looked, 0, 50);
        assertEquals(List.of(1, 2, 4, 3), results.stream().map(RegradeResult::before).toList());
        assertEquals(List.of(2, 3, 3, 2), results.stream().map(RegradeResult::graded).toList());
        assertEquals(List.of(2, 3, 3, 3), results.stream().map(RegradeResult::after).toList());
        assertTrue(results.get(3).kept());
        for (AttemptCard attempt : List.of(fails, gains, lower, keeps)) {
            assertEquals(attempt.score(), exams.now(attempt).score());
            assertEquals(0, inside.count("select count(*) from notice where person_id = ?", attempt.personId()));
        }
        assertEquals(looked.id(), regrades.look("looking", "x-1", RegradesInside.SITE).id(), "nobody has decided yet");
    }

    @Test
    void onlyAReviewerTakesPassesAndTheCertificateIsRevokedWithTheDateAndComesBack() {
        exams.publish(folder, "taking", "abc", "link");
        AttemptCard loses = exams.take("taking", Country.SG, "aba link");
        exams.publish(folder, "taking", "bbc", "link");
        Regrade looked = inside.look("taking", "x-1");
        long instructor = inside.somebody(Role.INSTRUCTOR);
        assertThrows(Forbidden.class, () -> regrades.startTakingPasses("taking", looked.id()));
        assertEquals(403, browserless.post(people.cookie(instructor), "/en/studio/taking/regrades/" + looked.id() + "/step",
                "go", "start", "passes", "take").statusCode());
        assertEquals(State.READY, regrades.get("taking", looked.id()).state());
        TestClock.stop(Instant.parse("2026-12-05T03:00:00Z"));
        inside.run("taking", looked, true);
        assertEquals(List.of(2, false), List.of(exams.now(loses).score(), exams.now(loses).passed()));
        CertificateCard revoked = inside.certificates(loses).get(0);
        assertEquals(CertificateStatus.REVOKED, revoked.status());
        assertEquals(LocalDate.of(2026, 12, 5), revoked.revokedOn());
        assertEquals(List.of("regrade.notice.lost"), inside.notices(loses));
        assertEquals(0, statistics.sum("PASSED", "taking"));
        exams.publish(folder, "taking", "abc", "link");
        inside.run("taking", inside.look("taking", "x-1"), false);
        assertTrue(exams.now(loses).passed());
        assertEquals(CertificateStatus.VALID, inside.certificates(loses).get(0).status());
        assertEquals(revoked.number(), inside.certificates(loses).get(0).number());
        assertEquals(1, statistics.sum("PASSED", "taking"));
        assertEquals(1, statistics.sum("CERTIFIED", "taking"));
    }

    /** Three of four right by the first key, two by the corrected one; all four the second time, in another month. */
    @Test
    void aNewPassGivesBackTheCertificateThatACorrectedKeyTookWithItsOwnResultAndDay() {
        TestClock.stop(Instant.parse("2026-12-05T03:00:00Z"));
        AttemptCard first = taken("again", 1).get(0);
        String number = inside.certificates(first).get(0).number();
        String cookie = people.cookie(first.personId());
        String me = browserless.get(cookie, "/en/me").body();
        assertTrue(me.contains(TEST_AGAIN) && !me.contains("You passed the final test."), me);
        TestClock.stop(Instant.parse("2027-01-10T03:00:00Z"));
        passAgain(first);
        CertificateCard back = inside.certificates(first).get(0);
        assertEquals(List.of(number, CertificateStatus.VALID, 4, LocalDate.of(2027, 1, 10), LocalDate.of(2029, 1, 10)),
                List.of(back.number(), back.status(), back.score(), back.completedOn(), back.expiresOn()));
        assertTrue(browserless.get(cookie, "/en/me").body().contains("You passed the final test."));
        assertEquals(1, statistics.sum("CERTIFIED", "again"));
    }

    @Test
    void aNewPassGivesBackNeitherAWithdrawnCertificateNorOneThatAnAdministratorRevoked() {
        List<AttemptCard> both = taken("not-again", 2);
        CertificateCard first = inside.certificates(both.get(0)).get(0);
        certificates.withdraw(both.get(0).personId(), first.number());
        CertificateCard second = inside.certificates(both.get(1)).get(0);
        inside.somebody(Role.ADMINISTRATOR);
        certificates.revoke(second.number());
        both.forEach(this::passAgain);
        assertEquals(CertificateStatus.WITHDRAWN, certificates.verify(first.number()).orElseThrow().status());
        assertNull(certificates.verify(first.number()).orElseThrow().nameFull());
        assertEquals(CertificateStatus.REVOKED, certificates.verify(second.number()).orElseThrow().status());
        for (AttemptCard each : both) {
            assertEquals(1, inside.certificates(each).size());
            String me = browserless.get(people.cookie(each.personId()), "/en/me").body();
            assertTrue(me.contains("You have passed this test already.") && !me.contains(TEST_AGAIN), me);
        }
    }

    /** So many pass by a key that is then corrected, and have not passed any more. */
    private List<AttemptCard> taken(String course, int learners) {
        exams.publish(folder, course, "abc", "link");
        List<AttemptCard> taken = IntStream.range(0, learners).mapToObj(i -> exams.take(course, Country.SG, "aba link")).toList();
        exams.publish(folder, course, "bbc", "link");
        inside.run(course, inside.look(course, "x-1"), true);
        taken.forEach(each -> assertEquals(CertificateStatus.REVOKED, inside.certificates(each).get(0).status()));
        return taken;
    }

    private void passAgain(AttemptCard before) {
        String course = database.find("select course from enrolment where id = ?", row -> row.getString(1),
                before.enrolmentId()).orElseThrow();
        AttemptCard again = exams.answer(before.personId(), course, "bbc link");
        assertEquals(303, browserless.post(people.cookie(before.personId()), "/en/tests/" + again.publicId(), "go", "hand-in")
                .statusCode());
        assertTrue(exams.now(again).passed());
    }

    @Test
    void moreAcceptedWordsCountAndAnotherQuestionUnderTheSameNameIsRefused() {
        exams.publish(folder, "words", "abc", "link");
        AttemptCard url = exams.take("words", Country.ID, "ab- URL");
        exams.publish(folder, "words", "abc", "link | url", "Gamma");
        inside.run("words", inside.look("words", "x-4"), false);
        assertEquals(3, exams.now(url).score());
        exams.publish(folder, "words", "aba", "link | url", "Delta {#d}");
        inside.somebody(Role.REVIEWER);
        assertEquals(List.of(), regrades.wanted("words", "x-3").corrections());
        assertFalse(regrades.wanted("words", "x-3").unfit().isEmpty(), "option c has gone");
    }

    @Test
    void aTaskThatAnotherWorkerHasDoneIsNotDoneAgain() {
        exams.publish(folder, "stale-task", "abc", "link");
        exams.take("stale-task", Country.JP, "bbc");
        exams.publish(folder, "stale-task", "bbc", "link");
        Regrade looked = inside.look("stale-task", "x-1");
        RegradeStep.Task stale = new RegradeStep.Task(new Regrade(looked.id(), looked.course(), looked.question(),
                State.LOOKING, false, 0, 0, 0, 0, 0, 0, 0, RegradesInside.SITE, looked.askedAt(), null), null, List.of());
        browserless.atOnce(1, () -> {
            step.take(stale);
            return true;
        });
        assertEquals(looked, regrades.get("stale-task", looked.id()));
    }

    @Test
    void othersNeitherLookNorStartNorRead() {
        exams.publish(folder, "closed", "abc", "link");
        AttemptCard attempt = exams.take("closed", Country.PH, "bbc");
        assertThrows(Forbidden.class, () -> regrades.look("closed", "x-1", RegradesInside.SITE));
        exams.publish(folder, "closed", "bbc", "link");
        Regrade looked = inside.look("closed", "x-1");
        people.enter(attempt.personId());
        assertThrows(Forbidden.class, () -> regrades.start("closed", looked.id()));
        assertThrows(Forbidden.class, () -> regrades.results(looked, 0, 10));
        String learner = people.cookie(attempt.personId());
        assertEquals(403, browserless.get(learner, "/en/studio/closed/regrades/" + looked.id()).statusCode());
        long translator = inside.somebody(Role.TRANSLATOR);
        assertThrows(Forbidden.class, () -> regrades.drop("closed", looked.id()));
        assertEquals(403, browserless.get(people.cookie(translator), "/en/studio/closed/regrades/" + looked.id()).statusCode());
        long author = inside.somebody(Role.INSTRUCTOR);
        database.update("insert into course_author (course, person_id) values ('closed', ?)", author);
        assertEquals(looked, regrades.get("closed", looked.id()));
        inside.somebody(Role.INSTRUCTOR);
        assertThrows(Forbidden.class, () -> regrades.get("closed", looked.id()), "another one writes this course");
    }
}
