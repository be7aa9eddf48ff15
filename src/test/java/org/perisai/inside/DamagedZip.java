package org.perisai.inside;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder with one plain file that can't be read, which no permission keeps from the user root: its bytes in a zip are wrong. */
public final class DamagedZip {
    private static final int EXTRA_LENGTH = 28;
    private static final int NAME = 30;

    private DamagedZip() { }

    /** @return the files and the damaged one below its root; to be closed */
    public static FileSystem of(Path zip, Map<String, byte[]> files, String damaged) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, damaged, new byte[1000]);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(out, file.getKey(), file.getValue());
            }
        }
        byte[] bytes = Files.readAllBytes(zip);
        int extra = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(EXTRA_LENGTH);
        // A block of a kind that there isn't.
        bytes[NAME + damaged.getBytes(StandardCharsets.UTF_8).length + extra] = -1;
        Files.write(zip, bytes);
        return FileSystems.newFileSystem(zip);
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
