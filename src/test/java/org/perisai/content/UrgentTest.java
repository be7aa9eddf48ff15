package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no running text is marked urgent by a line below it. */
class UrgentTest {
    private static final String TABLE = "| Call |\n|---|\n| 111 |";
    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {TABLE, "```text\n111\n```", "    dial 111"})
    void aLineBelowATableOrCodeMarksItUrgentAndIsNoBlock(String passage) {
        SmallCourse small = new SmallCourse(root).module(SmallCourse.MODULE.replace("Opening words.", passage))
            .indonesian(SmallCourse.TRANSLATED.replace("Kata pembuka.", passage));
        assertEquals(List.of(), Stamp.write(small.files(), "links", "id"));
        small.module(SmallCourse.MODULE.replace("Opening words.", passage.replace("111", "222")));
        assertEquals(State.CHANGED, small.blocks().get(0).texts().get("id").state());
        small.module(SmallCourse.MODULE.replace("Opening words.", passage + "\n\n{.urgent}"));
        assertEquals(State.FRESH, small.blocks().get(0).texts().get("id").state());
        String urgent = SmallCourse.MODULE.replace("Opening words.", passage.replace("111", "222") + "\n\n{.urgent}");
        small.module(urgent);
        assertEquals(State.URGENT, small.blocks().get(0).texts().get("id").state());
        assertEquals(4, small.blocks().size());
        assertFalse(small.blocks().get(0).texts().get("en").html().contains("urgent"));
        Bitext bitext = Bitext.of("links", "01-read.md", "en", urgent, "id", small.read("translations/id/links/01-read.md"))
            .orElseThrow();
        assertTrue(bitext.passages().get(1).urgent());
        Bitext.Written written = bitext.write(Map.of(1, bitext.passages().get(1).texts()), BitextTest.CREDIT);
        assertEquals(List.of(), written.findings());
        assertFalse(written.text().contains("urgent"), written.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"| a |;|---|;| {.urgent} |", "| a |;|---|;| b {.urgent} |", "```text {.urgent};111;```"})
    void aMarkThatWouldBeReadOrPassedOverIsRefused(String passage) {
        SmallCourse small = new SmallCourse(root).module(SmallCourse.MODULE.replace("Opening words.", passage.replace(';', '\n')));
        assertEquals(List.of("8 ATTR-PLACE"), small.check().findings().stream().filter(Finding::isError)
            .map(found -> found.line() + " " + found.code()).toList());
    }
}
