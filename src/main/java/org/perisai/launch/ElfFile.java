package org.perisai.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A 64-bit Linux program. MariaDB ships with 280 MB of debugging sections, which the kernel never
 * loads and which lie behind everything it does load: a copy that ends with the last loaded byte
 * runs the same and unpacks ten times as fast.
 */
final class ElfFile {
    private static final int HEADER = 64 * 1024;
    private static final int PROGRAM_HEADERS_AT = 32;
    private static final int SECTION_HEADERS_AT = 40;
    private static final int PROGRAM_HEADER_SIZE_AT = 54;
    private static final int PROGRAM_HEADER_COUNT_AT = 56;
    private static final int SECTION_COUNT_AT = 60;
    private static final int SECTION_NAMES_AT = 62;

    private ElfFile() {
    }

    /** The program as read from the stream, without its symbols and debugging sections. */
    static byte[] loadedPart(InputStream program) throws IOException {
        byte[] head = program.readNBytes(HEADER);
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt(0) != 0x464c457f || header.get(4) != 2) {
            throw new IOException("Not a 64-bit Linux program");
        }
        int end = loadedEnd(header);
        header.putLong(SECTION_HEADERS_AT, 0);
        header.putShort(SECTION_COUNT_AT, (short) 0);
        header.putShort(SECTION_NAMES_AT, (short) 0);
        byte[] all = Arrays.copyOf(head, end);
        if (end > head.length && program.readNBytes(all, head.length, end - head.length) < end - head.length) {
            throw new IOException("The program ends too early");
        }
        return all;
    }

    private static int loadedEnd(ByteBuffer header) {
        long first = header.getLong(PROGRAM_HEADERS_AT);
        int size = header.getShort(PROGRAM_HEADER_SIZE_AT);
        long end = 0;
        for (int i = 0; i < header.getShort(PROGRAM_HEADER_COUNT_AT); i++) {
            int at = Math.toIntExact(first + (long) i * size);
            end = Math.max(end, header.getLong(at + 8) + header.getLong(at + 32));
        }
        return Math.toIntExact(end);
    }
}
