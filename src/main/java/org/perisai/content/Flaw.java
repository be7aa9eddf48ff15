package org.perisai.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.content.Segment.Form;

/**
 * What is wrong with a text that a translator wrote.
 *
 * @param first what it is about: a sign such as {@code ⟦1⟧}, a count, a character; may be empty
 * @param second what more must be said of it; may be empty
 */
public record Flaw(Kind kind, String first, String second) {
    private static final Pattern GAP = Pattern.compile("\\[\\[([^\\[\\]]*)]]");
    private static final Pattern FENCE = Pattern.compile("(?m)^\\s*(```|~~~)");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\u202D\\u202E\\uE000-\\uF8FF]");
    /** The lines of a phone hold about this many letters of a heading, an option or a cell. */
    private static final int SHORT = 40;
    private static final double GROWTH = 2.0;
    private static final int LONGEST = 8000;

    /** What can be wrong. */
    public enum Kind {
        /** A locked piece is missing. */
        MISSING,
        /** A locked piece is there twice. */
        TWICE,
        /** A sign stands for nothing in the source. */
        UNKNOWN,
        /** The end of a link is missing, or two links cross. */
        CROSSED,
        /** There are more or fewer gaps than in the source. */
        GAPS,
        /** A gap, or an answer, has no word. */
        NO_WORD,
        /** A gap has signs in it that only words outside of it may have. */
        GAP_SIGNS,
        /** A line begins with signs that would end the message. */
        FENCE,
        /** A character that no course file may have. */
        CHARACTER,
        /** Longer than a block may be. */
        LONG,
        /** Much longer than the source, where a phone has little room. */
        GROWN;

        /** Whether the text can't be taken; else it is only said. */
        public boolean stops() {
            return this != GROWN;
        }
    }

    /** What is wrong with a translation of a text; an empty one is only unfinished. */
    public static List<Flaw> in(Segment source, String text) {
        List<Flaw> flaws = new ArrayList<>();
        if (text.isBlank()) {
            return flaws;
        }
        Matcher forbidden = FORBIDDEN.matcher(text);
        if (forbidden.find()) {
            flaws.add(new Flaw(Kind.CHARACTER, String.format("U+%04X", (int) forbidden.group().charAt(0)), ""));
        }
        if (text.length() > LONGEST) {
            flaws.add(new Flaw(Kind.LONG, String.valueOf(LONGEST), ""));
        }
        if (source.isOwn()) {
            if (QuestionReader.words(text).isEmpty()) {
                flaws.add(new Flaw(Kind.NO_WORD, "", ""));
            }
            return flaws;
        }
        if (source.form() != Form.FIELD) {
            signs(source, text, flaws);
        }
        gaps(source, text, flaws);
        if (source.form() == Form.LINES && FENCE.matcher(text).find()) {
            flaws.add(new Flaw(Kind.FENCE, "", ""));
        }
        if (isShort(source) && letters(text) > SHORT && letters(text) > GROWTH * letters(source.text())) {
            flaws.add(new Flaw(Kind.GROWN, "", ""));
        }
        return flaws;
    }

    private static void signs(Segment source, String text, List<Flaw> flaws) {
        List<Locked> locked = source.locked();
        Set<Integer> good = Placeholders.good(text, locked);
        int[] count = new int[locked.size()];
        Set<String> unknown = new TreeSet<>();
        Matcher sign = Segment.SIGN.matcher(text);
        while (sign.find()) {
            int number = Integer.parseInt(sign.group(2));
            boolean close = !sign.group(1).isEmpty();
            if (number > locked.size() || close && !locked.get(number - 1).isPair()) {
                unknown.add(sign.group());
            } else if (!close) {
                count[number - 1]++;
            }
        }
        unknown.forEach(each -> flaws.add(new Flaw(Kind.UNKNOWN, each, "")));
        for (int i = 0; i < locked.size(); i++) {
            String open = Placeholders.open(i + 1);
            if (count[i] == 0) {
                flaws.add(new Flaw(Kind.MISSING, open, locked.get(i).shown()));
            } else if (count[i] > 1) {
                flaws.add(new Flaw(Kind.TWICE, open, ""));
            } else if (!good.contains(i + 1)) {
                flaws.add(new Flaw(Kind.CROSSED, open, Placeholders.close(i + 1)));
            }
        }
    }

    private static void gaps(Segment source, String text, List<Flaw> flaws) {
        if (source.gaps() == 0) {
            return;
        }
        int found = QuestionReader.gaps(text);
        if (found != source.gaps() || GAP.matcher(text).replaceAll("").contains("[[")) {
            flaws.add(new Flaw(Kind.GAPS, String.valueOf(source.gaps()), String.valueOf(found)));
        }
        Matcher gap = GAP.matcher(text);
        while (gap.find()) {
            if (QuestionReader.words(gap.group(1)).isEmpty()) {
                flaws.add(new Flaw(Kind.NO_WORD, gap.group(), ""));
            } else if (gap.group(1).matches(".*[*_`<&\\\\⟦⟧].*|(?s).*\\R.*")) {
                flaws.add(new Flaw(Kind.GAP_SIGNS, gap.group(), ""));
            }
        }
    }

    private static boolean isShort(Segment source) {
        return source.form() == Form.HEADING || source.form() == Form.CELL || source.place().contains(".o-")
            && !source.place().contains(".Q");
    }

    /** As a reader counts them: marks above and below a letter belong to it. */
    private static int letters(String text) {
        return (int) text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK
            && Character.getType(c) != Character.COMBINING_SPACING_MARK && Character.getType(c) != Character.FORMAT).count();
    }
}
