package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.inside.DamagedZip;

/** Folders and files that the check of a course doesn't get to read. */
class StraysTest {
    @TempDir
    private Path root;

    @Test
    void aFolderThatIsNoCourseIsAFinding() throws IOException {
        SmallCourse small = new SmallCourse(root);
        small.write("courses/Safe_Online/course.md", SmallCourse.CARD);
        small.write("courses/empty/01-read.md", SmallCourse.MODULE);
        Files.createDirectories(root.resolve("courses/linked"));
        Files.createSymbolicLink(root.resolve("courses/linked/course.md"), root.resolve("nowhere"));
        small.write("courses/README.md", "x");
        small.write("courses/.git/config", "x");
        small.write("courses/ransomware/exercise.md", "x");
        small.write("courses/stop/campaign.md", "x");
        assertEquals(List.of("courses/Safe_Online COURSE-ID", "courses/empty/course.md COURSE-MISSING",
            "courses/linked/course.md COURSE-MISSING"), strays(small.files()));
    }

    @Test
    void aTranslationOfNoCourseIsAFinding() {
        SmallCourse small = new SmallCourse(root).indonesian(SmallCourse.TRANSLATED);
        small.write("translations/id/ui.properties", "a=b");
        assertEquals(List.of(), strays(small.files()));
        small.write("translations/id/lynks/01-read.md", SmallCourse.TRANSLATED);
        assertEquals(List.of("translations/id/lynks TR-NO-SOURCE"), strays(small.files()));
    }

    @Test
    void aFileThatCannotBeReadIsAFindingBesideThoseOfTheOthers() throws IOException {
        try (FileSystem zip = DamagedZip.of(root.resolve("course.zip"), Map.of("courses/links/course.md", bytes(SmallCourse.CARD),
            "courses/links/02-more.md", bytes("no front")), "courses/links/01-read.md")) {
            List<Finding> findings = new CourseFiles(zip.getPath("/"), Clock.systemUTC()).check("links").findings();
            assertEquals("courses/links/01-read.md FILE-UNREADABLE", line(findings.get(0)));
            assertEquals("courses/links/02-more.md FRONT-MISSING", line(findings.get(1)));
        }
    }

    @Test
    void aPictureThatCannotBeReadIsAFinding() throws IOException {
        try (FileSystem zip = DamagedZip.of(root.resolve("course.zip"), Map.of("courses/links/course.md", bytes(SmallCourse.CARD),
            "courses/links/01-read.md", bytes(SmallCourse.MODULE.replace("Opening words.", "![a](img/a.png)"))),
            "courses/links/img/a.png")) {
            Checked checked = new CourseFiles(zip.getPath("/"), Clock.systemUTC()).check("links");
            assertEquals(List.of("courses/links/img/a.png FILE-UNREADABLE"), checked.findings().stream().map(StraysTest::line).toList());
            assertEquals(false, checked.publishable());
        }
    }

    private static List<String> strays(CourseFiles files) {
        return files.strays().stream().map(StraysTest::line).toList();
    }

    private static String line(Finding finding) {
        return finding.file() + " " + finding.code();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
