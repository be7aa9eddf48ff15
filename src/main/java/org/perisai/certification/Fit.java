package org.perisai.certification;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text set into the room it has: large if it is short, smaller if that keeps it on one line, then on
 * several lines, then smaller still. It never loses a letter. Lines break at spaces; inside words, where
 * a language writes several without a space, only when that isn't enough.
 *
 * @param lines in reading order
 * @param size  font size in millimetres
 */
record Fit(List<ShapedText> lines, float size) {
    private static final float STEP = 0.94f;
    /** How much smaller a text may get so that no word breaks. */
    private static final float TIGHT = 1.3f;
    private static final Pattern AT_SPACES = Pattern.compile("(?<=\\s)(?=\\S)");

    /**
     * Room for a text, in millimetres.
     *
     * @param largest  size of a short text
     * @param usual    size from which a long text shrinks
     * @param smallest size below which a text rather wraps
     * @param lines    most lines before it shrinks further
     */
    record Room(float width, float largest, float usual, float smallest, int lines) {
        /** Part of the width that a text may fill in the largest size. */
        private static final float SHORT = 0.8f;

        static Room of(float width, float usual, float smallest, int lines) {
            return new Room(width, usual, usual, smallest, lines);
        }

        private float sizeOnOneLine(float unitWidth) {
            if (largest * unitWidth <= width * (largest > usual ? SHORT : 1)) {
                return largest;
            }
            return Math.min(usual, width / unitWidth);
        }
    }

    static Fit of(FontChain chain, Locale locale, String text, Room room) {
        ShapedText whole = ShapedText.of(chain, text);
        float size = room.sizeOnOneLine(whole.width() / FontProgram.EM);
        if (size >= room.smallest) {
            return new Fit(List.of(whole), size);
        }
        float limit = room.width * FontProgram.EM / room.smallest;
        List<String> lines = lines(chain, AT_SPACES.splitAsStream(text).toList(), limit, room.lines);
        if (lines.stream().anyMatch(line -> ShapedText.of(chain, line).width() > limit * TIGHT)) {
            lines = lines(chain, pieces(locale, text), limit, room.lines);
        }
        List<ShapedText> shaped = lines.stream().map(line -> ShapedText.of(chain, line)).toList();
        float widest = (float) shaped.stream().mapToDouble(ShapedText::width).max().orElseThrow();
        return new Fit(shaped, Math.min(room.smallest, room.width * FontProgram.EM / widest));
    }

    private static List<String> lines(FontChain chain, List<String> pieces, float limit, int most) {
        float[] widths = new float[pieces.size()];
        for (int i = 0; i < widths.length; i++) {
            ShapedText piece = ShapedText.of(chain, pieces.get(i));
            widths[i] = pieces.get(i).endsWith(" ") ? piece.words().get(piece.words().size() - 1).end() : piece.width();
        }
        return balanced(pieces, widths, limit, most);
    }

    private static List<String> pieces(Locale locale, String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }

    /**
     * As few lines as the limits allow, and these about equally long. Tighter than the widest piece no line
     * gets, and where each piece has a line of its own, tightening would never end.
     */
    private static List<String> balanced(List<String> pieces, float[] widths, float limit, int most) {
        float allowed = limit;
        List<String> lines = wrapped(pieces, widths, allowed);
        while (lines.size() > most) {
            allowed /= STEP;
            lines = wrapped(pieces, widths, allowed);
        }
        int count = lines.size();
        float widest = 0;
        for (float width : widths) {
            widest = Math.max(widest, width);
        }
        for (float tighter = allowed * STEP; count > 1 && tighter >= widest && tighter > 0; tighter *= STEP) {
            List<String> closer = wrapped(pieces, widths, tighter);
            if (closer.size() > count) {
                break;
            }
            lines = closer;
        }
        return lines;
    }

    private static List<String> wrapped(List<String> pieces, float[] widths, float limit) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float width = 0;
        for (int i = 0; i < widths.length; i++) {
            if (width > 0 && width + widths[i] > limit) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
            }
            line.append(pieces.get(i));
            width += widths[i];
        }
        lines.add(line.toString());
        return lines;
    }
}
