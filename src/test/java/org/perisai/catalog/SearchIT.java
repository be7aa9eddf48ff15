package org.perisai.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.content.CourseFiles;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

@ArquillianTest
class SearchIT {
    private static final String CARD = """
        ---
        title: %1$s
        summary: %1$s
        lang: en
        version: 1
        level: basic
        minutes: 5
        area: AWR
        audience: Everybody
        outcomes:
          know: Know it
        licence: CC-BY-4.0
        contact: search@perisai.example
        pass: 70
        ---
        # %1$s
        """;
    private static final String MODULE = """
        ---
        title: %1$s
        minutes: 5
        outcomes: [know]
        ---
        # %1$s

        ## Part {#part}

        The %1$s stands here.
        """;
    private static final String TRANSLATED = """
        ---
        of: %1$s/01-read
        lang: id
        state: draft
        title: %2$s
        ---
        # %2$s

        ## Bagian {#part}

        Di sini ada %2$s.
        """;

    @Inject
    private Publisher publisher;
    @Inject
    private Search search;
    @Inject
    private CurrentVersions current;
    @Inject
    private Database database;

    @Test
    void aCourseIsFoundByItsOwnWordsInALanguageThatItIsNotIn() {
        publish("found-original", "quokkaword", Map.of());
        for (Language language : Language.all()) {
            assertEquals(List.of("found-original"), courses("quokkaword", language), language.tag());
        }
    }

    @Test
    void aTranslatedModuleIsFoundInItsLanguageAloneEvenWithoutATranslatedCard() {
        publish("found-translated", "wombatword", Map.of("translations/id/found-translated/01-read.md",
                TRANSLATED.formatted("found-translated", "biawakkata")));
        assertEquals(List.of("found-translated"), courses("biawakkata", Language.ID));
        assertEquals(List.of(), courses("biawakkata", Language.EN));
        assertEquals(List.of("found-translated"), courses("wombatword", Language.KM));
    }

    @Test
    void aCourseIsFoundByAWordOfItsDescription() {
        publish("found-described", "echidnaword", Map.of("courses/found-described/course.md",
                CARD.formatted("echidnaword") + "\nAbout the dunnartword.\n"));
        assertEquals(List.of("found-described"), courses("dunnartword", Language.KM));
    }

    @Test
    void whatIsPublishedAnewIsFoundAndWhatWentIsNot() {
        publish("found-anew", "numbatword", Map.of());
        assertTrue(courses("numbatword", Language.EN).contains("found-anew"));
        publish("found-anew", "bilbyword", Map.of());
        assertTrue(courses("bilbyword", Language.EN).contains("found-anew"));
        assertFalse(courses("numbatword", Language.EN).contains("found-anew"));
    }

    @Test
    void whatAnotherNodePublishesIsFoundOnceItIsKnownHere() {
        publish("found-elsewhere", "potorooword", Map.of());
        long first = version("found-elsewhere");
        publish("found-elsewhere", "pademelonword", Map.of());
        assertEquals(List.of("found-elsewhere"), courses("pademelonword", Language.EN));
        database.update("update course set current_version = ? where code = ?", first, "found-elsewhere");
        // Instead of waiting the seconds that a node keeps what it knows.
        current.forget();
        assertEquals(List.of("found-elsewhere"), courses("potorooword", Language.EN));
        assertEquals(List.of(), courses("pademelonword", Language.EN));
    }

    private long version(String course) {
        return database.find("select current_version from course where code = ?", row -> row.getLong(1), course).orElseThrow();
    }

    private List<String> courses(String words, Language language) {
        return search.find(words, language).stream().map(Search.Hit::course).toList();
    }

    private void publish(String course, String word, Map<String, String> translations) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("courses/" + course + "/course.md", bytes(CARD.formatted(word)));
        files.put("courses/" + course + "/01-read.md", bytes(MODULE.formatted(word)));
        translations.forEach((path, text) -> files.put(path, bytes(text)));
        assertTrue(publisher.importOne(new CourseFiles(files, List.of(), Clock.systemUTC()), course));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
