package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatchingUpTest {
    @Test
    void whatOnlyTheOthersChangedIsTakenOver() {
        CatchingUp up = CatchingUp.of(Map.of("same", "1", "edited", "1", "removed", "1"),
                Map.of("same", "1", "edited", "2", "added", "3"), Map.of("same", "1", "edited", "1", "removed", "1"));
        assertEquals(Map.of("edited", "2", "added", "3"), up.taken());
        assertEquals(List.of("removed"), up.gone());
        assertEquals(List.of(), up.both());
    }

    @Test
    void whatOnlyTheDraftChangedStays() {
        CatchingUp up = CatchingUp.of(Map.of("edited", "1", "removed", "1"), Map.of("edited", "1", "removed", "1"),
                Map.of("edited", "2", "added", "3"));
        assertEquals(new CatchingUp(new java.util.TreeMap<>(), List.of(), List.of()), up);
    }

    @Test
    void whatBothChangedEachItsOwnWayIsForTheAuthorsToCompare() {
        CatchingUp up = CatchingUp.of(Map.of("edited", "1", "they removed", "1", "we removed", "1", "alike", "1"),
                Map.of("edited", "2", "we removed", "2", "alike", "4", "both added", "5"),
                Map.of("edited", "3", "they removed", "3", "alike", "4", "both added", "6"));
        assertEquals(List.of("both added", "edited", "they removed", "we removed"), up.both());
        assertEquals(Map.of(), up.taken());
        assertEquals(List.of(), up.gone());
    }

    @Test
    void aNewCourseThatSomebodyElsePublishedMeanwhileKeepsItsOwnFiles() {
        CatchingUp up = CatchingUp.of(Map.of(), Map.of("course", "1", "module", "2"), Map.of("course", "3"));
        assertEquals(List.of("course"), up.both());
        assertEquals(Map.of("module", "2"), up.taken());
    }
}
