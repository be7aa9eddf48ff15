package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CohortTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Map<String, List<String>> COURSES = Map.of("a", List.of("a-1", "a-2"), "b", List.of("b-1"));

    @Test
    void theSameSeedDayAndCoursesGiveTheSameLearners() {
        assertEquals(Cohort.simulated(7, COURSES, NOW), Cohort.simulated(7, COURSES, NOW));
        assertNotEquals(Cohort.simulated(7, COURSES, NOW), Cohort.simulated(8, COURSES, NOW));
    }

    @Test
    void theyLookLikeRealLearnersAndNothingOfThemLiesAhead() {
        List<Learner> learners = Cohort.simulated(2013, COURSES, NOW);
        assertTrue(learners.stream().allMatch(Learner::demo));
        assertEquals(12, learners.stream().map(Learner::country).distinct().count());
        List<Taken> taken = learners.stream().flatMap(learner -> learner.taken().stream()).toList();
        assertTrue(taken.size() > 2_500, taken.size() + " enrolments");
        for (Taken each : taken) {
            assertTrue(!each.dates().enrolled().isAfter(NOW));
            assertTrue(each.dates().completed() == null || !each.dates().completed().isAfter(NOW));
            assertTrue(each.certified() == null || each.examined().ever());
        }
        long completed = taken.stream().filter(each -> each.dates().completed() != null).count();
        long examined = taken.stream().filter(each -> each.examined() != null).count();
        long certified = taken.stream().filter(each -> each.certified() != null).count();
        assertTrue(taken.size() > completed && completed > examined && examined > certified && certified > 500);
        assertTrue(taken.stream().filter(each -> each.paired() != null).count() > 300);
    }
}
