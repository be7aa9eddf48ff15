package org.perisai.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;

/**
 * What somebody sent, as it was understood; kept until they have seen what it would change, and said so.
 *
 * @param course id of the course that it goes into, or that it becomes
 * @param target for questions the path of the file that gets them, else empty
 * @param name of the file that was sent
 * @param body for questions the text of the file, else the course files as a zip of ours
 * @param notes the report; for questions it is made when they are read
 */
record Upload(Kind kind, String course, String target, String name, byte[] body, List<Note> notes) {
    private static final int LONGEST_NAME = 200;

    /** What it is. */
    enum Kind { COURSE, LESSONS, QUESTIONS }

    /**
     * Reads what was sent.
     *
     * @param course id of the course; for course files it stands in their paths
     * @param said language of lessons that don't say theirs
     * @throws DomainException when nothing of it can be taken
     */
    static Upload of(Kind kind, Path file, String name, String course, String target, Language said) {
        String called = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        if (kind == Kind.QUESTIONS) {
            return new Upload(kind, course, target, called, text(file), List.of());
        }
        try (SafeZip zip = SafeZip.open(file)) {
            boolean ours = CourseZip.isOne(zip.names());
            if (ours != (kind == Kind.COURSE)) {
                throw new DomainException(ours ? "exchange.refused.course" : Lessons.isOne(zip.names())
                    ? "exchange.refused.lessons" : "exchange.refused.nothing");
            }
            if (kind == Kind.LESSONS && !Lessons.isOne(zip.names())) {
                throw new DomainException("exchange.refused.nothing");
            }
            Taken taken = kind == Kind.COURSE ? CourseZip.read(zip) : Lessons.read(zip, course, said);
            if (taken.courses().size() != 1) {
                throw new DomainException(taken.courses().isEmpty() ? "exchange.refused.nothing" : "exchange.refused.several");
            }
            return new Upload(kind, taken.courses().get(0), "", called, CourseZip.write(taken.files()), taken.notes());
        }
    }

    private static byte[] text(Path file) {
        try {
            if (Files.size(file) > Questions.LARGEST) {
                throw new DomainException("exchange.refused.long");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!CourseZip.isText(bytes) || new String(bytes, StandardCharsets.UTF_8).indexOf('\0') >= 0) {
                throw new DomainException("exchange.refused.text");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The course files; for anything but questions. */
    SortedMap<String, byte[]> files() {
        try {
            return kind == Kind.QUESTIONS ? new TreeMap<>() : CourseZip.unpacked(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be read", e);
        }
    }
}
