package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures of a handful of learners, worked out by hand. */
class ArithmeticTest {
    private static final double EXACT = 1e-12;

    /**
     * Three enrolled in April, so all are due in July. One completed in time, one a day late, one not at all; a fourth
     * withdrew after a week. 1 of 3 is 33.3 %. Two started within 30 days: of four that is half.
     */
    @Test
    void completionAndStartRatesAreThoseOfTheCohort() {
        List<Learner> learners = List.of(
                learner(People.enrolled(1, "2026-04-10T00:00:00Z").started("2026-04-11T00:00:00Z")
                        .completed("2026-07-01T00:00:00Z", 60)),
                learner(People.enrolled(2, "2026-04-10T00:00:00Z").started("2026-05-09T00:00:00Z")
                        .completed("2026-07-10T00:00:00Z", 60)),
                learner(People.enrolled(3, "2026-04-10T00:00:00Z").started("2026-06-09T00:00:00Z")),
                learner(People.enrolled(4, "2026-04-10T00:00:00Z").withdrawn("2026-04-17T00:00:00Z")));
        Counted completion = only(Indicator.I05, Division.COUNTRY, sums(learners, Cube.TOTAL, "2026-07"));
        assertEquals(List.of(1L, 3L), List.of(completion.part(), completion.whole()));
        assertEquals(100.0 / 3, completion.value(), EXACT);
        Counted start = only(Indicator.I04, Division.COUNTRY, sums(learners, Cube.TOTAL, "2026-05"));
        assertEquals(List.of(2L, 4L), List.of(start.part(), start.whole()));
        assertEquals(50.0, start.value(), EXACT);
    }

    /** Of four examined one passed at once and two by now: 25 % and 50 %. */
    @Test
    void passRatesAreByTheFirstAttemptAndByAny() {
        List<Learner> learners = List.of(examined(1, true, true), examined(2, false, true), examined(3, false, false),
                examined(4, false, false));
        Sums sums = sums(learners, Cube.COURSE, "2026-07");
        assertEquals(25.0, only(Indicator.I06_FIRST, Division.COURSE, sums).value(), EXACT);
        assertEquals(50.0, only(Indicator.I06_EVER, Division.COURSE, sums).value(), EXACT);
    }

    /**
     * 30, 60, 60, 120 minutes. The median lies between the second and third: 60 minutes. The quartiles lie three
     * quarters of the way from 30 to 60, 52.5 minutes, and a quarter from 60 to 120, 75 minutes.
     */
    @Test
    void quartilesLieBetweenTheValuesAroundThem() {
        List<Learner> learners = new ArrayList<>();
        for (int minutes : new int[] {120, 60, 30, 60}) {
            learners.add(learner(People.enrolled(learners.size() + 1, "2026-06-10T00:00:00Z")
                    .completed("2026-07-01T00:00:00Z", minutes)));
        }
        Sums sums = sums(learners, Cube.LANG, "2026-07");
        assertEquals(1.0, only(Indicator.I07_MEDIAN, Division.LANG, sums).value(), EXACT);
        assertEquals(52.5 / 60, only(Indicator.I07_Q1, Division.LANG, sums).value(), EXACT);
        assertEquals(75.0 / 60, only(Indicator.I07_Q3, Division.LANG, sums).value(), EXACT);
        assertEquals(4, only(Indicator.I07_Q3, Division.LANG, sums).n());
    }

    /**
     * Fifteen went from 40 to 60 %, fifteen from 40 to 80 %. Means are 40 and 70: 30 of 60 possible points, 0.5. The
     * differences are 20 and 40, each 10 from their mean 30: their variance is 30 * 100 / 29, so d_z is
     * 30 / sqrt(3000 / 29) = 2.9496.
     */
    @Test
    void aGainIsOfMeansAndAnEffectOfDifferences() {
        List<Learner> learners = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            learners.add(learner(People.enrolled(i, "2026-06-10T00:00:00Z")
                    .paired("2026-07-01T00:00:00Z", 4_000, i % 2 == 0 ? 6_000 : 8_000)));
        }
        Sums sums = sums(learners, Cube.TOTAL, "2026-07");
        assertEquals(0.5, only(Indicator.I09_GAIN, Division.COUNTRY, sums).value(), EXACT);
        assertEquals(30 / Math.sqrt(3_000.0 / 29), only(Indicator.I09_EFFECT, Division.COUNTRY, sums).value(), 1e-9);
        learners.remove(0);
        sums = sums(learners, Cube.TOTAL, "2026-07");
        assertNull(only(Indicator.I09_GAIN, Division.COUNTRY, sums).value(), "29 are too few");
        assertNull(only(Indicator.I09_EFFECT, Division.COUNTRY, sums).value());
    }

    /** Two women, one man, one who doesn't say: 2 to 1, and a quarter not stated. */
    @Test
    void parityIsWomenByMenWithTheShareOfAllOthers() {
        Sums sexes = new Sums();
        sexes.add("F", Measure.COMPLETED, 0, "2026-07", 2);
        sexes.add("M", Measure.COMPLETED, 0, "2026-07", 1);
        sexes.add("_U", Measure.COMPLETED, 0, "2026-07", 1);
        Arithmetic index = new Arithmetic(Indicator.I14_INDEX, Division.COUNTRY, false);
        Arithmetic unstated = new Arithmetic(Indicator.I14_UNSTATED, Division.COUNTRY, false);
        assertEquals(2.0, index.ofSexes(Map.of("_T", sexes)).get(0).value(), EXACT);
        assertEquals(25.0, unstated.ofSexes(Map.of("_T", sexes)).get(0).value(), EXACT);
        Sums women = new Sums();
        women.add("F", Measure.COMPLETED, 0, "2026-07", 2);
        assertNull(index.ofSexes(Map.of("_T", women)).get(0).value(), "nothing to divide by");
    }

    /** Six completed, two answered three questions each; four of six answers are good. */
    @Test
    void satisfactionIsOfAnswersAndItsResponseOfCompletions() {
        List<Learner> learners = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            People course = People.enrolled(i, "2026-06-10T00:00:00Z").completed("2026-07-01T00:00:00Z", 60);
            learners.add(learner(i < 2 ? course.answered(3, 2, 0, 0) : course));
        }
        Sums sums = sums(learners, Cube.TOTAL, "2026-07");
        Counted satisfied = only(Indicator.I17_SATISFIED, Division.COUNTRY, sums);
        assertEquals(100.0 * 4 / 6, satisfied.value(), EXACT);
        assertEquals(2, satisfied.n(), "people, not answers");
        assertEquals(100.0 * 2 / 6, only(Indicator.I17_RESPONSE, Division.COUNTRY, sums).value(), EXACT);
    }

    /** 300 of 400 seconds on a phone, by two people. */
    @Test
    void sharesOfTimeStandOnThePeopleWhoWereActive() {
        List<Learner> learners = List.of(
                learner(People.enrolled(1, "2026-06-10T00:00:00Z").active("2026-07-01T00:00:00Z", 300, 300, 0)),
                learner(People.enrolled(2, "2026-06-10T00:00:00Z").active("2026-07-01T00:00:00Z", 100, 0, 50)));
        Sums sums = sums(learners, Cube.PROVINCE, "2026-07");
        Arithmetic mobile = new Arithmetic(Indicator.I26_MOBILE, Division.PROVINCE, false);
        assertEquals(75.0, mobile.ofTime(sums, sums).get(0).value(), EXACT);
        assertEquals(2, mobile.ofTime(sums, sums).get(0).n());
    }

    @Test
    void everyDivisionOfAnIndicatorIsReadFromACubeThatHasItsMeasures() {
        for (Indicator indicator : Indicator.values()) {
            for (Division division : indicator.divisions()) {
                Cube cube = switch (indicator.kind()) {
                    case PARITY, UNSTATED -> Cube.SECTOR_SEX;
                    case ORGANISATIONS -> Cube.ORGANISATION;
                    case OFFICIAL -> Cube.COURSE_LANG;
                    default -> division.cube();
                };
                indicator.measures().forEach(measure -> assertTrue(measure.cubes().contains(cube),
                        indicator + " by " + division + " needs " + measure + " in " + cube));
            }
        }
    }

    private static Learner learner(People course) {
        return People.learner("PH", course);
    }

    private static Learner examined(long id, boolean first, boolean ever) {
        return learner(People.enrolled(id, "2026-06-10T00:00:00Z").examined("2026-07-05T00:00:00Z", first, ever));
    }

    private static Sums sums(List<Learner> learners, Cube cube, String period) {
        Sums sums = new Sums();
        People.sum(learners).forEach((cell, value) -> {
            if (cell.cube() == cube && cell.period().equals(period)) {
                sums.add(cell.key(), cell.measure(), cell.bin(), cell.period(), value);
            }
        });
        return sums;
    }

    private static Counted only(Indicator indicator, Division division, Sums sums) {
        List<Counted> all = new Arithmetic(indicator, division, false).of(sums);
        assertEquals(1, all.size());
        return all.get(0);
    }
}
