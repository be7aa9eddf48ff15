package org.perisai.items;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.MarkedAttempt;
import org.perisai.assessment.MarkedAttempt.MarkedAnswer;
import org.perisai.shared.Language;

class PaceTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final int NONE = Pace.UNKNOWN;

    /** Seconds after the start, by the server's clock: first answer, last answer, when the server took that. */
    private static int[] seconds(int clockAhead, int[]... answers) {
        List<MarkedAnswer> marked = new ArrayList<>();
        for (int[] answer : answers) {
            marked.add(answer == null ? new MarkedAnswer(null, null, Language.EN, false, null, null, 0, null)
                    : new MarkedAnswer(null, null, Language.EN, true, List.of("a"), device(answer[0], clockAhead),
                    device(answer[1], clockAhead), START.plusSeconds(answer[2])));
        }
        return Pace.seconds(new MarkedAttempt(1, 1, false, START, marked));
    }

    private static long device(int second, int clockAhead) {
        return START.plusSeconds(second + clockAhead).toEpochMilli();
    }

    @Test
    void eachQuestionTakesFromTheAnswerBefore() {
        assertArrayEquals(new int[] {12, 30, 8},
                seconds(0, new int[] {12, 12, 12}, new int[] {42, 42, 42}, new int[] {50, 50, 50}));
    }

    @Test
    void anotherOrderAndALaterChangeDoNotMatter() {
        assertArrayEquals(new int[] {30, 12, 8},
                seconds(0, new int[] {42, 90, 90}, new int[] {12, 12, 12}, new int[] {50, 70, 70}));
    }

    @Test
    void aWrongClockOfTheDeviceDoesNotMatter() {
        for (int ahead : new int[] {-7200, -3, 0, 3, 7200}) {
            assertArrayEquals(new int[] {12, 30}, seconds(ahead, new int[] {12, 12, 12}, new int[] {42, 42, 42}));
        }
    }

    @Test
    void answersThatWaitedForTheNetworkHaveTheirTimes() {
        assertArrayEquals(new int[] {12, 30, 8},
                seconds(100, new int[] {12, 12, 900}, new int[] {42, 42, 900}, new int[] {50, 50, 50}));
    }

    @Test
    void aPauseOfMoreThanTenMinutesIsLeftOut() {
        assertArrayEquals(new int[] {600, NONE, 5},
                seconds(0, new int[] {600, 600, 600}, new int[] {1201, 1201, 1201}, new int[] {1206, 1206, 1206}));
    }

    @Test
    void answersThatNoClockTellsApartAndThoseNotGivenAreLeftOut() {
        assertArrayEquals(new int[] {20, NONE, NONE}, seconds(0, new int[] {20, 20, 20}, new int[] {20, 20, 20}, null));
    }

    @Test
    void anAttemptFromBeforeFirstAnswersWereKeptHasNoTimes() {
        MarkedAnswer old = new MarkedAnswer(null, null, Language.EN, true, List.of("a"), null, device(20, 0),
                START.plusSeconds(20));
        assertArrayEquals(new int[] {NONE}, Pace.seconds(new MarkedAttempt(1, 1, false, START, List.of(old))));
    }
}
