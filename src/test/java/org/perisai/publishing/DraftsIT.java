package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.VersionFiles;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.NotFound;

@ArquillianTest
class DraftsIT {
    private static final String MODULE = StudioInside.MODULE;

    @Inject
    private Drafts drafts;
    @Inject
    private Writing writing;
    @Inject
    private DraftFiles files;
    @Inject
    private Authors authors;
    @Inject
    private VersionFiles versions;
    @Inject
    private StudioInside studio;
    @Inject
    private PeopleInside people;
    @Inject
    private Database database;

    @Test
    void anOpenedDraftHoldsThePublishedFilesAndIsTheSameForAllItsAuthors() {
        studio.publish("opened", StudioInside.files("opened"));
        long first = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = drafts.open(first, Scope.source("opened"));
        assertEquals(Set.of("course.md", MODULE, "02-passwords.md", "exam.md"), names(writing.files(first, draft.id())));
        long second = studio.enter("Citra", Role.INSTRUCTOR);
        assertThrows(Forbidden.class, () -> drafts.open(second, Scope.source("opened")));
        people.enter(first);
        authors.add(first, "opened", second);
        people.enter(second);
        assertEquals(draft.id(), drafts.open(second, Scope.source("opened")).id());
        assertEquals(1, count("select count(*) from draft where course = 'opened'"));
    }

    @Test
    void courseAndTranslationsHaveADraftEach() {
        studio.publish("apart", StudioInside.files("apart"));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard source = drafts.open(author, Scope.source("apart"));
        long translator = studio.enter("Sokha", Role.TRANSLATOR);
        DraftCard khmer = drafts.open(translator, new Scope("apart", Language.KM));
        DraftCard lao = drafts.open(translator, new Scope("apart", Language.LO));
        assertEquals(Set.of(MODULE), names(writing.files(translator, khmer.id())));
        assertEquals(Set.of(), names(writing.files(translator, lao.id())));
        assertThrows(NotFound.class, () -> writing.files(translator, source.id()));
        people.enter(author);
        assertThrows(NotFound.class, () -> writing.files(author, khmer.id()));
    }

    @Test
    void ofTwoSavesFromTheSameNumberOneIsKeptAndTheOtherGetsBothTexts() {
        studio.publish("twice-saved", StudioInside.files("twice-saved"));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = drafts.open(author, Scope.source("twice-saved"));
        String path = draft.scope().folder() + MODULE;
        int number = writing.file(author, draft.id(), path).orElseThrow().number();
        assertTrue(save(author, draft, path, "# One", number).kept());
        Saved other = save(author, draft, path, "# Two", number);
        assertFalse(other.kept());
        assertEquals("# One", other.file().text());
        assertEquals("# One", writing.file(author, draft.id(), path).orElseThrow().text());
        assertTrue(save(author, draft, path, "# Two", other.file().number()).kept());
        assertTrue(save(author, draft, path, "# Two", number).kept(), "what is there already needs no number");
    }

    @Test
    void aNewFileThatSomebodyElseMadeMeanwhileIsAConflictToo() {
        studio.publish("new-file", StudioInside.files("new-file"));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = drafts.open(author, Scope.source("new-file"));
        String path = draft.scope().folder() + "03-scams.md";
        assertTrue(save(author, draft, path, "# Mine", 0).kept());
        assertFalse(save(author, draft, path, "# Yours", 0).kept());
    }

    @Test
    void aNumberNeverStandsForTwoTexts() {
        studio.publish("counted", StudioInside.files("counted"));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = drafts.open(author, Scope.source("counted"));
        String path = draft.scope().folder() + MODULE;
        assertEquals(1, writing.file(author, draft.id(), path).orElseThrow().number());
        assertTrue(writing.remove(author, draft.id(), path, 1).kept());
        refused("publishing.refused.gone", () -> save(author, draft, path, "# Who saw number 1", 1));
        assertTrue(save(author, draft, path, "# Another", 0).kept());
        assertFalse(save(author, draft, path, "# Who saw number 1", 1).kept());
        assertEquals("# Another", writing.file(author, draft.id(), path).orElseThrow().text());
    }

    @Test
    void modulesGetTheirOrderAndKeepTheirTexts() {
        studio.publish("ordered", StudioInside.files("ordered"));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = drafts.open(author, Scope.source("ordered"));
        writing.order(author, draft.id(), List.of("02-passwords.md", MODULE));
        assertEquals(Set.of("course.md", "01-passwords.md", "02-links.md", "exam.md"),
                names(writing.files(author, draft.id())));
        assertTrue(writing.file(author, draft.id(), "courses/ordered/02-links.md").orElseThrow().text()
                .contains(StudioInside.WORDS));
        refused("publishing.refused.order", () -> writing.order(author, draft.id(), List.of("02-links.md")));
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() {
        studio.publish("fits", StudioInside.files("fits"));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = drafts.open(author, Scope.source("fits"));
        String folder = draft.scope().folder();
        refused("publishing.refused.name", () -> save(author, draft, folder + "../x.md", "x", 0));
        refused("publishing.refused.name", () -> save(author, draft, "translations/km/fits/course.md", "x", 0));
        refused("publishing.refused.long", () -> save(author, draft, folder + "03-long.md", "x".repeat(65 * 1024), 0));
        refused("publishing.refused.picture", () -> writing.save(author, draft.id(), folder + "img/x.png",
                new byte[(1 << 20) + 1], 0));
        assertEquals(4, writing.files(author, draft.id()).size());
        long translator = studio.enter("Dara", Role.TRANSLATOR);
        DraftCard khmer = drafts.open(translator, new Scope("fits", Language.KM));
        assertEquals(192, assertThrows(DomainException.class, () -> save(translator, khmer, khmer.scope().folder() + MODULE,
                "x".repeat(193 * 1024), 0)).figure(), "a translation may have three times as much, and is told so");
    }

    @Test
    void aNewCourseIsItsMakersAlone() {
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = drafts.create(author, "brand-new", Map.of("courses/brand-new/course.md", StudioInside.bytes("# New")));
        assertEquals("# New", writing.file(author, draft.id(), "courses/brand-new/course.md").orElseThrow().text());
        assertEquals(List.of("brand-new"), authors.courses(author));
        long other = studio.enter("Citra", Role.INSTRUCTOR);
        refused("publishing.refused.taken", () -> drafts.create(other, "brand-new", Map.of()));
        refused("publishing.refused.id", () -> drafts.create(other, "../new", Map.of()));
        assertThrows(Forbidden.class, () -> drafts.open(other, Scope.source("brand-new")));
        assertThrows(NotFound.class, () -> writing.files(other, draft.id()));
        assertEquals(1, count("select count(*) from draft where course = 'brand-new'"));
    }

    @Test
    void aDroppedDraftIsGoneAndANewOneStartsFromWhatIsPublished() {
        studio.publish("dropped", StudioInside.files("dropped"));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = studio.edited(author, Scope.source("dropped"), MODULE, text -> "# Nothing");
        drafts.drop(author, draft.id());
        assertThrows(NotFound.class, () -> drafts.get(author, draft.id()));
        assertTrue(drafts.find(author, draft.scope()).isEmpty());
        DraftCard next = drafts.open(author, draft.scope());
        assertTrue(writing.file(author, next.id(), "courses/dropped/" + MODULE).orElseThrow().text()
                .contains(StudioInside.WORDS));
    }

    @Test
    void learnersAndStrangersAreRefused() {
        studio.publish("strangers", StudioInside.files("strangers"));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = drafts.open(author, Scope.source("strangers"));
        long learner = studio.enter("Dewi");
        assertThrows(Forbidden.class, () -> drafts.open(learner, Scope.source("strangers")));
        assertThrows(Forbidden.class, () -> drafts.get(learner, draft.id()));
        assertThrows(Forbidden.class, () -> writing.files(learner, draft.id()));
        assertThrows(Forbidden.class, () -> save(learner, draft, draft.scope().folder() + MODULE, "x", 1));
        assertThrows(Forbidden.class, () -> files.of(draft));
        assertThrows(Forbidden.class, () -> versions.of(draft.baseVersion()));
        assertThrows(Forbidden.class, () -> authors.add(learner, "strangers", learner));
        long reviewer = studio.enter("Sri", Role.REVIEWER);
        assertEquals(4, writing.files(reviewer, draft.id()).size());
        assertThrows(NotFound.class, () -> save(reviewer, draft, draft.scope().folder() + MODULE, "x", 1));
    }

    private Saved save(long person, DraftCard draft, String path, String text, int number) {
        return writing.save(person, draft.id(), path, StudioInside.bytes(text), number);
    }

    private static void refused(String key, Runnable what) {
        assertEquals(key, assertThrows(DomainException.class, what::run).key());
    }

    private static Set<String> names(SortedMap<String, DraftFile> files) {
        return files.values().stream().map(DraftFile::name).collect(java.util.stream.Collectors.toSet());
    }

    private int count(String sql) {
        return database.find(sql, row -> row.getInt(1)).orElseThrow();
    }
}
