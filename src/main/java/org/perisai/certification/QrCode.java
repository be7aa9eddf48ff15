package org.perisai.certification;

import java.net.URI;
import java.util.HexFormat;
import org.perisai.shared.QrSquare;

/** A link as a QR code in a PDF, drawn as one bit a module, which is a quarter of the bytes that squares take. */
final class QrCode {
    private final QrSquare square;

    QrCode(URI link) {
        square = new QrSquare(link.toASCIIString());
    }

    /** Fills the dark modules; (x, y) is the upper left corner on the page. */
    void draw(Ink ink, float x, float y, float width) {
        int side = square.side();
        byte[] rows = new byte[side * ((side + 7) / 8)];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                if (square.dark(column, row)) {
                    rows[row * ((side + 7) / 8) + column / 8] |= (byte) (0x80 >> column % 8);
                }
            }
        }
        ink.save().fill(Ink.Colour.TEXT).shift(x, y + width, width).path("1 0 0 -1 0 0 cm\nBI /W " + side + " /H " + side
                + " /IM true /BPC 1 /D [1 0] /F /AHx ID\n" + HexFormat.of().formatHex(rows) + ">\nEI\n").restore();
    }
}
