package org.perisai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip that somebody sent, read with limits. No head is believed: entries are counted in the file before a library makes
 * objects of them, and bytes are counted while they are inflated. An archive with a path that leads elsewhere, a link, or
 * two names for one file is refused as a whole: nobody's tools make such a thing by mistake.
 *
 * <p>Read with Apache Commons Compress and not with the JDK, which can't tell a link from a file and knows only names in
 * one encoding. Not for several threads.
 */
final class SafeZip implements AutoCloseable {
    static final int MOST_ENTRIES = 3000;
    /** Most bytes of all files together. */
    static final long MOST_BYTES = 96L << 20;
    /** Text shrinks to a fifth, at best to a fiftieth; more is a bomb. */
    static final int MOST_RATIO = 200;
    private static final int LONGEST_NAME = 400;
    private static final Set<String> ROOTS = Set.of("courses", "translations");

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new TreeMap<>();
    private long inflated;

    private SafeZip(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws ZipRefused when it is no zip, or one that nobody should open */
    static SafeZip open(Path file) {
        try {
            if (records(file) > MOST_ENTRIES) {
                throw new ZipRefused("exchange.zip.many");
            }
            SafeZip safe = new SafeZip(ZipFile.builder().setPath(file).setUseUnicodeExtraFields(true).get());
            try {
                safe.index();
                return safe;
            } catch (RuntimeException refused) {
                safe.close();
                throw refused;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ZipRefused("exchange.zip.none");
        }
    }

    /** Heads of entries in the file, wherever they lie: the library makes at most one entry of each. */
    private static int records(Path file) throws IOException {
        int count = 0;
        int last = 0;
        byte[] part = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(part); length > 0; length = in.read(part)) {
                for (int i = 0; i < length; i++) {
                    last = last << 8 | part[i] & 0xFF;
                    count += last == 0x504B0102 ? 1 : 0;
                }
            }
        }
        return count;
    }

    private void index() {
        Map<String, String> folded = new HashMap<>();
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry entry = all.nextElement();
            String name = Normalizer.normalize(entry.getName(), Normalizer.Form.NFC);
            check(entry, name);
            if (entry.isDirectory() || isJunk(name)) {
                continue;
            }
            if (folded.put(name.toLowerCase(Locale.ROOT), name) != null) {
                throw new ZipRefused("exchange.zip.twice");
            }
            entries.put(name, entry);
        }
        unwrap();
    }

    private void check(ZipArchiveEntry entry, String name) {
        if (entry.isUnixSymlink() || entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
            throw new ZipRefused(entry.isUnixSymlink() ? "exchange.zip.path" : "exchange.zip.locked");
        }
        Set<String> parts = new HashSet<>(List.of(name.split("/", -1)));
        String folders = entry.isDirectory() ? name.substring(0, Math.max(0, name.length() - 1)) : name;
        boolean empty = folders.isEmpty() || List.of(folders.split("/", -1)).contains("");
        if (empty || parts.contains("..") || parts.contains(".") || name.contains("\\") || name.matches("(?s)[A-Za-z]:.*")
                || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new ZipRefused("exchange.zip.path");
        }
    }

    /** What systems leave in every archive. */
    private static boolean isJunk(String name) {
        return name.matches("(?i)(.*/)?(__MACOSX/.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\.git(/.*|ignore|attributes))");
    }

    /** Takes one folder around everything away, as GitHub and most tools put it there. */
    private void unwrap() {
        Set<String> tops = new HashSet<>();
        entries.keySet().forEach(name -> tops.add(name.contains("/") ? name.substring(0, name.indexOf('/')) : ""));
        if (tops.size() != 1 || tops.contains("") || tops.stream().anyMatch(ROOTS::contains)) {
            return;
        }
        Map<String, ZipArchiveEntry> wrapped = new TreeMap<>(entries);
        entries.clear();
        wrapped.forEach((name, entry) -> entries.put(name.substring(name.indexOf('/') + 1), entry));
    }

    /** Names of the files, sorted, with {@code /} between folders. */
    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /**
     * What a file holds; empty when it is larger than allowed.
     *
     * @throws ZipRefused when the archive as a whole grows beyond its limits, or is damaged
     */
    Optional<byte[]> bytes(String name, int most) {
        ZipArchiveEntry entry = entries.get(name);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            inflated += bytes.length;
            long packed = Math.max(1, entry.getCompressedSize());
            if (inflated > MOST_BYTES || bytes.length > 1 << 20 && bytes.length / packed > MOST_RATIO) {
                throw new ZipRefused("exchange.zip.bomb");
            }
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        } catch (IOException damaged) {
            throw new ZipRefused("exchange.zip.damaged");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
