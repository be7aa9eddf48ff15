package org.perisai.certification;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URI;
import java.util.HexFormat;

/** A link as a square of dark and light modules, drawn as one bit a module, which is a quarter of the bytes
 * that squares take. */
final class QrCode {
    private final ByteMatrix modules;

    QrCode(URI link) {
        try {
            modules = Encoder.encode(link.toASCIIString(), ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + link, e);
        }
    }

    /** Fills the dark modules; (x, y) is the upper left corner on the page. */
    void draw(Ink ink, float x, float y, float width) {
        int side = modules.getWidth();
        byte[] rows = new byte[side * ((side + 7) / 8)];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                if (modules.get(column, row) == 1) {
                    rows[row * ((side + 7) / 8) + column / 8] |= (byte) (0x80 >> column % 8);
                }
            }
        }
        ink.save().fill(Ink.Colour.TEXT).shift(x, y + width, width).path("1 0 0 -1 0 0 cm\nBI /W " + side + " /H " + side
                + " /IM true /BPC 1 /D [1 0] /F /AHx ID\n" + HexFormat.of().formatHex(rows) + ">\nEI\n").restore();
    }
}
