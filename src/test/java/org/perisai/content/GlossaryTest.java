package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.perisai.shared.Language;

/** The list that is in the repository. */
class GlossaryTest {
    private static final Set<String> TAGS = Language.all().stream().map(Language::tag).collect(Collectors.toSet());

    private static List<List<String>> table(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream().map(line -> Arrays.asList(line.split("\t", -1))).toList();
    }

    @Test
    void everyTermHasAWordInEveryLanguage() throws IOException {
        List<List<String>> terms = table(Terms.FILE);
        assertEquals("en", terms.get(0).get(0));
        assertEquals(TAGS, new HashSet<>(terms.get(0)));
        assertTrue(terms.size() > 150, "only " + terms.size() + " lines");
        terms.forEach(row -> isFull(row, TAGS.size()));
    }

    @Test
    void everyTermIsDefinedInEveryLanguage() throws IOException {
        List<List<String>> definitions = table(Glossary.DEFINITIONS);
        assertEquals("term", definitions.get(0).get(0));
        assertEquals(TAGS, new HashSet<>(definitions.get(0).subList(1, definitions.get(0).size())));
        definitions.forEach(row -> isFull(row, TAGS.size() + 1));
        assertEquals(column(table(Terms.FILE), "en"), column(definitions, "term"));
    }

    @Test
    void noWordStandsForTwoTerms() throws IOException {
        List<List<String>> terms = table(Terms.FILE);
        for (String tag : TAGS) {
            List<String> words = column(terms, tag).stream().flatMap(cell -> Arrays.stream(cell.split("\\|")))
                    .map(word -> word.strip().toLowerCase()).toList();
            assertEquals(words.size(), new HashSet<>(words).size(), tag);
        }
    }

    @Test
    void everyLanguageHasAllOfThemAsItsGlossary() throws IOException {
        Glossary glossary = Glossary.read(Path.of(""));
        List<String> english = column(table(Terms.FILE), "en");
        TAGS.forEach(tag -> assertEquals(english,
                glossary.in(tag).stream().map(Glossary.Entry::english).toList(), tag));
    }

    @Test
    void aTermWithoutADefinitionIsNone() {
        Glossary glossary = Glossary.of("en\tid\nworm\tcacing\nbot\t\n", "term\ten\tid\nworm\tCrawls\t\nbot\tRuns\tJalan\n");
        assertEquals(2, glossary.in("en").size());
        assertEquals(List.of(), glossary.in("id"));
        assertEquals(List.of(), Glossary.of("", "").in("en"));
    }

    private static void isFull(List<String> row, int cells) {
        assertEquals(cells, row.size(), () -> row.toString());
        row.forEach(cell -> {
            assertTrue(!cell.isBlank() && cell.equals(cell.strip()), () -> row.toString());
            assertEquals(Normalizer.normalize(cell, Normalizer.Form.NFC), cell);
        });
    }

    private static List<String> column(List<List<String>> table, String name) {
        int column = table.get(0).indexOf(name);
        return table.subList(1, table.size()).stream().map(row -> row.get(column)).toList();
    }
}
