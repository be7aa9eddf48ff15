package org.perisai.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.content.CourseFiles;

class PrecheckedTest {
    private static final String COURSE = "children-online";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @TempDir
    private Path folder;
    private Path content;
    private Prechecked prechecked;

    @BeforeEach
    void keepTheCheckOfACourse() throws IOException {
        content = folder.resolve("content");
        for (String part : new String[] {"courses/" + COURSE, "translations/ta/" + COURSE, "translations/terms.tsv"}) {
            copy(part);
        }
        prechecked = new Prechecked(Files.createDirectory(folder.resolve("prechecked")));
        prechecked.keep(at(DAY), COURSE, DAY);
    }

    @Test
    void theSameFilesGiveWhatACheckGives() {
        Prechecked.Candidate known = known(DAY).orElseThrow();

        assertEquals(Prechecked.Candidate.of(at(DAY).check(COURSE)), known);
        assertTrue(known.course().texts().stream().anyMatch(text -> text.lang().equals("ta")));
    }

    @Test
    void findingsAreKept() throws IOException {
        replace("courses/" + COURSE + "/course.md", "review-by: 2027-11-30", "review-by: 2026-11-30");
        prechecked.keep(at(DAY), COURSE, DAY);

        Prechecked.Candidate known = known(DAY).orElseThrow();

        assertEquals(at(DAY).check(COURSE).findings(), known.findings());
        assertTrue(known.findings().stream().anyMatch(finding -> finding.message().contains("2026-11-30")), known.findings()::toString);
        assertTrue(known(DAY.plusYears(20)).isPresent(), "it is past its day already");
    }

    @Test
    void anyOtherByteIsCheckedAnew() throws IOException {
        append("courses/" + COURSE + "/exam.md", "\n");
        assertEquals(Optional.empty(), known(DAY));
    }

    @Test
    void anotherTranslationOrTermOrNeighbourIsCheckedAnew() throws IOException {
        append("translations/ta/" + COURSE + "/exam.md", "\n");
        assertEquals(Optional.empty(), known(DAY));
        prechecked.keep(at(DAY), COURSE, DAY);

        append("translations/terms.tsv", "\n");
        assertEquals(Optional.empty(), known(DAY));
        prechecked.keep(at(DAY), COURSE, DAY);

        Path wrong = Files.createDirectories(content.resolve("translations/Not a language/" + COURSE));
        assertEquals(Optional.empty(), known(DAY));
        Files.delete(wrong);
        assertTrue(known(DAY).isPresent());

        Path picture = Files.createDirectories(content.resolve("courses/" + COURSE + "/img")).resolve("new.svg");
        Files.writeString(picture, "<svg/>");
        assertEquals(Optional.empty(), known(DAY));
        Files.delete(picture);
        assertTrue(known(DAY).isPresent());

        copy("courses/cloud-security");
        assertEquals(Optional.empty(), known(DAY));
    }

    @Test
    void afterItsReviewDayACourseIsCheckedAnew() {
        LocalDate review = at(DAY).check(COURSE).course().facts().reviewBy();

        assertTrue(known(review).isPresent());
        assertEquals(Optional.empty(), known(review.plusDays(1)));
    }

    @Test
    void aCourseWithAnErrorIsNeverKept() throws IOException {
        append("courses/" + COURSE + "/exam.md", "\n### No key {.quiz #x-none}\n\nWhat?\n");

        prechecked.keep(at(DAY), COURSE, DAY);

        assertEquals(Optional.empty(), known(DAY));
    }

    @Test
    void withoutTheFolderNothingIsKnown() {
        assertEquals(Optional.empty(), new Prechecked(folder.resolve("elsewhere")).find(at(DAY), COURSE, DAY));
    }

    private Optional<Prechecked.Candidate> known(LocalDate day) {
        return prechecked.find(at(day), COURSE, day);
    }

    private CourseFiles at(LocalDate day) {
        return new CourseFiles(content, Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    private void copy(String part) throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of(part))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Files.createDirectories(content.resolve(path).getParent());
                Files.copy(path, content.resolve(path));
            }
        }
    }

    private void append(String path, String text) throws IOException {
        Files.writeString(content.resolve(path), Files.readString(content.resolve(path)) + text, StandardCharsets.UTF_8);
    }

    private void replace(String path, String from, String to) throws IOException {
        String before = Files.readString(content.resolve(path));
        assertTrue(before.contains(from), path);
        Files.writeString(content.resolve(path), before.replace(from, to));
    }
}
