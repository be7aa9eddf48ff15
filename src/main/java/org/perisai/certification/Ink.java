package org.perisai.certification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * Writes the drawing of a page. Lengths are millimetres from the upper left corner; the page itself
 * counts from the lower left.
 */
final class Ink {
    private static final HexFormat HEX = HexFormat.of();
    /** Outline that makes a regular glyph heavier and leaves the densest Chinese characters open. */
    private static final float THICKENING = 0.016f;

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final float pageHeight;
    private final Function<Typeface, EmbeddedFont> fonts;

    Ink(float pageHeight, Function<Typeface, EmbeddedFont> fonts) {
        this.pageHeight = pageHeight;
        this.fonts = fonts;
        out.append("2.834646 0 0 2.834646 0 0 cm\n");
    }

    /** The colours of a certificate. */
    enum Colour {
        TEXT(0x17202B), SOFT(0x4A5563), INDIGO(0x223A70), BAND(0x182C5A), STRAND(0x34508F),
        TURMERIC(0xF4BF3F), AMBER(0xB97700), LEAF(0x17613F);

        private final String operands;

        Colour(int rgb) {
            operands = number((rgb >> 16) / 255f) + ' ' + number((rgb >> 8 & 255) / 255f) + ' '
                    + number((rgb & 255) / 255f) + ' ';
        }
    }

    Ink save() {
        out.append("q\n");
        return this;
    }

    Ink restore() {
        out.append("Q\n");
        return this;
    }

    Ink fill(Colour colour) {
        out.append(colour.operands).append("rg\n");
        return this;
    }

    Ink stroke(Colour colour, float width) {
        out.append(colour.operands).append("RG\n").append(number(width)).append(" w\n");
        return this;
    }

    /** From here on (0, 0) is at (x, y), lengths are multiplied and y grows downwards. */
    Ink shift(float x, float y, float scale) {
        out.append(number(scale)).append(" 0 0 ").append(number(-scale)).append(' ').append(number(x))
                .append(' ').append(number(pageHeight - y)).append(" cm\n");
        return this;
    }

    /** PDF path operators, as they are. */
    Ink path(String operators) {
        out.append(operators);
        return this;
    }

    /** Fills the shape with these corners: x, y, x, y... */
    Ink polygon(float... corners) {
        for (int i = 0; i < corners.length; i += 2) {
            out.append(number(corners[i])).append(' ').append(number(corners[i + 1])).append(i == 0 ? " m " : " l ");
        }
        out.append("f\n");
        return this;
    }

    Ink begin(String tag, String properties) {
        out.append('/').append(tag).append(' ').append(properties).append(" BDC\n");
        return this;
    }

    Ink end() {
        out.append("EMC\n");
        return this;
    }

    /** A line of text; (x, y) is where its base line starts. */
    void text(ShapedText text, float x, float y, float size, Colour colour) {
        fill(colour);
        out.append("BT\n");
        boolean thick = text.words().stream().flatMap(word -> word.glyphs().stream())
                .anyMatch(ShapedWord.Glyph::thick);
        if (thick) {
            stroke(colour, size * THICKENING);
        }
        Pen pen = new Pen(x, pageHeight - y, size);
        for (ShapedWord word : text.words()) {
            pen.word(word, word != text.words().get(text.words().size() - 1));
        }
        pen.stop();
        if (thick) {
            out.append("0 Tr\n");
        }
        out.append("ET\n");
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String number(float value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** Puts glyphs down one after the other and corrects the place only where the font is off. */
    private final class Pen {
        private final float x;
        private final float y;
        private final float size;
        private EmbeddedFont font;
        private boolean thick;
        private float at;
        private float height;
        private boolean showing;

        Pen(float x, float y, float size) {
            this.x = x;
            this.y = y;
            this.size = size;
        }

        void word(ShapedWord word, boolean spaced) {
            if (!word.plain()) {
                stop();
                begin("Span", "<</ActualText <FEFF"
                        + HEX.withUpperCase().formatHex(word.said().getBytes(StandardCharsets.UTF_16BE)) + ">>>");
            }
            word.glyphs().forEach(this::glyph);
            if (!word.plain()) {
                stop();
                end();
            }
            if (spaced && !word.glyphs().isEmpty()) {
                ShapedWord.Glyph last = word.glyphs().get(word.glyphs().size() - 1);
                int space = last.face().program().glyph(' ');
                glyph(new ShapedWord.Glyph(last.face(), last.thick(), space, word.endWithoutSpace(), 0, " ", true));
            }
        }

        private void glyph(ShapedWord.Glyph glyph) {
            EmbeddedFont needed = fonts.apply(glyph.face());
            if (needed != font || glyph.thick() != thick) {
                stop();
                font = needed;
                out.append('/').append(font.name()).append(' ').append(number(size)).append(" Tf ");
                out.append(glyph.thick() ? "2 Tr\n" : thick ? "0 Tr\n" : "\n");
                thick = glyph.thick();
                height = Float.NaN;
            }
            if (glyph.y() != height) {
                stop();
                out.append("1 0 0 1 ").append(number(x + glyph.x() * size / FontProgram.EM)).append(' ')
                        .append(number(y + glyph.y() * size / FontProgram.EM)).append(" Tm\n");
                at = glyph.x();
                height = glyph.y();
            }
            int off = Math.round(at - glyph.x());
            if (off != 0 && showing) {
                out.append('>').append(off).append('<');
            } else if (!showing) {
                out.append('[').append(off == 0 ? "" : off).append('<');
            }
            showing = true;
            at -= off;
            out.append(HEX.toHexDigits((short) font.code(glyph)));
            at += glyph.face().program().advance(glyph.id());
        }

        private void stop() {
            if (showing) {
                out.append(">]TJ\n");
                showing = false;
            }
        }
    }
}
