package org.perisai.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.perisai.content.CourseFiles;
import org.perisai.exchange.Note.What;
import org.perisai.pictures.PictureRefused;
import org.perisai.pictures.Pictures;
import org.perisai.pictures.SafePicture;

/**
 * Course files as a zip: the very paths and bytes of {@code courses/} and {@code translations/}, so that it can be
 * unpacked beside others and read by the command line. Equal files give an equal zip: entries in the order of their paths
 * and all of one time.
 *
 * <p>Read again, a text is as it is compared and hashed: UTF-8 in NFC, line feeds, no byte order mark. A picture keeps its
 * bytes unless something had to be taken out of it ({@link Pictures#kept}). What an export wrote comes back equal.
 */
final class CourseZip {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";
    private static final Pattern TEXT = Pattern.compile("(courses|translations/[A-Za-z][A-Za-z0-9-]{1,19})/" + ID
        + "/(course|exam|pretest|\\d{2}-[a-z0-9][a-z0-9-]{0,63})\\.md");
    private static final Pattern PICTURE = Pattern.compile("courses/" + ID + "/img/[A-Za-z0-9_-]{1,80}\\.(png|jpe?g|gif|webp|svg)");

    private CourseZip() { }

    /** @param files by path */
    static byte[] write(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    /** What {@link #write} wrote, which nobody else has had in hand since. */
    static SortedMap<String, byte[]> unpacked(byte[] written) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** Whether an archive holds course files as we write them, and not lessons of somebody else. */
    static boolean isOne(List<String> names) {
        return names.stream().anyMatch(name -> TEXT.matcher(name).matches());
    }

    /** Everything of the course format in the archive; the rest is reported. */
    static Taken read(SafeZip zip) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Note> notes = new ArrayList<>();
        Map<String, List<Integer>> pictures = new HashMap<>();
        for (String name : zip.names()) {
            if (TEXT.matcher(name).matches()) {
                text(zip, name, files, notes);
            } else if (PICTURE.matcher(name).matches()) {
                picture(zip, name, files, notes);
                List<Integer> sizes = pictures.computeIfAbsent(name.split("/")[1], course -> new ArrayList<>());
                sizes.add(files.getOrDefault(name, new byte[0]).length);
                Pictures.room(sizes);
            } else {
                boolean inside = name.startsWith("courses/") || name.startsWith("translations/");
                notes.add(Note.of(name, inside ? What.NAME : What.OUTSIDE));
            }
        }
        return new Taken(files, notes);
    }

    private static void text(SafeZip zip, String name, Map<String, byte[]> files, List<Note> notes) {
        byte[] bytes = zip.bytes(name, CourseFiles.mostBytes(name)).orElse(null);
        if (bytes == null) {
            notes.add(Note.of(name, What.LARGE));
        } else if (!isText(bytes)) {
            notes.add(Note.of(name, What.UNREADABLE));
        } else {
            files.put(name, CourseFiles.normalised(bytes));
        }
    }

    static boolean isText(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void picture(SafeZip zip, String name, Map<String, byte[]> files, List<Note> notes) {
        byte[] bytes = zip.bytes(name, Pictures.LARGEST_FILE).orElse(null);
        if (bytes == null) {
            notes.add(Note.of(name, What.LARGE));
            return;
        }
        try {
            SafePicture picture = Pictures.kept(name.substring(name.lastIndexOf('/') + 1), bytes);
            files.put(name, picture.bytes());
            if (picture.loss() != SafePicture.Loss.NOTHING) {
                notes.add(Note.of(name, What.valueOf("PICTURE_" + picture.loss())));
            } else if (picture.bytes() != bytes) {
                notes.add(Note.of(name, What.PICTURE_CHANGED));
            }
        } catch (PictureRefused refused) {
            notes.add(new Note(name, 0, What.PICTURE_REFUSED, refused.key()));
        }
    }
}
