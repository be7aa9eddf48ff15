package org.perisai.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perisai.content.CourseFiles;
import org.perisai.exchange.Note.What;

/** Courses out as a zip and in again, and zips that nobody should open. */
class CourseZipTest {
    private static final String CARD = "courses/safe-online/course.md";
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
        + "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082");

    @TempDir
    Path folder;

    @Test
    void aCourseComesBackByteForByte() throws IOException {
        SortedMap<String, byte[]> files = safeOnline();
        assertTrue(files.size() > 60, files.size() + " files");
        files.put("courses/safe-online/img/dot.png", PNG);
        byte[] zip = CourseZip.write(files);
        assertArrayEquals(zip, CourseZip.write(new TreeMap<>(files)), "equal files give an equal zip");
        Taken taken = read(Files.write(folder.resolve("a.zip"), zip));
        assertEquals(List.of(), taken.notes());
        same(files, taken.files());
        assertArrayEquals(zip, CourseZip.write(taken.files()));
        assertEquals(List.of("safe-online"), taken.courses());
        assertEquals(hash(files), hash(taken.files()));
    }

    /** Whatever an editor did to line ends, byte order marks and composed letters, the course is the same. */
    @Test
    void whatNormalisingLeavesEqualIsEqual() throws IOException {
        SortedMap<String, byte[]> files = safeOnline();
        Random random = new Random(3);
        Zips zip = new Zips();
        files.forEach((path, body) -> {
            String text = new String(body, StandardCharsets.UTF_8);
            text = random.nextBoolean() ? text.replace("\n", "\r\n") : text;
            text = random.nextBoolean() ? "\uFEFF" + text : text;
            zip.with("my-branch/" + path, java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD));
        });
        same(files, read(zip.in(folder)).files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.md", "courses/../../evil.md", "/etc/passwd", "C:/evil.md", "courses/a\\..\\..\\evil.md",
        "courses//course.md", "./courses/a/course.md", "courses/a/..", "courses/a/evil\u0000.md"})
    void aPathThatLeadsElsewhereIsRefused(String name) {
        refused("exchange.zip.path", zip -> zip.with(name, "x"));
    }

    @Test
    void linksTwinsAndLocksAreRefused() {
        refused("exchange.zip.path", zip -> zip.link("courses/a/01-a.md", "../../../etc/passwd"));
        refused("exchange.zip.twice", zip -> zip.with("courses/a/01-a.md", "x"));
        refused("exchange.zip.twice", zip -> zip.with("courses/a/COURSE.md", "x"));
    }

    @Test
    void anEncryptedEntryIsRefused() throws IOException {
        Path file = new Zips().with(CARD, "x").in(folder);
        byte[] bytes = Files.readAllBytes(file);
        int head = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[head + 8] |= 1;
        bytes[6] |= 1;
        Files.write(file, bytes);
        assertEquals("exchange.zip.locked", assertThrows(ZipRefused.class, () -> SafeZip.open(file)).key());
    }

    @Test
    void aBombIsStoppedWhileItInflates() {
        byte[] zeros = new byte[9 << 20];
        Path bomb = new Zips().with("courses/a/img/a.png", zeros).with("courses/a/01-a.md", zeros).in(folder);
        assertTrue(bomb.toFile().length() < 100_000);
        assertEquals("exchange.zip.bomb", assertThrows(ZipRefused.class, () -> read(bomb)).key());
        Random random = new Random(1);
        Zips many = new Zips().with("courses/a/course.md", "x");
        byte[] noise = new byte[9 << 20];
        random.nextBytes(noise);
        Arrays.fill(noise, 1 << 20, noise.length, (byte) 'x');
        IntStream.range(0, 12).forEach(i -> many.with("courses/a/img/p" + i + ".png", noise));
        Path heavy = many.in(folder);
        assertEquals("exchange.zip.bomb", assertThrows(ZipRefused.class, () -> read(heavy)).key());
    }

    @Test
    void tooManyEntriesAreCountedBeforeTheyAreMade() {
        refused("exchange.zip.many", zip -> IntStream.rangeClosed(0, SafeZip.MOST_ENTRIES)
            .forEach(i -> zip.with("x/" + i, new byte[0])));
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        for (String text : List.of("", "PK", "PK\u0003\u0004 and then nothing", "<html></html>")) {
            Path file = Files.writeString(folder.resolve("no.zip"), text);
            assertEquals("exchange.zip.none", assertThrows(ZipRefused.class, () -> SafeZip.open(file)).key(), text);
        }
    }

    @Test
    void otherThingsAreReportedAndLeft() {
        Taken taken = read(new Zips().with(CARD, "x").with("perisai-data/database/ibdata1", "x")
            .with("translations/terms.tsv", "x").with("courses/safe-online/inner.zip", "PK\u0003\u0004")
            .with("courses/safe-online/img/evil.png", "<script>").with("courses/safe-online/img/a.exe", "MZ")
            .with("courses/safe-online/02-latin.md", new byte[] {'a', (byte) 0xE9}).with("__MACOSX/._a", "x")
            .with("courses/safe-online/03-long.md", "x".repeat(70_000)).in(folder));
        assertEquals(List.of(CARD), List.copyOf(taken.files().keySet()));
        assertEquals(Map.of("perisai-data/database/ibdata1", What.OUTSIDE, "translations/terms.tsv", What.NAME,
            "courses/safe-online/inner.zip", What.NAME, "courses/safe-online/img/evil.png", What.PICTURE_REFUSED,
            "courses/safe-online/img/a.exe", What.NAME, "courses/safe-online/02-latin.md", What.UNREADABLE,
            "courses/safe-online/03-long.md", What.LARGE), taken.notes().stream()
            .collect(java.util.stream.Collectors.toMap(Note::file, Note::what)));
    }

    private void refused(String key, Consumer<Zips> fill) {
        Zips zip = new Zips().with("courses/a/course.md", "x").with("courses/a/01-a.md", "x");
        fill.accept(zip);
        Path file = zip.in(folder);
        assertEquals(key, assertThrows(ZipRefused.class, () -> SafeZip.open(file)).key());
    }

    private static Taken read(Path file) {
        try (SafeZip zip = SafeZip.open(file)) {
            assertTrue(CourseZip.isOne(zip.names()));
            return CourseZip.read(zip);
        }
    }

    private static SortedMap<String, byte[]> safeOnline() throws IOException {
        return new TreeMap<>(new CourseFiles(Path.of("")).files("safe-online"));
    }

    private static String hash(SortedMap<String, byte[]> files) {
        return new CourseFiles(files, List.of(), Clock.systemUTC()).check("safe-online").course().hash();
    }

    private static void same(SortedMap<String, byte[]> wanted, SortedMap<String, byte[]> is) {
        assertEquals(wanted.keySet(), is.keySet());
        wanted.forEach((path, body) -> assertArrayEquals(body, is.get(path), path));
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        return IntStream.range(0, bytes.length - wanted.length)
            .filter(i -> Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)).findFirst().orElseThrow();
    }
}
