package org.perisai.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing that the metadata of a photo says about how to draw it (EXIF 2.3, tag 0x112). */
final class Exif {
    private static final int ORIENTATION = 0x112;
    private static final int ENTRY = 12;

    private Exif() { }

    /**
     * Which edge of the stored picture is its top: 1 to 8, and 1, upright, where nothing readable is said.
     *
     * @param tiff where the first directory's head begins, after {@code Exif\0\0}
     * @param end where the metadata ends
     */
    static int orientation(byte[] jpeg, int tiff, int end) {
        if (end > jpeg.length || tiff + 8 > end) {
            return 1;
        }
        ByteBuffer head = ByteBuffer.wrap(jpeg, tiff, end - tiff).slice();
        head.order(head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = head.getInt(4);
        if (directory < 8 || directory > head.limit() - 2) {
            return 1;
        }
        int entries = Short.toUnsignedInt(head.getShort(directory));
        for (int at = directory + 2; entries > 0 && at + ENTRY <= head.limit(); at += ENTRY, entries--) {
            if (head.getShort(at) == ORIENTATION) {
                int value = head.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
