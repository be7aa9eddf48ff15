package org.perisai.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.AttemptCard;
import org.perisai.assessment.Attempts;
import org.perisai.assessment.LearnersInside;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.statistics.StatisticsInside;

/** Who leaves a course, who comes back, and what statistics make of it. */
@ArquillianTest
class LeavingIT {
    private static final String COURSE = LearnersInside.COURSE;
    private static final String HERE = "/en/courses/" + COURSE;
    private static final String DONE = "role=\"status\"";
    private static final Instant FIRST = Instant.parse("2014-03-01T00:00:00Z");

    @Inject
    private Enrolments enrolments;
    @Inject
    private Notices notices;
    @Inject
    private Attempts attempts;
    @Inject
    private LearnersInside learners;
    @Inject
    private PeopleInside people;
    @Inject
    private StatisticsInside statistics;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @AfterEach
    void letTimeGoOn() {
        TestClock.stop(null);
    }

    @Test
    void leavingTwiceKeepsTheFirstDay() {
        long person = enrolled("Maya");
        TestClock.stop(FIRST);
        assertEquals("/en/me?left=" + COURSE, location(leave(person)));
        TestClock.stop(FIRST.plus(Duration.ofDays(1)));
        assertEquals("/en/me?left=" + COURSE, location(leave(person)));
        assertEquals(FIRST, withdrawn(person));
    }

    @Test
    void thePageSaysWhatWasLeftAndOffersToTakeItUpAgain() {
        long person = enrolled("Sari");
        String before = me(person, "?left=" + COURSE);
        assertTrue(before.contains(HERE + "/leave") && !before.contains("Take it up again"), before);
        assertFalse(before.contains(DONE), "an address alone leaves nothing");
        leave(person);
        String after = me(person, "?left=" + COURSE);
        assertTrue(after.contains(DONE) && after.contains("Take it up again"), after);
        assertFalse(after.contains(HERE + "/leave") || after.contains("not started a course"), after);
        assertFalse(me(person, "").contains(DONE));
        assertTrue(browserless.get(people.cookie(person), HERE + "/state").body().contains("Take it up again"));
    }

    @Test
    void theButtonBringsBack() {
        long person = left("Budi");
        assertEquals(303, browserless.post(people.cookie(person), HERE).statusCode());
        assertFalse(isLeft(person));
        assertTrue(me(person, "").contains(HERE + "/leave"));
    }

    @Test
    void markingASectionBringsBack() {
        long person = left("Dewi");
        assertEquals(303, browserless.post(people.cookie(person), HERE + "/" + learners.module(), "done", "*").statusCode());
        assertFalse(isLeft(person));
    }

    @Test
    void startingTheTestAndHandingItInBringBackButARefusedTestDoesNot() {
        long early = left("Early");
        people.enter(early);
        assertThrows(DomainException.class, () -> attempts.start(early, COURSE, Language.EN));
        assertTrue(isLeft(early));
        long person = learners.ready("Ready", Country.ID, Language.EN);
        leave(person);
        AttemptCard attempt = attempts.start(person, COURSE, Language.EN);
        assertFalse(isLeft(person));
        leave(person);
        assertTrue(isLeft(person));
        attempts.handIn(person, attempt.publicId());
        assertFalse(isLeft(person));
    }

    @Test
    void aPageThatIsStillOpenBringsNobodyBack() {
        long person = left("Agus");
        assertEquals(204, browserless.post(people.cookie(person), HERE + "/beat", "k", "visit-of-somebody-gone", "m",
                learners.module(), "b", "", "s", "60").statusCode());
        assertEquals(1, database.list("select 1 from visit where enrolment_id = ?", row -> 1, card(person).id()).size());
        assertTrue(isLeft(person));
    }

    @Test
    void nobodyElsesEnrolmentIsTouched() {
        long other = enrolled("Other");
        long gone = left("Gone");
        leave(enrolled("Rina"));
        assertFalse(isLeft(other));
        browserless.post(people.cookie(other), HERE);
        assertTrue(isLeft(gone));
    }

    @Test
    void whoIsSignedOutSentFromElsewhereOrNotEnrolledLeavesNothing() {
        long person = enrolled("Ana");
        String cookie = people.cookie(person);
        assertTrue(location(browserless.post(null, HERE + "/leave")).startsWith("/en/sign-in"));
        assertEquals(403, browserless.foreignPost(cookie, HERE + "/leave").statusCode());
        assertEquals(404, browserless.get(cookie, HERE + "/leave").statusCode());
        assertEquals(404, browserless.post(cookie, "/en/courses/no-such-course/leave").statusCode());
        assertFalse(isLeft(person));
        long stranger = people.make("Stranger", Country.ID, Language.EN);
        assertEquals(404, leave(stranger).statusCode());
        assertTrue(enrolments.find(stranger, COURSE).isEmpty());
    }

    @Test
    void whoHasLeftIsNotAskedAboutTheCourseUntilTheyAreBack() {
        long person = learners.ready("Tuti", Country.ID, Language.EN);
        Notice told = new Notice(0, person, "survey.notice", COURSE, "me#" + COURSE, List.of(), Instant.now());
        browserless.atOnce(1, () -> {
            notices.tell(List.of(told));
            return true;
        });
        assertEquals(1, notices.of(person).size());
        leave(person);
        assertEquals(List.of(), notices.of(person));
        assertEquals(404, browserless.post(people.cookie(person), HERE + "/survey/reaction", "value", "4").statusCode());
        browserless.post(people.cookie(person), HERE);
        assertEquals(1, notices.of(person).size());
        assertEquals(303, browserless.post(people.cookie(person), HERE + "/survey/reaction", "value", "4").statusCode());
    }

    @Test
    void aPassedCourseIsNotOfferedForLeavingAndAnOldPageDoesNotLeaveIt() {
        long person = learners.ready("Putu", Country.ID, Language.EN);
        assertTrue(me(person, "").contains(HERE + "/leave"));
        learners.take(person, Language.EN, 0);
        assertFalse(me(person, "").contains(HERE + "/leave"));
        assertEquals("/en/me?why=test.refused.passed#" + COURSE, location(leave(person)));
        assertFalse(isLeft(person));
    }

    /**
     * All enrol on 1 March 2014, so they are due on 30 May. Leaving on 14 March (13 days) takes one out of the cohort;
     * on 16 March (15 days) it is too late for that, and who is back on 21 March never left: 3 - 1 = 2.
     */
    @Test
    void whoLeavesWithinTwoWeeksIsNotInTheCohortUnlessTheyComeBack() {
        long before = cohort();
        TestClock.stop(FIRST);
        long soon = enrolled("Soon");
        long late = enrolled("Late");
        long back = enrolled("Back");
        assertEquals(before + 3, cohort());
        TestClock.stop(FIRST.plus(Duration.ofDays(13)));
        leave(soon);
        leave(back);
        assertEquals(before + 1, cohort());
        TestClock.stop(FIRST.plus(Duration.ofDays(15)));
        leave(late);
        TestClock.stop(FIRST.plus(Duration.ofDays(20)));
        assertEquals(303, browserless.post(people.cookie(back), HERE).statusCode());
        TestClock.stop(FIRST.plus(Duration.ofDays(91)));
        assertEquals(before + 2, cohort());
        assertEquals(List.of(true, true, false), List.of(isLeft(soon), isLeft(late), isLeft(back)));
    }

    /** The whole that I05 is a part of, of the month in which it is due. */
    private long cohort() {
        statistics.count();
        return database.find("select coalesce(sum(value), 0) from statistics_cell where country = 'ID' and demo = false "
                + "and cube_name = 'TOTAL' and measure = 'COMPLETION_COHORT' and period = '2014-05'", row -> row.getLong(1))
                .orElseThrow();
    }

    private long enrolled(String name) {
        long person = people.make(name, Country.ID, Language.EN);
        people.enter(person);
        enrolments.enrol(person, COURSE, Language.EN);
        return person;
    }

    private long left(String name) {
        long person = enrolled(name);
        leave(person);
        assertTrue(isLeft(person));
        return person;
    }

    private HttpResponse<String> leave(long person) {
        return browserless.post(people.cookie(person), HERE + "/leave");
    }

    private String me(long person, String query) {
        return browserless.get(people.cookie(person), "/en/me" + query).body();
    }

    private EnrolmentCard card(long person) {
        return enrolments.find(person, COURSE).orElseThrow();
    }

    private boolean isLeft(long person) {
        return card(person).left();
    }

    private Instant withdrawn(long person) {
        return database.find("select withdrawn_at from enrolment where person_id = ?",
                row -> Database.instant(row, "withdrawn_at"), person).orElseThrow();
    }

    private static String location(HttpResponse<String> response) {
        assertEquals(303, response.statusCode());
        return response.headers().firstValue("Location").orElseThrow();
    }
}
