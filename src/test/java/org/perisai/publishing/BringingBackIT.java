package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.VersionFiles;
import org.perisai.identity.Role;
import org.perisai.inside.TestClock;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.web.NotFound;

/** Earlier texts and versions come back into the draft. */
@ArquillianTest
class BringingBackIT {
    private static final String MODULE = StudioInside.MODULE;

    @Inject
    private Drafts drafts;
    @Inject
    private Writing writing;
    @Inject
    private DraftFiles files;
    @Inject
    private VersionFiles versions;
    @Inject
    private StudioInside studio;
    @Inject
    private Database database;

    @AfterEach
    void letTimeGoOn() {
        TestClock.stop(null);
    }

    @Test
    void anEarlierTextComesBackAndWhatItReplacedStaysInTheHistory() {
        TestClock.stop(Instant.parse("2026-11-28T08:00:00Z"));
        studio.publish("history", StudioInside.files("history"));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = studio.edited(author, Scope.source("history"), MODULE, text -> "# One");
        String path = draft.scope().folder() + MODULE;
        String published = versions.hashes(versions.current("history").orElseThrow()).get(path);
        assertTrue(writing.bringBack(author, draft.id(), path, published).kept());
        assertEquals(new String(StudioInside.files("history").get(path), StandardCharsets.UTF_8),
                writing.file(author, draft.id(), path).orElseThrow().text());
        List<DraftFiles.Save> saves = files.history(draft, path);
        assertEquals(2, saves.size());
        assertTrue(writing.bringBack(author, draft.id(), path, saves.get(1).hash()).kept());
        assertEquals("# One", writing.file(author, draft.id(), path).orElseThrow().text());
        String elsewhere = versions.hashes(draft.baseVersion()).get(draft.scope().folder() + "exam.md");
        assertThrows(NotFound.class, () -> writing.bringBack(author, draft.id(), path, elsewhere));
    }

    @Test
    void aWholeVersionComesBackWithItsFilesAndWithoutLaterOnes() {
        SortedMap<String, byte[]> all = StudioInside.files("whole");
        long first = studio.publish("whole", all);
        all.put("courses/whole/03-more.md", new String(all.get("courses/whole/02-passwords.md"), StandardCharsets.UTF_8)
                .replace("#long", "#longer").getBytes(StandardCharsets.UTF_8));
        all.remove("courses/whole/02-passwords.md");
        studio.publish("whole", all);
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = drafts.open(author, Scope.source("whole"));
        assertEquals(Set.of("course.md", MODULE, "03-more.md", "exam.md"), names(writing.files(author, draft.id())));
        assertEquals(draft.id(), writing.bringBack(author, draft.scope(), first).id());
        assertEquals(versions.of(first).keySet().stream().filter(path -> path.startsWith("courses/")).toList(),
                List.copyOf(writing.files(author, draft.id()).keySet()));
        assertEquals(2, count("select count(*) from course_version where course = 'whole'"), "nothing is published by it");
        assertThrows(DomainException.class, () -> writing.bringBack(author, draft.scope(), 0));
    }

    @Test
    void oneFileOfAVersionComesBackWhereItsModuleIsNow() {
        long first = studio.publish("one-file", StudioInside.files("one-file"));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = studio.edited(author, Scope.source("one-file"), MODULE, text -> text.replace("Opening", "Other"));
        writing.order(author, draft.id(), List.of("02-passwords.md", MODULE));
        writing.bringBack(author, draft.scope(), first, MODULE);
        assertEquals(Set.of("course.md", "01-passwords.md", "02-links.md", "exam.md"),
                names(writing.files(author, draft.id())));
        assertTrue(writing.file(author, draft.id(), "courses/one-file/02-links.md").orElseThrow().text().contains("Opening"));
        assertThrows(NotFound.class, () -> writing.bringBack(author, draft.scope(), first, "09-never.md"));
    }

    @Test
    void aTranslationComesBackWhereItsSourceIsNow() {
        SortedMap<String, byte[]> all = StudioInside.files("km-back");
        long first = studio.publish("km-back", all);
        all.put("courses/km-back/05-links.md", all.remove("courses/km-back/" + MODULE));
        all.remove("translations/km/km-back/" + MODULE);
        studio.publish("km-back", all);
        long translator = studio.enter("Sokha", Role.TRANSLATOR);
        Scope scope = new Scope("km-back", Language.KM);
        DraftCard whole = writing.bringBack(translator, scope, first);
        assertEquals(Set.of("05-links.md"), names(writing.files(translator, whole.id())));
        drafts.drop(translator, whole.id());
        DraftCard one = writing.bringBack(translator, scope, first, MODULE);
        DraftFile file = writing.file(translator, one.id(), scope.folder() + "05-links.md").orElseThrow();
        assertTrue(file.text().contains("of: km-back/05-links\n"), file.text());
    }

    private static Set<String> names(SortedMap<String, DraftFile> files) {
        return files.values().stream().map(DraftFile::name).collect(Collectors.toSet());
    }

    private int count(String sql) {
        return database.find(sql, row -> row.getInt(1)).orElseThrow();
    }
}
