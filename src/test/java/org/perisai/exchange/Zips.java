package org.perisai.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives that a test fills, good ones and those that no tool of good will makes. */
final class Zips {
    /** Not by name: a hostile archive has one twice. */
    private final List<Map.Entry<ZipArchiveEntry, byte[]>> entries = new ArrayList<>();

    Zips with(String name, byte[] body) {
        entries.add(Map.entry(new ZipArchiveEntry(name), body));
        return this;
    }

    Zips with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A symbolic link as Unix tools store it. */
    Zips link(String name, String target) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(0xA000 | 0777);
        entries.add(Map.entry(entry, target.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    Path in(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "sent", ".zip");
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
                for (Map.Entry<ZipArchiveEntry, byte[]> entry : entries) {
                    zip.putArchiveEntry(entry.getKey());
                    zip.write(entry.getValue());
                    zip.closeArchiveEntry();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
