package org.perisai.certification;

import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;

/**
 * A word as glyphs, with the space that follows it.
 *
 * @param said            the text that a reader hears and copies
 * @param plain           whether each glyph says exactly its own character, in order
 * @param glyphs          placed from the start of the line
 * @param endWithoutSpace where the word ends
 * @param end             where the next word starts
 */
record ShapedWord(String said, boolean plain, List<Glyph> glyphs, float endWithoutSpace, float end) {

    /**
     * A glyph in its place.
     *
     * @param text    the characters it stands for
     * @param nominal whether it is simply the font's glyph for its character
     */
    record Glyph(Typeface face, boolean thick, int id, float x, float y, String text, boolean nominal) { }

    /** Shapes the parts of a word, each in its own font, from {@code start} on. */
    static ShapedWord of(String said, List<FontChain.Choice> parts, float start) {
        List<Glyph> glyphs = new ArrayList<>();
        StringBuilder shown = new StringBuilder();
        float x = start;
        float space = 0;
        for (FontChain.Choice part : parts) {
            GlyphVector vector = part.face().layout(part.shown());
            place(part, vector, x, glyphs);
            x += (float) vector.getGlyphPosition(vector.getNumGlyphs()).getX();
            space = part.face().program().advance(part.face().program().glyph(' '));
            shown.append(part.shown());
        }
        StringBuilder drawn = new StringBuilder();
        glyphs.forEach(glyph -> drawn.append(glyph.text));
        boolean plain = said.contentEquals(shown) && said.contentEquals(drawn)
                && glyphs.stream().allMatch(Glyph::nominal) && said.codePoints().noneMatch(ShapedWord::isMark);
        return new ShapedWord(said, plain, List.copyOf(glyphs), x, x + space);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    private static void place(FontChain.Choice part, GlyphVector vector, float start, List<Glyph> glyphs) {
        FontProgram program = part.face().program();
        int count = vector.getNumGlyphs();
        int[] indices = vector.getGlyphCharIndices(0, count, null);
        float[] positions = vector.getGlyphPositions(0, count, null);
        int from = 0;
        while (from < count) {
            int to = from + 1;
            while (to < count && indices[to] == indices[from]) {
                to++;
            }
            String cluster = part.shown().substring(indices[from], to < count ? indices[to] : part.shown().length());
            Cluster letters = new Cluster(program, cluster);
            for (int i = from; i < to; i++) {
                letters.claim(vector.getGlyphCode(i));
            }
            for (int i = from; i < to; i++) {
                int id = vector.getGlyphCode(i);
                if (id > 0 && id < program.glyphs()) {
                    boolean nominal = letters.isNominal(id);
                    glyphs.add(new Glyph(part.face(), part.thick(), id, start + positions[2 * i],
                            -positions[2 * i + 1], nominal ? letters.nominal(id) : letters.rest(), nominal));
                }
            }
            from = to;
        }
    }
}
