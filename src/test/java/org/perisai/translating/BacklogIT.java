package org.perisai.translating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perisai.content.SourceBlock;
import org.perisai.identity.Role;
import org.perisai.inside.TestClock;
import org.perisai.publishing.StudioInside;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

@ArquillianTest
class BacklogIT {
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");

    @Inject
    private StudioInside studio;
    @Inject
    private Backlog backlog;
    @Inject
    private Counts counts;
    @Inject
    private Database database;

    @AfterEach
    void timeGoesOn() {
        TestClock.stop(null);
    }

    private void publish(int day, SortedMap<String, byte[]> files, String from, String to) {
        TestClock.stop(FIRST.plusSeconds(86_400L * day));
        files.replaceAll((path, body) -> new String(body, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8));
        studio.publish("tr-count", files);
        while (backlog.count()) {
            continue;
        }
    }

    private LanguageRow khmer() {
        return counts.languages().stream().filter(row -> "tr-count".equals(row.course()) && row.language() == Language.KM)
                .findFirst().orElseThrow();
    }

    private FileRow links() {
        return counts.files(Language.KM).stream().filter(row -> row.course().equals("tr-count") && row.file().equals("links"))
                .findFirst().orElseThrow();
    }

    @Test
    void everyVersionIsCountedWithItsDay() {
        studio.enter("Counts", Role.TRANSLATOR);
        SortedMap<String, byte[]> files = StudioInside.files("tr-count");
        publish(0, files, "", "");
        assertEquals(5, links().done());
        assertEquals(0, links().open());
        assertEquals(null, khmer().medianDays(), "what was there from the start waited for nobody");
        publish(2, files, StudioInside.WORDS, "Another text stands here. {.urgent}");
        assertEquals("1 0 0 4", links().urgent() + " " + links().changed() + " " + links().missing() + " " + links().done());
        assertEquals(4, links().words());
        publish(5, files, "Long ones are better.", "Longer ones are better.");
        assertEquals(3, khmer().oldestUrgent());
        String stamped = stamp(files);
        publish(9, files, stamped, stampOf(files));
        assertEquals(5, links().done());
        assertEquals(null, khmer().oldestUrgent());
        assertEquals(7, khmer().medianDays());
        assertEquals(5, khmer().reviewed());
        assertEquals(0, database.find("select count(*) from translation_due where course = 'tr-count' and lang = 'en'",
                row -> row.getInt(1)).orElseThrow());
    }

    private static String stamp(SortedMap<String, byte[]> files) {
        String text = new String(files.get("translations/km/tr-count/01-links.md"), StandardCharsets.UTF_8);
        return text.lines().filter(line -> line.startsWith("blocks: ")).findFirst().orElseThrow();
    }

    private static String stampOf(SortedMap<String, byte[]> files) {
        return "blocks: " + String.join(" ", SourceBlock.of(StudioInside.MODULE,
                files.get("courses/tr-count/01-links.md")).stream().map(SourceBlock::hash).toList());
    }

    @Test
    void theMedianIsAWaitThatWas() {
        assertEquals(null, Counts.median(null));
        assertEquals(2, Counts.median(List.of(9L, 2L)));
        assertEquals(3, Counts.median(List.of(9L, 3L, 1L)));
    }
}
