package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perisai.content.ChangedBlock.Fate;

class TranslatedNumberTest {
    private static final String SOURCE = "courses/links/01-read.md";
    private static final String INDONESIAN = "translations/id/links/01-read.md";
    private static final String TRANSLATED = SmallCourse.TRANSLATED.substring(0, SmallCourse.TRANSLATED.indexOf("### "))
        + "### Judul {.quiz #q}\n\nBerapa?\n\n= 443 ± 1\n\n> Karena.\n";
    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"= 443 ± 1", "= ៤៤៣ ± ១", "= \uFF14\uFF14\uFF13 +/- \uFF11", "  = \u2212443"})
    void whoTranslatesIsNotShownTheNumberOfTheSource(String line) {
        String source = SmallCourse.asking("#q", "How many of `= x`?\n\n" + line);
        String stamp = SourceBlock.of(SOURCE, source).stream().map(SourceBlock::hash).collect(Collectors.joining(" "));
        String before = TRANSLATED.replace("= 443 ± 1\n\n", "").replace("lang: id", "lang: id\nblocks: " + stamp);
        SourceBlock shown = question(source, before, before.replace("Berapa?", "Berapa banyak?")).source();
        assertEquals("### Title {.quiz #q}\n\nHow many of `= x`?\n\n\n> Because.", shown.text());
        assertEquals("", shown.key());
    }

    @Test
    void theSameNumberInOtherDigitsIsNoChangeOfATranslation() {
        String source = SmallCourse.asking("#q", "How many?\n\n= 443 ± 1");
        assertEquals(List.of(), new SmallCourse(root).module(source).indonesian(TRANSLATED.replace("443 ± 1", "៤៤៣ ± ១")).check()
            .findings().stream().filter(Finding::isError).toList());
        ChangedBlock block = question(source, TRANSLATED, TRANSLATED.replace("443 ± 1", "៤៤៣ ± ១"));
        assertEquals(Fate.SAME, block.fate());
        assertFalse(block.keyChanged());
        assertFalse(question(source, TRANSLATED, TRANSLATED.replace("= 443 ± 1\n\n", "")).keyChanged());
    }

    private static ChangedBlock question(String source, String before, String now) {
        List<ChangedBlock> blocks = Changes.of(Map.of(INDONESIAN, before.getBytes(StandardCharsets.UTF_8)),
            Map.of(INDONESIAN, now.getBytes(StandardCharsets.UTF_8)), "id",
            Map.of(SOURCE, source.getBytes(StandardCharsets.UTF_8))).get(0).blocks();
        return blocks.get(blocks.size() - 1);
    }
}
