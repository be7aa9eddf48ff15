package org.perisai.certification;

/** The drawings around the text: the plaited band, the logo, the ticks. */
final class Ornament {
    private static final float BAND = 26;
    private static final float STRAND = 12.4f;
    private static final float RISE = 6.4f;
    private static final float THICKNESS = 10.2f;
    private static final int PITCH = 14;
    /** Where the one turmeric strip starts, on the right. */
    private static final int ACCENT = 91;

    /** The mark of the logo, 32 units high. */
    private static final String MARK = """
            15.2 3 m 7 3 l 15.2 7.3 l h 15.2 9.2 m 4 3.4 l 4 8.9 l 15.2 14.7 l h 15.2 16.6 m 4 10.8 l 4 15 l
            4.1 16.3 l 15.2 22.1 l h 15.2 24 m 4.5 18.4 l 4.5 18.6 l 5 20.4 l 5.7 22.2 l 6.5 23.9 l 7.5 25.5
            l 15.2 29.5 l h 16.9 3 m 17.8 3 l 16.9 3.6 l h 16.9 5.5 m 21.6 3 l 28 3 l 28 5.2 l 16.9 11 l h
            16.9 12.9 m 28 7.1 l 28 12.6 l 16.9 18.4 l h 16.9 20.3 m 28 14.5 l 28 15 l 27.9 16.1 l 27.7 17.7
            l 27.4 19.3 l 27 20.5 l 16.9 25.8 l h 16.9 27.7 m 26 22.9 l 26 23 l 25.1 24.6 l 24.2 25.9 l 23.1
            27.2 l 22 28.3 l 20.7 29.2 l 19.5 29.8 l 18.2 30.3 l 16.9 30.6 l h f
            """;
    /** The name beside it, as strokes. */
    private static final String NAME = """
            3 26 m 3 6.6 l 9.6 6.6 l 12.86 6.6 15.5 9.24 15.5 12.5 c 15.5 15.76 12.86 18.4 9.6 18.4 c 3 18.4
            l 18.6 19.4 m 31.1 19.4 l 31.06 16.41 28.92 13.86 25.98 13.3 c 23.05 12.74 20.12 14.32 18.98
            17.09 c 17.84 19.85 18.79 23.03 21.27 24.71 c 23.75 26.38 27.06 26.09 29.2 24 c 36.4 26 m 36.4
            12.4 l 36.4 19 m 36.4 15.4 38.7 13.4 42.4 13.7 c 47.6 26 m 47.6 12.4 l 62 15.4 m 61 13.9 59.5
            13.2 57.6 13.2 c 55.2 13.2 53.5 14.3 53.5 16.3 c 53.5 20.7 62.4 18.1 62.4 22.7 c 62.4 24.7 60.5
            26 57.8 26 c 55.6 26 53.9 25.1 52.9 23.4 c 80.6 26 m 80.6 12.4 l 80.6 19.4 m 80.6 22.88 77.78
            25.7 74.3 25.7 c 70.82 25.7 68 22.88 68 19.4 c 68 15.92 70.82 13.1 74.3 13.1 c 77.78 13.1 80.6
            15.92 80.6 19.4 c h 87.6 26 m 87.6 12.4 l S
            """;
    private static final String DOTS = "47.6 5 m 47.6 8.6 l 87.6 5 m 87.6 8.6 l S\n";

    private Ornament() { }

    /** The band along the left edge. */
    static void band(Ink ink) {
        ink.save().shift(0, 0, 1).path("0 0 26 210 re W n\n").fill(Ink.Colour.BAND).path("0 0 26 210 re f\n");
        ink.fill(Ink.Colour.STRAND).save().path("1 0 0 1 0 -14 cm\n");
        for (int y = -PITCH; y < TaggedPage.HEIGHT + PITCH; y += PITCH) {
            strand(ink, 0, STRAND, 0);
            strand(ink, BAND, BAND - STRAND, PITCH / 2f);
            ink.path("1 0 0 1 0 14 cm\n");
        }
        ink.restore();
        ink.fill(Ink.Colour.TURMERIC);
        strand(ink, BAND, BAND - STRAND, ACCENT);
        ink.restore();
    }

    private static void strand(Ink ink, float outer, float inner, float y) {
        ink.polygon(outer, y, inner, y + RISE, inner, y + RISE + THICKNESS, outer, y + THICKNESS);
    }

    /** The logo, with its upper left corner at (x, y). */
    static void logo(Ink ink, float x, float y, float scale) {
        ink.save().shift(x, y, scale).fill(Ink.Colour.INDIGO).path(MARK).path("1 0 0 1 38 0 cm\n")
                .stroke(Ink.Colour.INDIGO, 3.1f).path(NAME).stroke(Ink.Colour.AMBER, 3.1f).path(DOTS).restore();
    }

    /** A tick before a line of text, whose base line is at y. */
    static void tick(Ink ink, float x, float y, float size) {
        ink.save().shift(x, y, size / 5).stroke(Ink.Colour.LEAF, 0.7f)
                .path("1 -1.8 m 2.3 -0.5 l 4.8 -3.3 l S\n").restore();
    }

    /** A thin line across the text. */
    static void rule(Ink ink, float x, float y, float end) {
        ink.save().shift(x, y, 1).stroke(Ink.Colour.INDIGO, 0.5f).path("0 0 m " + (int) (end - x) + " 0 l S\n")
                .restore();
    }
}
