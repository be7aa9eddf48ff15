package org.perisai.content;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One text that a translator writes: a paragraph, the words of a heading or an option, a table cell, a field. What
 * stands around it in the file (marks, ids, the key) isn't part of it.
 *
 * <p>The text is Markdown of which only emphasis and code count: {@code *}, {@code _}, back ticks and a backslash before
 * them; every other sign stands for itself. {@code ⟦1⟧} stands for a locked piece, {@code ⟦1⟧words⟦/1⟧} for a link.
 *
 * @param place where it stands in its block; the same in source and translation
 * @param locked what the numbers stand for, number 1 first
 * @param gaps how many gaps of a cloze it has, each written {@code [[word | other word]]}
 */
public record Segment(String place, Form form, String text, List<Locked> locked, int gaps) {

    /** What stands in a text for a locked piece: group 1 is {@code /} at the end of a pair, group 2 the number. */
    public static final Pattern SIGN = Pattern.compile("⟦(/?)([1-9]\\d{0,2})⟧");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /** How a text is written in its file. */
    public enum Form {
        /** A paragraph, on one line. */
        TEXT,
        /** The words of a heading. */
        HEADING,
        /** A cell of a table. */
        CELL,
        /** A message that is shown as it is, line by line. */
        LINES,
        /** Words that are accepted as an answer, between upright strokes; the translator's own. */
        ACCEPTED,
        /** A field before the text. */
        FIELD,
        /** A field that is a list, its values between upright strokes. */
        LIST
    }

    public Segment {
        locked = List.copyOf(locked);
    }

    static Segment field(String place, Form form, String text) {
        return new Segment(place, form, text, List.of(), 0);
    }

    /** Whether it has no words: an address or a piece of code alone, which stays as it is. */
    public boolean isFixed() {
        return !isOwn() && !text.contains(Placeholders.LEFT + "/")
            && !WORD.matcher(SIGN.matcher(text).replaceAll("")).find();
    }

    /** Whether the translator chooses the words and their number. */
    public boolean isOwn() {
        return form == Form.ACCEPTED || form == Form.LIST;
    }
}
