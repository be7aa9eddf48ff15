package org.perisai.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;

class WorkbooksTest {
    private final Texts texts = new Texts(Path.of("translations"));

    private byte[] workbook(String language) {
        return workbook(Releases.signed(), language);
    }

    private byte[] workbook(Release release, String language) {
        return Workbooks.write(release, new Labels(texts, Language.of(language).orElseThrow(),
                (course, lang) -> List.of(new Name(course, "en"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fil", "th", "ja"})
    void theSameReleaseGivesTheSameBytes(String language) {
        assertArrayEquals(workbook(language), workbook(language));
    }

    @Test
    void figuresAreNumbersAndNothingIsAFormula() throws IOException {
        Map<String, String> parts = parts(workbook("en"));
        String all = String.join("\n", parts.values());
        assertFalse(all.contains("<f>"), "a formula");
        assertTrue(all.contains("<v>1234</v>"), "a number");
        assertTrue(all.contains("=cmd|calc"), "a text stays what it is");
        assertTrue(all.contains("–ₛ"), "the sign of a hidden figure");
        assertTrue(all.contains("María Peña"));
    }

    @Test
    void notesSayWhichCohortAndWhatIsNotReliableAndTypedNamesAreTexts() throws IOException {
        Map<String, String> parts = parts(workbook(Releases.typed(), "en"));
        String texts = parts.get("xl/sharedStrings.xml");
        for (String text : List.of("I04 Start rate", "Cohort enrolled 1 Jun 2026 to 31 Aug 2026, final",
                "I14_INDEX Gender parity index: index, Government", "Not reliable", Releases.NAME)) {
            assertTrue(texts.contains(">" + text + "<"), text + " in " + texts);
        }
        assertFalse(String.join("", parts.values()).contains("<f>"), "a formula");
    }

    @Test
    void thereIsASheetForEachTableForTheNotesAndForTheDefinitions() throws IOException {
        long sheets = parts(workbook("fil")).keySet().stream().filter(name -> name.startsWith("xl/worksheets/sheet")).count();
        assertEquals(Releases.signed().tables().size() + 2, sheets);
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), Parser.unescapeEntities(new String(zip.readAllBytes(), StandardCharsets.UTF_8), false));
            }
        }
        return parts;
    }
}
