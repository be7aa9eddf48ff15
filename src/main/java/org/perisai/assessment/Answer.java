package org.perisai.assessment;

import java.util.List;
import org.perisai.shared.Language;

/**
 * What was chosen or typed for a question.
 *
 * @param given values in the order of the form; none takes back what was answered before
 * @param madeAt when it was given, by the device's clock in milliseconds; of two the later wins, so that
 *     one that was kept offline and sent late doesn't undo a newer one
 * @param language language that the question was shown in
 */
public record Answer(String question, List<String> given, long madeAt, Language language) {
    private static final int LONGEST = 2000;

    /** Refuses what no form of ours sends. */
    public Answer {
        given = given.stream().allMatch(String::isBlank) ? List.of() : List.copyOf(given);
        if (!question.matches("[A-Za-z0-9_-]{1,80}") || given.size() > 50
                || String.join("\n", given).length() > LONGEST) {
            throw new IllegalArgumentException("not what our pages send");
        }
    }

    /** As stored, a value a line. */
    String encoded() {
        return String.join("\n", given);
    }
}
