package org.perisai.certification;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Draws certificates as PDF/A-2a and PDF/UA-1, with the fonts of this package only. Safe for use by
 * many threads; keep one instance, it holds the opened fonts. Make it before anything else uses AWT
 * fonts if the machine may have none (see {@link FontFiles}).
 */
public final class CertificatePdf {
    private final Typefaces typefaces = new Typefaces();

    /** The certificate as a file. The same sheet gives the same bytes. */
    public byte[] render(Sheet sheet) {
        TaggedPage page = new TaggedPage();
        FontChain regular = new FontChain(typefaces, sheet.locale(), false);
        FontChain heavy = new FontChain(typefaces, sheet.locale(), true);
        new CertificateDrawing(sheet, page, regular, heavy).draw();
        try {
            return page.file(sheet.locale(), ShapedText.clean(sheet.heading() + " \u00B7 " + sheet.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write the certificate " + sheet.number().value(), e);
        }
    }
}
