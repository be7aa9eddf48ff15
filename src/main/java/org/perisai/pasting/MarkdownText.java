package org.perisai.pasting;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Words from elsewhere as Markdown of ours that shows exactly these words: no sign in them means anything. */
public final class MarkdownText {
    private static final Pattern SIGN = Pattern.compile("[\\\\`*\\[\\]<{|]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?\\w+;)");
    /** At the beginning of a line these would open a heading, a quote, a list, a rule, or the answer of a question. */
    private static final Pattern OPENER = Pattern.compile("^(\\s*)([#>=+-]|~(?=~~))");
    private static final Pattern NUMBER = Pattern.compile("^(\\s*\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");

    private MarkdownText() { }

    /** Words inside a line. */
    public static String escaped(String words) {
        return SIGN.matcher(words).replaceAll("\\\\$0");
    }

    /** A line that is to be a paragraph, whatever it begins with; to be called with what {@link #escaped} gave. */
    public static String paragraph(String line) {
        return NUMBER.matcher(OPENER.matcher(line).replaceFirst("$1\\\\$2")).replaceFirst("$1\\\\$2");
    }

    /** White space as one space; invisible marks between words of unspaced scripts stay. */
    public static String spaced(String words) {
        return SPACE.matcher(words).replaceAll(" ");
    }

    /**
     * Text that the checker of course files takes: NFC, line feeds, and without the characters that are refused there
     * (control characters, overrides of direction, private use).
     */
    public static String plain(String text) {
        String nfc = Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC)
            .replace("\r\n", "\n").replace('\r', '\n');
        return nfc.replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F\\u202D\\u202E\\uE000-\\uF8FF]", "");
    }

    /** Code between as many back ticks as it needs. */
    public static String code(String words) {
        String ticks = "`";
        while (words.contains(ticks)) {
            ticks += "`";
        }
        boolean pad = words.startsWith("`") || words.endsWith("`");
        return ticks + (pad ? " " + words + " " : words) + ticks;
    }
}
