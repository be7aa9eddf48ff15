package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContributionTest {
    @Test
    void aMonthEndsInManilaEightHoursBeforeItEndsInUtc() {
        assertEquals(Map.of("2026-07", 1L), enrolled("PH", "2026-07-31T15:59:59.999999Z"));
        assertEquals(Map.of("2026-08", 1L), enrolled("PH", "2026-07-31T16:00:00Z"));
        assertEquals(Map.of("2026-07", 1L), enrolled("JP", "2026-07-31T14:59:59Z"));
        assertEquals(Map.of("2026-08", 1L), enrolled("JP", "2026-07-31T15:00:00Z"));
        assertEquals(Map.of("2026-07", 1L), enrolled("MM", "2026-07-31T17:29:59Z"));
        assertEquals(Map.of("2026-08", 1L), enrolled("MM", "2026-07-31T17:30:00Z"));
        assertEquals(Map.of("2026-12", 1L), enrolled("TH", "2026-12-31T16:59:59Z"));
        assertEquals(Map.of("2027-01", 1L), enrolled("TH", "2026-12-31T17:00:00Z"));
    }

    /** Two courses in July, one in August: a learner of July, of August, of the quarter and of the year, each once. */
    @Test
    void aLearnerCountsOnceAPeriodAsTheFirstOfItsEnrolments() {
        Learner learner = People.learner("PH",
                People.enrolled(1, "2026-07-20T00:00:00Z").in("b", "en").who("GOV", "F", 0),
                People.enrolled(2, "2026-07-05T00:00:00Z").in("a", "fil").who("SCH", "F", 0),
                People.enrolled(3, "2026-08-05T00:00:00Z").in("c", "fil").who("GOV", "F", 0));
        assertEquals(Map.of("2026-07", 2L, "2026-08", 1L), periods(learner, Cube.TOTAL, Measure.ENROLLED, "_T"));
        Map<String, Long> once = Map.of("2026-07", 1L, "2026-08", 1L, "2026-Q3", 1L, "2026", 1L);
        assertEquals(once, periods(learner, Cube.TOTAL, Measure.LEARNERS, "_T"));
        assertEquals(Map.of("2026-07", 1L, "2026-Q3", 1L, "2026", 1L),
                periods(learner, Cube.SECTOR_SEX, Measure.LEARNERS, "SCH|F"), "the enrolment of 5 July was the first");
        assertEquals(Map.of("2026-08", 1L), periods(learner, Cube.SECTOR_SEX, Measure.LEARNERS, "GOV|F"));
    }

    /** 40 + 30 seconds in July are a minute in two courses, 59 in August aren't; the quarter has 129. */
    @Test
    void aMinuteOfAllCoursesTogetherMakesALearnerActive() {
        Learner learner = People.learner("PH",
                People.enrolled(1, "2026-06-01T00:00:00Z").in("a", "en").active("2026-07-09T00:00:00Z", 40, 40, 0),
                People.enrolled(2, "2026-06-02T00:00:00Z").in("b", "fil").active("2026-07-08T00:00:00Z", 30, 0, 10)
                        .active("2026-08-08T00:00:00Z", 59, 0, 0));
        Map<String, Long> active = Map.of("2026-07", 1L, "2026-Q3", 1L, "2026", 1L);
        assertEquals(active, periods(learner, Cube.TOTAL, Measure.ACTIVE, "_T"));
        assertEquals(active, periods(learner, Cube.LANG, Measure.ACTIVE, "fil"), "the visit of 8 July was the first");
        assertEquals(Map.of(), periods(learner, Cube.LANG, Measure.ACTIVE, "en"));
        assertEquals(Map.of("2026-07", 70L, "2026-08", 59L), periods(learner, Cube.TOTAL, Measure.SECONDS, "_T"));
        assertEquals(Map.of("2026-07", 40L), periods(learner, Cube.TOTAL, Measure.SECONDS_MOBILE, "_T"));
        assertEquals(Map.of("2026-07", 10L), periods(learner, Cube.TOTAL, Measure.SECONDS_OFFLINE, "_T"));
    }

    /** Enrolled 1 June 12:00: due to have started by 1 July 12:00, to have completed by 30 August 12:00. */
    @Test
    void aCohortCountsInTheMonthInWhichItIsDue() {
        People course = People.enrolled(1, "2026-06-01T04:00:00Z");
        assertEquals(Map.of("2026-07", 1L), total(course, Measure.START_COHORT));
        assertEquals(Map.of(), total(course, Measure.STARTED_IN_TIME));
        assertEquals(Map.of("2026-08", 1L), total(course, Measure.COMPLETION_COHORT));
        course.started("2026-07-01T04:00:00Z").completed("2026-08-30T04:00:00Z", 61);
        assertEquals(Map.of("2026-07", 1L), total(course, Measure.STARTED_IN_TIME), "the last moment counts");
        assertEquals(Map.of("2026-08", 1L), total(course, Measure.COMPLETED_IN_TIME));
        course.started("2026-07-01T04:00:00.000001Z").completed("2026-08-30T04:00:00.000001Z", 61);
        assertEquals(Map.of(), total(course, Measure.STARTED_IN_TIME));
        assertEquals(Map.of("2026-07", 1L), total(course, Measure.STARTS));
        assertEquals(Map.of(), total(course, Measure.COMPLETED_IN_TIME));
        assertEquals(Map.of("2026-08", 1L), total(course, Measure.COMPLETED));
    }

    @Test
    void whoWithdrawsWithinTwoWeeksIsNotWaitedFor() {
        assertEquals(Map.of(), total(People.enrolled(1, "2026-06-01T04:00:00Z").withdrawn("2026-06-15T04:00:00Z"),
                Measure.COMPLETION_COHORT));
        assertEquals(Map.of("2026-08", 1L), total(People.enrolled(1, "2026-06-01T04:00:00Z")
                .withdrawn("2026-06-15T04:00:01Z"), Measure.COMPLETION_COHORT));
    }

    @Test
    void whoLeavesAFinishedCourseHasFinishedIt() {
        People course = People.enrolled(1, "2026-06-01T04:00:00Z").completed("2026-06-03T04:00:00Z", 61)
                .withdrawn("2026-06-04T04:00:00Z");
        assertEquals(Map.of("2026-08", 1L), total(course, Measure.COMPLETION_COHORT));
        assertEquals(Map.of("2026-08", 1L), total(course, Measure.COMPLETED_IN_TIME));
    }

    /** Opened on 1 April, so due on 30 June: "a" was done in time, "b" a second late, "c" never. */
    @Test
    void aModuleIsDroppedWhenItIsNotDoneNinetyDaysLater() {
        Learner learner = People.learner("PH", People.enrolled(1, "2026-04-01T00:00:00Z")
                .opened("a", "2026-04-01T00:00:00Z", "2026-06-30T00:00:00Z")
                .opened("b", "2026-04-01T00:00:00Z", "2026-06-30T00:00:01Z")
                .opened("c", "2026-04-01T00:00:00Z", null));
        assertEquals(Map.of("2026-06", 3L), periods(learner, Cube.TOTAL, Measure.OPENED, "_T"));
        assertEquals(Map.of("2026-06", 2L), periods(learner, Cube.LANG, Measure.DROPPED, "fil"));
        assertEquals(Map.of(), periods(learner, Cube.MODULE, Measure.DROPPED, "safe-online|a"));
        assertEquals(Map.of("2026-06", 1L), periods(learner, Cube.MODULE, Measure.DROPPED, "safe-online|c"));
    }

    /** From 40 to 75 percent is 35 points, 3500 hundredths; its square is 12,250,000. */
    @Test
    void aGainIsKeptAsSumsInHundredthsOfAPercent() {
        People course = People.enrolled(1, "2026-06-01T00:00:00Z").paired("2026-07-02T00:00:00Z", 4_000, 7_500);
        assertEquals(Map.of("2026-07", 1L), total(course, Measure.GAINS));
        assertEquals(Map.of("2026-07", 4_000L), total(course, Measure.GAIN_BEFORE));
        assertEquals(Map.of("2026-07", 7_500L), total(course, Measure.GAIN_AFTER));
        assertEquals(Map.of("2026-07", 12_250_000L), total(course, Measure.GAIN_SQUARES));
    }

    @Test
    void aPassCountsInTheMonthOfTheFirstAttemptAndItsCertificateInItsOwn() {
        People course = People.enrolled(1, "2026-06-01T00:00:00Z").completed("2026-06-20T00:00:00Z", 125)
                .examined("2026-06-21T00:00:00Z", false, true).certified("2026-07-01T00:00:00Z", "2028-07-02");
        assertEquals(Map.of("2026-06", 1L), total(course, Measure.EXAMINED));
        assertEquals(Map.of(), total(course, Measure.FIRST_PASSED));
        assertEquals(Map.of("2026-06", 1L), total(course, Measure.PASSED));
        assertEquals(Map.of("2026-07", 1L), total(course, Measure.CERTIFIED));
        assertEquals(Map.of("2026-07", 1L, "2028-07", -1L), total(course, Measure.VALID));
        assertTrue(Contribution.of(People.learner("PH", course)).containsKey(
                new CellKey("PH", false, Cube.LANG, Measure.MINUTES, "2026-06", "fil", 125)));
    }

    @Test
    void aCertificateThatEndsInTheMonthInWhichItWasIssuedIsNeverValidAtTheEndOfOne() {
        assertEquals(Map.of(), total(People.enrolled(1, "2026-06-01T00:00:00Z")
                .certified("2026-06-20T00:00:00Z", "2026-06-25"), Measure.VALID));
    }

    /** One checked by three on a day, by one on another; the certificate counts once a month, quarter and year. */
    @Test
    void checksCountByVisitorAndDayAndCertificatesOnce() {
        People course = People.enrolled(1, "2026-06-01T00:00:00Z").certified("2026-06-20T00:00:00Z", null,
                new Taken.Check(LocalDate.of(2026, 7, 1), 3, 1), new Taken.Check(LocalDate.of(2026, 9, 30), 1, 0));
        assertEquals(Map.of("2026-07", 3L, "2026-09", 1L), total(course, Measure.CHECKS));
        assertEquals(Map.of("2026-07", 1L), total(course, Measure.CHECKS_INVALID));
        assertEquals(Map.of("2026-07", 1L, "2026-09", 1L, "2026-Q3", 1L, "2026", 1L), total(course, Measure.CHECKED));
    }

    /** Valid June to August and July to October: one member of staff from June, none from October. */
    @Test
    void twoCertificatesMakeOneMemberOfStaff() {
        Learner learner = People.learner("PH",
                People.enrolled(1, "2026-06-01T00:00:00Z").who("CII_FIN", "F", 7).certified("2026-06-20T00:00:00Z", "2026-08-02"),
                People.enrolled(2, "2026-06-01T00:00:00Z").who("CII_FIN", "F", 7).certified("2026-07-20T00:00:00Z", "2026-10-02"),
                People.enrolled(3, "2026-06-01T00:00:00Z").who("GOV", "F", 8).certified("2026-07-20T00:00:00Z", "2026-10-02"));
        assertEquals(Map.of("2026-06", 1L, "2026-10", -1L), periods(learner, Cube.ORGANISATION, Measure.STAFF, "CII_FIN|7"));
        assertTrue(Contribution.of(learner).keySet().stream().noneMatch(cell -> cell.key().equals("GOV|8")));
    }

    /** Completed on 1 June: asked what changed on 30 August. */
    @Test
    void surveysCountWithTheCompletionAndNinetyDaysAfterIt() {
        People course = People.enrolled(1, "2026-05-01T00:00:00Z").completed("2026-06-01T00:00:00Z", 30).answered(3, 2, 1, 1);
        assertEquals(Map.of("2026-06", 1L), total(course, Measure.REACTED));
        assertEquals(Map.of("2026-06", 3L), total(course, Measure.REACTIONS));
        assertEquals(Map.of("2026-06", 2L), total(course, Measure.REACTIONS_GOOD));
        assertEquals(Map.of("2026-08", 1L), total(course, Measure.INVITED));
        assertEquals(Map.of("2026-08", 1L), total(course, Measure.RESPONDED));
        assertEquals(Map.of("2026-08", 1L), total(course, Measure.APPLIED));
    }

    @Test
    void whatIsNotStatedHasACodeOfItsOwn() {
        Learner learner = People.learner("PH", People.enrolled(1, "2026-06-01T00:00:00Z"));
        assertEquals(Map.of("2026-06", 1L), periods(learner, Cube.SECTOR_SEX, Measure.ENROLLED, "_U|_U"));
        assertEquals(Map.of("2026-06", 1L), periods(learner, Cube.AGE, Measure.ENROLLED, "_U"));
    }

    private static Map<String, Long> enrolled(String country, String at) {
        return periods(People.learner(country, People.enrolled(1, at)), Cube.TOTAL, Measure.ENROLLED, "_T");
    }

    private static Map<String, Long> total(People course, Measure measure) {
        return periods(People.learner("PH", course), Cube.TOTAL, measure, "_T");
    }

    private static Map<String, Long> periods(Learner learner, Cube cube, Measure measure, String key) {
        Map<String, Long> periods = new TreeMap<>();
        Contribution.of(learner).forEach((cell, value) -> {
            if (cell.cube() == cube && cell.measure() == measure && cell.key().equals(key)) {
                periods.merge(cell.period(), value, Long::sum);
            }
        });
        return periods;
    }
}
