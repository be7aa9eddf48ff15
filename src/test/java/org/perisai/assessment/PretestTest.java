package org.perisai.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PretestTest {
    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

    @Test
    void questionsBeforeTheCourseAreOpenUntilItIsBegunOrTheyAreHandedIn() {
        Pretest untouched = new Pretest(null, null);
        assertEquals(AttemptKind.PRE, untouched.next(false, false));
        assertNull(untouched.next(true, false));
        assertEquals(AttemptKind.PRE, new Pretest(attempt(AttemptKind.PRE, "a", false), null).next(false, false));
        assertNull(new Pretest(attempt(AttemptKind.PRE, "a", false), null).next(true, false));
        assertNull(new Pretest(attempt(AttemptKind.PRE, "a", true), null).next(false, false));
    }

    @Test
    void questionsAfterTheCourseAreForThoseWhoAnsweredTheOnesBefore() {
        assertNull(new Pretest(null, null).next(true, true));
        assertNull(new Pretest(attempt(AttemptKind.PRE, "a", false), null).next(true, true), "not handed in");
        Pretest known = new Pretest(attempt(AttemptKind.PRE, "a", true), null);
        assertNull(known.next(true, false), "the course isn't completed");
        assertEquals(AttemptKind.POST, known.next(true, true));
        Pretest running = new Pretest(known.before(), attempt(AttemptKind.POST, "b", false));
        assertEquals(AttemptKind.POST, running.next(true, true));
        assertFalse(running.measured());
        Pretest measured = new Pretest(known.before(), attempt(AttemptKind.POST, "b", true));
        assertNull(measured.next(true, true));
        assertTrue(measured.measured());
    }

    @Test
    void halfOfTheLearnersBeginWithEachFormAndNobodyGetsTheSameTwice() {
        Pretest untouched = new Pretest(null, null);
        assertEquals("b", untouched.form(AttemptKind.PRE, 41));
        assertEquals("a", untouched.form(AttemptKind.PRE, 42));
        assertEquals("a", new Pretest(attempt(AttemptKind.PRE, "b", true), null).form(AttemptKind.POST, 41));
        assertEquals("b", new Pretest(attempt(AttemptKind.PRE, "a", true), null).form(AttemptKind.POST, 42));
        assertEquals("b", new Pretest(attempt(AttemptKind.PRE, "a", true), null).form(AttemptKind.POST, 41),
                "what was taken counts, not what would be taken now");
    }

    private static AttemptCard attempt(AttemptKind kind, String form, boolean handedIn) {
        return new AttemptCard(1, "X", 2, 3, 4, kind, form, 1, 5, 8, NOW, handedIn ? NOW : null, 3, false, "");
    }
}
