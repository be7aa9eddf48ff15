package org.perisai.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Letters and marks that the shaper drew together. Tells which of them each glyph stands for: a glyph
 * that the font gives a character by itself stands for that character, a ligature for what is left.
 */
final class Cluster {
    private final FontProgram program;
    private final String text;
    private final List<String> left = new ArrayList<>();
    private final Map<Integer, String> claimed = new HashMap<>();

    Cluster(FontProgram program, String text) {
        this.program = program;
        this.text = text;
        text.codePoints().mapToObj(Character::toString).forEach(left::add);
    }

    /** Gives the glyph its character, if it is simply the font's glyph for one. */
    void claim(int glyph) {
        for (String letter : left) {
            if (program.glyph(letter.codePointAt(0)) == glyph) {
                claimed.put(glyph, letter);
                left.remove(letter);
                return;
            }
        }
    }

    boolean isNominal(int glyph) {
        return claimed.containsKey(glyph);
    }

    String nominal(int glyph) {
        return claimed.get(glyph);
    }

    /** What no glyph stands for by itself; the whole cluster when nothing is left. */
    String rest() {
        return left.isEmpty() ? text : String.join("", left);
    }
}
