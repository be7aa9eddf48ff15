package org.perisai.shared;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A text as a QR code: a square of dark and light modules, without the quiet zone of four around it. */
public final class QrSquare {
    private final ByteMatrix modules;

    /** @param text of ASCII letters, at most 2,000 or so */
    public QrSquare(String text) {
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " letters", e);
        }
    }

    /** Modules on a side. */
    public int side() {
        return modules.getWidth();
    }

    /** Whether a module is dark. */
    public boolean dark(int column, int row) {
        return modules.get(column, row) == 1;
    }

    /** The dark modules as the path of an SVG in which a module is one unit wide. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < side(); row++) {
            for (int column = 0; column < side(); column++) {
                int from = column;
                while (column < side() && dark(column, row)) {
                    column++;
                }
                if (column > from) {
                    path.append('M').append(from).append(' ').append(row).append('h').append(column - from).append("v1h")
                            .append(from - column).append('z');
                }
            }
        }
        return path.toString();
    }
}
