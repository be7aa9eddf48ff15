package org.perisai.remarks;

import java.time.Instant;
import org.perisai.shared.Language;

/**
 * What an author answers.
 *
 * @param words at most 1,000 characters; may be empty where the text will be changed
 * @param language that it is written in
 * @param seen when the remarks were shown to the author: what somebody else answered since then isn't overwritten
 */
record Reply(Standing verdict, String words, Language language, Instant seen) {
    Reply {
        if (!Standing.VERDICTS.contains(verdict) || words.codePointCount(0, words.length()) > Saying.LONGEST
                || verdict != Standing.PLANNED && words.isBlank()) {
            throw new IllegalArgumentException("not what our pages send");
        }
    }
}
