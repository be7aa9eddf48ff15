package org.perisai.content;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Scripts that are written without spaces between words. */
final class Scripts {
    static final char INVISIBLE_SPACE = '\u200B';
    private static final Set<UnicodeScript> JOINED = Set.of(UnicodeScript.THAI, UnicodeScript.LAO,
        UnicodeScript.KHMER, UnicodeScript.MYANMAR, UnicodeScript.HAN, UnicodeScript.HIRAGANA,
        UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO);

    private Scripts() {
    }

    /** True for letters of these scripts, their full-width punctuation, and the invisible space between words. */
    static boolean joined(int c) {
        return c == INVISIBLE_SPACE || c >= 0x3001 && c <= 0x303F || c >= 0x30FB && c <= 0x30FE || c >= 0xFF01 && c <= 0xFF65
            || JOINED.contains(UnicodeScript.of(c));
    }

    static boolean joinedFirst(String text) {
        return !text.isEmpty() && joined(text.codePointAt(0));
    }

    static boolean joinedLast(String text) {
        return !text.isEmpty() && joined(text.codePointBefore(text.length()));
    }
}
