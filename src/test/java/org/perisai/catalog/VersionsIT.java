package org.perisai.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.content.CourseFiles;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.inside.DamagedZip;
import org.perisai.inside.LinksCourse;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;

@ArquillianTest
class VersionsIT {
    @Inject
    private Publisher publisher;
    @Inject
    private Versions versions;
    @Inject
    private Catalog catalog;
    @Inject
    private Database database;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @TempDir
    private Path folder;

    @Test
    void importingTwiceMakesOneVersion() throws IOException {
        write("twice", LinksCourse.MODULE);
        assertTrue(publish("twice"));
        assertFalse(publish("twice"));
        assertEquals(1, count("twice"));
        assertEquals("Links", catalog.find("twice", Language.EN).orElseThrow().card().title());
    }

    @Test
    void importingAtOnceOnTwoNodesMakesOneVersion() throws IOException {
        write("atonce", LinksCourse.MODULE);
        List<Boolean> made = browserless.here().atOnce(4, () -> publish("atonce"));
        assertEquals(1, made.stream().filter(each -> each).count());
        assertEquals(1, count("atonce"));
    }

    @Test
    void aChangedFileMakesASecondVersionAndTheFirstStaysReadable() throws IOException {
        write("changed", LinksCourse.MODULE);
        assertTrue(publish("changed"));
        long first = catalog.find("changed", Language.EN).orElseThrow().versionId();
        assertTrue(browserless.get(null, "/en/courses/changed/read").body().contains("before the slash"));
        write("changed", LinksCourse.MODULE.replace("before the slash", "at the right end of the name"));
        assertTrue(publish("changed"));
        Edition second = catalog.find("changed", Language.EN).orElseThrow();
        assertEquals(2, second.number());
        assertTrue(text(second).contains("at the right end of the name"));
        assertTrue(text(catalog.edition(first, Language.EN)).contains("before the slash"));
        String page = browserless.get(null, "/en/courses/changed/read").body();
        assertTrue(page.contains("at the right end of the name"));
        assertFalse(page.contains("before the slash"));
    }

    @Test
    void aWrongFileKeepsThePublishedVersionAndItsFindingsAreStored() throws IOException {
        write("wrong", LinksCourse.MODULE);
        assertTrue(publish("wrong"));
        write("wrong", LinksCourse.MODULE.replace("Opening words.", "[Click](javascript:alert(1))"));
        assertFalse(publish("wrong"));
        assertEquals(1, count("wrong"));
        assertTrue(text(catalog.find("wrong", Language.EN).orElseThrow()).contains("Opening words."));
        assertTrue(findings("wrong").contains("LINK-UNSAFE"), () -> findings("wrong").toString());
        write("wrong", LinksCourse.MODULE);
        assertFalse(publish("wrong"));
        assertFalse(findings("wrong").contains("LINK-UNSAFE"), () -> findings("wrong").toString());
    }

    @Test
    void aFileThatCannotBeReadKeepsThePublishedVersionAndIsAFinding() throws IOException {
        write("unread", LinksCourse.MODULE);
        assertTrue(publish("unread"));
        SortedMap<String, byte[]> files = new CourseFiles(folder).files("unread");
        try (FileSystem zip = DamagedZip.of(folder.resolve("unread.zip"), files, "courses/unread/img/nowhere-shown.png")) {
            assertFalse(publisher.importOne(new CourseFiles(zip.getPath("/")), "unread"));
        }
        assertEquals(List.of("FILE-UNREADABLE"), findings("unread"));
        assertTrue(text(catalog.find("unread", Language.EN).orElseThrow()).contains("Opening words."));
    }

    @Test
    void unchangedFilesDoNotUndoWhatTheStudioPublished() throws IOException {
        write("studio", LinksCourse.MODULE);
        assertTrue(publish("studio"));
        long made = publishInStudio("studio", LinksCourse.MODULE.replace("Opening words", "Words of the studio"));
        assertFalse(publish("studio"));
        assertFalse(publish("studio"));
        assertEquals(made, catalog.find("studio", Language.EN).orElseThrow().versionId());
        assertFalse(findings("studio").contains("COURSE-STUDIO"), () -> findings("studio").toString());
    }

    @Test
    void changedFilesOfACourseOfTheStudioGiveAFindingAndChangeNothing() throws IOException {
        write("doors", LinksCourse.MODULE);
        assertTrue(publish("doors"));
        long made = publishInStudio("doors", LinksCourse.MODULE.replace("Opening words", "Words of the studio"));
        write("doors", LinksCourse.MODULE.replace("Opening words", "Words of the files"));
        for (int i = 0; i < 2; i++) {
            assertFalse(publish("doors"));
            assertEquals(made, catalog.find("doors", Language.EN).orElseThrow().versionId());
            assertEquals(List.of("COURSE-STUDIO"), findings("doors"));
        }
        write("doors", LinksCourse.MODULE.replace("Opening words", "Words of the studio"));
        assertFalse(publish("doors"), "files that hold what the studio made bring nothing new");
        assertFalse(findings("doors").contains("COURSE-STUDIO"), () -> findings("doors").toString());
        write("doors", LinksCourse.MODULE.replace("Opening words", "Later words of the files"));
        assertFalse(publish("doors"));
        assertEquals(List.of("COURSE-STUDIO"), findings("doors"));
        assertEquals(2, count("doors"));
    }

    @Test
    void onlyTheStaffReadsFindings() {
        assertThrows(Forbidden.class, () -> versions.findings(0, 10));
        long person = people.make("Reader", Country.MY, Language.MS);
        people.enter(person);
        assertThrows(Forbidden.class, () -> versions.findings(0, 10));
        long reviewer = people.make("Reviewer", Country.MY, Language.MS);
        people.give(reviewer, Role.REVIEWER);
        people.enter(reviewer);
        versions.findings(0, 10);
    }

    private long publishInStudio(String course, String module) {
        SortedMap<String, byte[]> files = new CourseFiles(folder).files(course);
        files.put("courses/" + course + "/01-read.md", module.getBytes(StandardCharsets.UTF_8));
        CourseFiles draft = new CourseFiles(files, List.of(), Clock.systemUTC());
        return publisher.publish(draft.check(course), draft, new Provenance(Provenance.Origin.STUDIO, null, null, "", false))
                .orElseThrow();
    }

    private boolean publish(String course) {
        return publisher.importOne(new CourseFiles(folder), course);
    }

    private void write(String course, String module) throws IOException {
        Path files = Files.createDirectories(folder.resolve("courses").resolve(course));
        Files.writeString(files.resolve("course.md"), LinksCourse.CARD);
        Files.writeString(files.resolve("01-read.md"), module);
    }

    private int count(String course) {
        return database.find("select count(*) from course_version where course = ?", row -> row.getInt(1), course)
                .orElseThrow();
    }

    private List<String> findings(String course) {
        return database.list("select code from import_finding where course = ?", row -> row.getString(1), course);
    }

    private static String text(Edition edition) {
        StringBuilder text = new StringBuilder();
        edition.modules().forEach(module -> module.sections().forEach(section -> section.blocks().forEach(block ->
                text.append(block.html()))));
        return text.toString();
    }
}
