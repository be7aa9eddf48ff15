package org.perisai.items;

import java.util.List;
import org.perisai.content.Question;

/**
 * Figures of a question with one text and key.
 *
 * @param fingerprint what is the same in all versions that it is pooled from
 * @param versions numbers of these versions, such as {@code 1-3,5}
 * @param latest number of the latest of them
 * @param versionId id of that version
 * @param n learners who got it, whether they answered or not
 * @param correlation corrected item-rest correlation, null where it can't be told
 * @param timed learners whose time is known
 * @param seconds median time, null where none is known
 * @param parts what was answered, the most frequent first
 * @param languages by language, the newest texts first; only those with an alarm where the figure stands in a list
 */
public record ItemFigure(String question, String fingerprint, String versions, int latest, long versionId,
                         Question.Kind kind, int n, int right, Double correlation, int timed, Integer seconds,
                         List<Flag> flags, List<PartFigure> parts, List<LanguageFigure> languages) {

    public ItemFigure {
        flags = List.copyOf(flags);
        parts = List.copyOf(parts);
        languages = List.copyOf(languages);
    }

    ItemFigure with(List<LanguageFigure> others) {
        return new ItemFigure(question, fingerprint, versions, latest, versionId, kind, n, right, correlation, timed,
                seconds, flags, parts, others);
    }

    /** Whether there are enough learners to say something. */
    public boolean enough() {
        return n >= Flags.ENOUGH;
    }

    /** Share of right answers: the higher, the easier. */
    public double difficulty() {
        return (double) right / Math.max(1, n);
    }
}
