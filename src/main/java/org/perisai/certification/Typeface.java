package org.perisai.certification;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** One font in one weight: what it can draw, and how its glyphs stand side by side. */
final class Typeface {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final String name;
    private final Path file;
    private final FontProgram program;
    private volatile Font font;

    Typeface(String name, Path file) {
        this.name = name;
        this.file = file;
        this.program = new FontProgram(file);
    }

    String name() {
        return name;
    }

    FontProgram program() {
        return program;
    }

    /** Whether the font has a glyph for each code point; joiners and the like need none. */
    boolean covers(String text) {
        return text.codePoints().allMatch(c -> Character.getType(c) == Character.FORMAT
                || c >= 0xFE00 && c <= 0xFE0F || program.glyph(c) != 0);
    }

    /** The text with the font's ligatures, marks and kerning, a thousand units to the em. */
    GlyphVector layout(String text) {
        return font().layoutGlyphVector(EXACT, text.toCharArray(), 0, text.length(),
                Font.LAYOUT_LEFT_TO_RIGHT);
    }

    private Font font() {
        if (font == null) {
            try {
                font = Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont((float) FontProgram.EM)
                        .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON,
                                TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
            } catch (IOException e) {
                throw new UncheckedIOException("Can't read the font " + file, e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("Not a font: " + file, e);
            }
        }
        return font;
    }
}
