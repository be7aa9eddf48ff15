package org.perisai.identity;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name as its owner writes it: one field, any script, one word is enough, 1 to 200 graphemes.
 *
 * @param full as it stands on a certificate
 * @param latin the same in Latin letters, or empty
 */
record PersonName(String full, String latin) {
    private static final int GRAPHEMES = 200;
    private static final int COLUMN = 800;
    private static final int KEY = 200;
    private static final Pattern LATIN = Pattern.compile(
            "[\\p{IsLatin}\\p{M} .,'’ʼ·-]*\\p{IsLatin}[\\p{IsLatin}\\p{M} .,'’ʼ·-]*");

    /** In NFC, with single spaces. */
    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\p{Zs}+", " ");
    }

    /** Key of the text that says what is wrong with a name, if anything is. */
    static Optional<String> faultIn(String full) {
        if (full.codePoints().anyMatch(PersonName::isRefused)) {
            return Optional.of("identity.name.control");
        }
        if (full.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of("identity.name.letters");
        }
        if (full.codePointCount(0, full.length()) > COLUMN || graphemes(full) > GRAPHEMES) {
            return Optional.of("identity.name.long");
        }
        return Optional.empty();
    }

    /** Key of the text that says what is wrong with a name in Latin letters, if anything is. */
    static Optional<String> faultInLatin(String latin) {
        if (latin.isEmpty()) {
            return Optional.empty();
        }
        return LATIN.matcher(latin).matches() ? faultIn(latin) : Optional.of("identity.latin.letters");
    }

    /** How many characters a reader sees. */
    static int graphemes(String text) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(ULocale.ROOT);
        breaks.setText(text);
        int count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** What a search compares: without the difference of case and width. */
    static String key(String text) {
        String folded = UCharacter.foldCase(Normalizer.normalize(text, Normalizer.Form.NFKC), true);
        String key = Normalizer.normalize(folded, Normalizer.Form.NFKC);
        int end = key.offsetByCodePoints(0, Math.min(KEY, key.codePointCount(0, key.length())));
        return key.substring(0, end);
    }

    /** Joiners and the zero width space belong to the spelling of some scripts; no other format character does. */
    private static boolean isRefused(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
                    Character.PRIVATE_USE -> true;
            case Character.FORMAT -> c != 0x200B && c != 0x200C && c != 0x200D;
            default -> false;
        };
    }
}
