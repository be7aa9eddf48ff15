package org.perisai.certification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Draws certificates as PDF/A-2a and PDF/UA-1, with the fonts of this package only. Safe for use by
 * many threads; keep one instance, it holds the opened fonts. Make it before anything else uses AWT
 * fonts if the machine may have none (see {@link FontFiles}).
 */
public final class CertificatePdf {
    private static final int MOST_BYTES = 20_000;
    private static final int FINE = 2;
    private static final int COARSEST = 10;
    private static final Set<String> MANY_STROKES = Set.of("ja", "zh");

    private final Typefaces typefaces = new Typefaces();

    /**
     * The certificate as a file. The same sheet gives the same bytes. Outlines get coarser, a little
     * and only where it is needed, until the file has at most 20 kB.
     */
    public byte[] render(Sheet sheet) {
        int grid = MANY_STROKES.contains(sheet.locale().getLanguage()) ? 2 * FINE : FINE;
        byte[] file = render(sheet, grid);
        while (file.length > MOST_BYTES && grid < COARSEST) {
            grid += FINE;
            file = render(sheet, grid);
        }
        return file;
    }

    private byte[] render(Sheet sheet, int grid) {
        TaggedPage page = new TaggedPage();
        FontChain regular = new FontChain(typefaces, sheet.locale(), false);
        FontChain heavy = new FontChain(typefaces, sheet.locale(), true);
        new CertificateDrawing(sheet, page, regular, heavy).draw();
        try {
            return page.file(sheet.locale(), ShapedText.clean(sheet.heading() + " \u00B7 " + sheet.name()), grid);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write the certificate " + sheet.number().value(), e);
        }
    }
}
