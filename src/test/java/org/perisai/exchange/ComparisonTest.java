package org.perisai.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perisai.content.CourseFiles;
import org.perisai.content.Finding;
import org.perisai.exchange.Comparison.FileChange;
import org.perisai.exchange.Comparison.How;

/** The course of the repository against itself with edits. */
class ComparisonTest {
    private static final String MODULE = "courses/safe-online/01-what-people-lose.md";

    private final SortedMap<String, byte[]> before = new CourseFiles(Path.of("")).files("safe-online");
    private SortedMap<String, byte[]> after;

    @BeforeEach
    void copy() {
        after = new TreeMap<>(before);
    }

    @Test
    void theSameFilesChangeNothing() {
        Comparison same = compare();
        assertTrue(same.nothing());
        assertEquals(List.of(), same.keys());
        assertEquals(Map.of(), same.stale());
        assertTrue(same.publishable());
    }

    @Test
    void anEditedBlockIsOneBlockAndMakesItsTranslationsStale() {
        edit(MODULE, "**Money.** This is", "**Money.** That is");
        Comparison edited = compare();
        assertEquals(1, edited.files().size());
        FileChange change = edited.files().get(0);
        assertEquals(How.CHANGED, change.how());
        assertEquals(1, change.changed());
        assertEquals(0, change.added() + change.removed());
        assertTrue(change.same() > 20);
        Set<String> languages = translationsOf("01-what-people-lose.md");
        assertTrue(languages.size() > 5, languages.toString());
        assertEquals(languages, edited.stale().keySet());
        assertEquals(Set.of(1), Set.copyOf(edited.stale().values()));
    }

    @Test
    void anotherKeyIsNamed() {
        edit(MODULE, "- [ ] The game account, because she uses it most often {#a}",
            "- [x] The game account, because she uses it most often {#a}");
        edit(MODULE, "[[story | lie]]", "[[story | lie | tale]]");
        assertEquals(List.of("m1-first-account", "m1-rule"), compare().keys());
    }

    @Test
    void addedAndRemovedFilesAndBlocksAreCounted() {
        edit(MODULE, "## Real cases from our region {#real-cases}", "## Real cases from our region {#real-cases}\n\nNew words.");
        after.remove("courses/safe-online/pretest.md");
        after.put("courses/safe-online/img/a.png", new byte[] {1});
        List<FileChange> files = compare().files();
        assertEquals(new FileChange(MODULE, How.CHANGED, files.get(0).same(), 0, 1, 0), files.get(0));
        assertEquals(new FileChange("courses/safe-online/img/a.png", How.ADDED, 0, 0, 0, 0), files.get(1));
        assertEquals(How.REMOVED, files.get(2).how());
        assertTrue(files.get(2).removed() > 5);
    }

    @Test
    void whatTheCheckerFindsIsThere() {
        edit(MODULE, "- [x] The email account {#d}", "- [ ] The email account {#d}");
        Comparison spoilt = compare();
        assertFalse(spoilt.publishable());
        assertTrue(spoilt.findings().stream().map(Finding::code).toList().contains("QUIZ-NO-KEY"));
    }

    @Test
    void aNewCourseIsComparedWithNothing() {
        Comparison made = Comparison.of(Map.of(), check(new TreeMap<>()), before, check(before));
        assertEquals(before.size(), made.files().size());
        assertTrue(made.files().stream().allMatch(file -> file.how() == How.ADDED && file.added() > 0));
    }

    private Comparison compare() {
        return Comparison.of(before, check(before), after, check(after));
    }

    private static org.perisai.content.Checked check(SortedMap<String, byte[]> files) {
        return new CourseFiles(files, List.of(), Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC))
            .check("safe-online");
    }

    private Set<String> translationsOf(String name) {
        return before.keySet().stream().filter(path -> path.startsWith("translations/") && path.endsWith("/" + name))
            .map(path -> path.split("/")[1]).collect(java.util.stream.Collectors.toSet());
    }

    private void edit(String path, String from, String to) {
        String text = new String(after.get(path), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), from);
        after.put(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
}
