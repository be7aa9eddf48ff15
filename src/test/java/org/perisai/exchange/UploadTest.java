package org.perisai.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.exchange.Upload.Kind;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;

/** What was sent as one thing and is another. */
class UploadTest {
    @TempDir
    Path folder;

    @Test
    void courseFilesAndLessonsAreToldApart() {
        Path course = new Zips().with("x/courses/a/course.md", "x").with("x/courses/a/01-a.md", "y").in(folder);
        Path lessons = new Zips().with("a.md", "# A\n\nx").in(folder);
        assertEquals("exchange.refused.course", refusal(Kind.LESSONS, course));
        assertEquals("exchange.refused.lessons", refusal(Kind.COURSE, lessons));
        assertEquals("a", of(Kind.COURSE, course).course());
        assertEquals(Set.of("courses/a/course.md", "courses/a/01-a.md"), of(Kind.COURSE, course).files().keySet());
        assertEquals("given", of(Kind.LESSONS, lessons).course());
    }

    @Test
    void oneCourseIsTakenAtATime() {
        assertEquals("exchange.refused.several", refusal(Kind.COURSE, new Zips().with("courses/a/course.md", "x")
            .with("translations/km/b/course.md", "x").in(folder)));
        assertEquals("exchange.refused.nothing", refusal(Kind.COURSE, new Zips().with("a.txt", "x").in(folder)));
        assertEquals("exchange.refused.nothing", refusal(Kind.LESSONS, new Zips().with("a.txt", "x").in(folder)));
        assertEquals("b", of(Kind.COURSE, new Zips().with("translations/km/b/course.md", "x").in(folder)).course());
    }

    @Test
    void questionsAreText() throws IOException {
        Path binary = Files.write(folder.resolve("q.gift"), new byte[] {'a', 0, 'b'});
        assertEquals("exchange.refused.text", refusal(Kind.QUESTIONS, binary));
        assertEquals("exchange.refused.text", refusal(Kind.QUESTIONS, Files.write(binary, new byte[] {(byte) 0xC3, '('})));
        assertEquals("exchange.refused.long", refusal(Kind.QUESTIONS, Files.write(binary, new byte[Questions.LARGEST + 1])));
        Files.writeString(binary, "x {T}");
        assertArrayEquals("x {T}".getBytes(StandardCharsets.UTF_8), of(Kind.QUESTIONS, binary).body());
        assertTrue(of(Kind.QUESTIONS, binary).files().isEmpty());
    }

    private static Upload of(Kind kind, Path file) {
        return Upload.of(kind, file, file.getFileName().toString(), "given", "courses/given/exam.md", Language.EN);
    }

    private static String refusal(Kind kind, Path file) {
        return assertThrows(DomainException.class, () -> of(kind, file)).key();
    }
}
