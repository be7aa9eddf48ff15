package org.perisai.items;

import org.perisai.shared.Language;

/**
 * Figures of a question in one language, for one text of it there.
 *
 * @param lang BCP 47 tag
 * @param newest whether it is the text of the latest version that has the question
 * @param n learners who read it in this language
 * @param delta of {@link MantelHaenszel}, this language against all others; null where it can't be told
 * @param error its standard error
 * @param etsClass A, B or C; null with it
 */
public record LanguageFigure(String lang, String text, boolean newest, int n, int right, Double delta, Double error,
                             String etsClass) {
    /** Learners of a language from whom on it is compared. */
    public static final int ENOUGH = 50;

    /** Whether there are enough learners to say something. */
    public boolean enough() {
        return n >= ENOUGH;
    }

    /** Whether the language's translator should look at it. */
    public boolean alarm() {
        return newest && etsClass != null && !etsClass.equals("A");
    }

    /** Whether it is harder in this language than in the others. */
    public boolean harder() {
        return delta != null && delta < 0;
    }

    /** Share of right answers. */
    public double difficulty() {
        return (double) right / Math.max(1, n);
    }

    /** The language's name in itself. */
    public String autonym() {
        return Language.of(lang).map(Language::autonym).orElse(lang);
    }
}
