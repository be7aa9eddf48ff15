package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.AttemptCard;
import org.perisai.assessment.AttemptGraded;
import org.perisai.assessment.AttemptKind;
import org.perisai.learning.CourseEvent;
import org.perisai.learning.EnrolmentCard;

class HappeningTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aMonthEndsInManilaEightHoursBeforeItEndsInUtc() {
        assertEquals(YearMonth.of(2026, 7), month("PH", "2026-07-31T15:59:59.999999Z"));
        assertEquals(YearMonth.of(2026, 8), month("PH", "2026-07-31T16:00:00Z"));
        assertEquals(YearMonth.of(2026, 7), month("JP", "2026-07-31T14:59:59Z"));
        assertEquals(YearMonth.of(2026, 8), month("JP", "2026-07-31T15:00:00Z"));
        assertEquals(YearMonth.of(2026, 7), month("MM", "2026-07-31T17:29:59Z"));
        assertEquals(YearMonth.of(2026, 8), month("MM", "2026-07-31T17:30:00Z"));
    }

    @Test
    void aYearEndsInEachCountryOnItsOwn() {
        assertEquals(YearMonth.of(2027, 1), month("TH", "2026-12-31T17:00:00Z"));
        assertEquals(YearMonth.of(2026, 12), month("TH", "2026-12-31T16:59:59Z"));
    }

    @Test
    void enrolmentAndCompletionCountOnceEach() {
        assertEquals(new Counts(1, 0, 0, 0, 0), Happening.of(event(CourseEvent.Kind.ENROLLED)).counts());
        assertEquals(new Counts(0, 1, 0, 0, 0), Happening.of(event(CourseEvent.Kind.COMPLETED)).counts());
    }

    @Test
    void aPersonIsExaminedByTheFirstAttemptAndPassesByAny() {
        assertEquals(new Counts(0, 0, 1, 0, 0), graded(true, false, NOW));
        assertEquals(new Counts(0, 0, 1, 1, 1), graded(true, true, NOW));
        assertEquals(new Counts(0, 0, 0, 1, 1), graded(false, true, NOW));
        assertTrue(Happening.of(attempt(false, false), NOW).isEmpty());
    }

    @Test
    void aPassCountsInTheMonthOfTheFirstAttemptAndItsCertificateInItsOwn() {
        Instant first = Instant.parse("2026-10-02T03:00:00Z");
        Map<Cell, Counts> cube = Happening.cube(List.of(Happening.of(attempt(true, false), first).orElseThrow(),
                Happening.of(attempt(false, true), first).orElseThrow()));
        assertEquals(new Counts(0, 0, 0, 1, 0), cube.get(cell(YearMonth.of(2026, 10))));
        assertEquals(new Counts(0, 0, 1, 0, 1), cube.get(cell(YearMonth.of(2026, 11))));
    }

    @Test
    void foldingInAnyPortionsGivesTheCubeOfAllRows() {
        List<Happening> rows = Cohort.simulated(List.of("a", "b", "c"), NOW);
        assertTrue(rows.size() > 5_000, "only " + rows.size());
        Map<Cell, Counts> whole = Happening.cube(rows);
        for (int size : new int[] {1, 7, 1_000}) {
            Map<Cell, Counts> sum = new HashMap<>();
            for (int from = 0; from < rows.size(); from += size) {
                Happening.cube(rows.subList(from, Math.min(rows.size(), from + size)))
                        .forEach((cell, counts) -> sum.merge(cell, counts, Counts::plus));
            }
            assertEquals(whole, sum);
        }
        long enrolled = rows.stream().filter(row -> row.counts().enrolled() == 1).count();
        assertEquals(enrolled, whole.values().stream().mapToLong(Counts::enrolled).sum());
    }

    @Test
    void theSimulatedCohortLooksLikeRealLearners() {
        List<Happening> rows = new ArrayList<>(Cohort.simulated(List.of("a"), NOW));
        assertEquals(rows, Cohort.simulated(List.of("a"), NOW));
        assertTrue(rows.stream().allMatch(row -> row.demo() && !row.at().isAfter(NOW)));
        Map<Cell, Counts> cube = Happening.cube(rows);
        Set<String> countries = cube.keySet().stream().map(Cell::country).collect(Collectors.toSet());
        assertEquals(11, countries.size());
        assertEquals(18, cube.keySet().stream().map(Cell::month).distinct().count());
        assertTrue(cube.values().stream().allMatch(counts -> counts.passed() <= counts.examined()));
        Counts all = cube.values().stream().reduce(Counts.NONE, Counts::plus);
        assertTrue(all.enrolled() > 2_500 && all.completed() < all.enrolled() && all.examined() < all.completed());
        assertEquals(all.passed(), all.certified());
    }

    private static YearMonth month(String country, String instant) {
        Happening row = new Happening(Instant.parse(instant), null, country, "c", "en", false,
                new Counts(1, 0, 0, 0, 0));
        return Happening.cube(List.of(row)).keySet().iterator().next().month();
    }

    private static Cell cell(YearMonth month) {
        return new Cell("TH", false, month, "safe-online", "th");
    }

    private static CourseEvent event(CourseEvent.Kind kind) {
        return new CourseEvent(kind, "safe-online", "TH", "th", false, NOW);
    }

    private static Counts graded(boolean first, boolean passed, Instant examinedAt) {
        return Happening.of(attempt(first, passed), examinedAt).orElseThrow().counts();
    }

    private static AttemptGraded attempt(boolean first, boolean passed) {
        AttemptCard attempt = new AttemptCard(1, "X", 2, 3, 4, AttemptKind.FINAL, null, first ? 1 : 2, 5, 10, NOW, NOW,
                passed ? 9 : 3, passed, "");
        EnrolmentCard enrolment = new EnrolmentCard(2, 3, "safe-online", 4, "TH", "th", false, null, null, NOW);
        return new AttemptGraded(attempt, enrolment, first, false, List.of(), 120, "1", 24, NOW);
    }
}
