package org.perisai.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Burmese that was typed in the old Zawgyi order. It uses the code points of Unicode for other things, so it
 * looks broken to everybody with a standard font, and no search finds it.
 */
final class Zawgyi {
    /** The vowel E before its consonant, a virama that stacks nothing, and letters that Burmese doesn't use. */
    private static final Pattern SIGNS = Pattern.compile("(?<![\\u1000-\\u102A\\u103B-\\u103F\\u104E\\u200B\\u200C])"
        + "\\u1031|\\u1039(?![\\u1000-\\u1021])|[\\u1060-\\u1097]");

    private Zawgyi() {
    }

    /** Reports the first place of a Burmese text that can't be Unicode. */
    static void check(SourceFile file, Findings findings) {
        Matcher sign = SIGNS.matcher(file.text());
        if (sign.find()) {
            findings.error(file.path(), file.line(sign.start()), file.column(sign.start()), "TEXT-ZAWGYI",
                "this is written in Zawgyi. Convert the file to Unicode.");
        }
    }
}
