package org.perisai.assessment;

import java.time.Instant;
import java.util.List;
import org.perisai.catalog.EditionBlock;
import org.perisai.shared.Language;

/**
 * An attempt that was handed in, marked question by question.
 *
 * @param number counted from 1 for each learner and course
 * @param demo whether statistics leave it out
 * @param answers all questions that it asked, in their order, answered or not
 */
public record MarkedAttempt(long id, int number, boolean demo, Instant startedAt, List<MarkedAnswer> answers) {

    /**
     * A question and what became of it.
     *
     * @param shown as its reader saw it; the same object for all readers of a version and language
     * @param key the question that decides what is right: the same, or that of the version which corrected its key
     * @param language of the reader
     * @param given as {@link org.perisai.content.Marking} takes it, null when it wasn't answered
     * @param firstMadeAt when it was answered for the first time, by the device's clock in milliseconds; null when
     *     that isn't known
     * @param madeAt when it was answered for the last time, by the same clock
     * @param answeredAt when the server took that, null when it wasn't answered
     */
    public record MarkedAnswer(EditionBlock shown, EditionBlock key, Language language, boolean right,
                               List<String> given, Long firstMadeAt, long madeAt, Instant answeredAt) { }

    /** Right answers. */
    public int score() {
        return (int) answers.stream().filter(MarkedAnswer::right).count();
    }
}
