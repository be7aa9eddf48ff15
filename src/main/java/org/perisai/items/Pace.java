package org.perisai.items;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.perisai.assessment.MarkedAttempt;
import org.perisai.assessment.MarkedAttempt.MarkedAnswer;

/**
 * How long questions took. The time of a question is that between its first answer and the first answer before it,
 * whichever question that was; for the first one, since the attempt was started. What was read meanwhile and skipped
 * counts for the question that was answered next; a later change of an answer counts for none.
 *
 * <p>First answers are told by the device's clock, so that answers which waited for the network count too. The start
 * is told by the server's; the clocks are compared where an answer took the shortest way. Times under a second come
 * from answers that no clock tells apart, times over ten minutes from somebody who did something else: both are left
 * out.
 */
final class Pace {
    /** Seconds after which somebody did something else. */
    static final int LONGEST = 600;
    static final int UNKNOWN = -1;
    private static final long SECOND = 1000;

    private Pace() { }

    /** Seconds for each answer of an attempt in its order, or {@link #UNKNOWN}. */
    static int[] seconds(MarkedAttempt attempt) {
        List<MarkedAnswer> answers = attempt.answers();
        int[] seconds = new int[answers.size()];
        Arrays.fill(seconds, UNKNOWN);
        List<Integer> answered = IntStream.range(0, answers.size()).filter(i -> answers.get(i).given() != null).boxed()
                .toList();
        if (answered.stream().anyMatch(i -> answers.get(i).firstMadeAt() == null)) {
            return seconds;
        }
        long previous = byDevice(attempt.startedAt(), answered.stream().map(answers::get).toList());
        for (int i : answered.stream().sorted(Comparator.comparing(i -> answers.get(i).firstMadeAt())).toList()) {
            long took = answers.get(i).firstMadeAt() - previous;
            if (took >= SECOND && took <= LONGEST * SECOND) {
                seconds[i] = (int) ((took + SECOND / 2) / SECOND);
            }
            previous = answers.get(i).firstMadeAt();
        }
        return seconds;
    }

    /** What the device's clock said at an instant of the server's. */
    private static long byDevice(Instant instant, List<MarkedAnswer> answers) {
        long behind = answers.stream().mapToLong(answer -> answer.answeredAt().toEpochMilli() - answer.madeAt()).min()
                .orElse(0);
        return instant.toEpochMilli() - behind;
    }
}
