package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;

/** Drafts whose ground moves: the published course changes while they are written. */
@ArquillianTest
class FollowersIT {
    private static final String MODULE = StudioInside.MODULE;
    private static final String NEW_WORDS = "The owner stands left of the first slash.";

    @Inject
    private Reviews reviews;
    @Inject
    private Drafts drafts;
    @Inject
    private Writing writing;
    @Inject
    private Catalog catalog;
    @Inject
    private StudioInside studio;
    @Inject
    private PeopleInside people;

    @Test
    void whatWasPublishedMeanwhileIsTakenOverAndNeverUndoneUnseen() {
        publish("moved");
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard draft = studio.edited(author, Scope.source("moved"), MODULE, FollowersIT::reworded);
        SortedMap<String, byte[]> other = StudioInside.files("moved");
        edit(other, "courses/moved/02-passwords.md", "Four words", "Five words");
        studio.publish("moved", other);
        assertTrue(reviews.moved(draft));
        refused("publishing.refused.moved", () -> reviews.submit(author, draft.id(), "", false));
        assertEquals(List.of(), reviews.rebase(author, draft.id()));
        assertTrue(text(author, draft, "02-passwords.md").contains("Five words"));
        assertTrue(text(author, draft, MODULE).contains(NEW_WORDS));
        reviews.submit(author, draft.id(), "", false);
        edit(other, "courses/moved/" + MODULE, "Opening words", "Other opening words");
        studio.publish("moved", other);
        long reviewer = studio.enter("Sri", Role.REVIEWER);
        refused("publishing.refused.moved", () -> studio.approve(reviewer, draft));
        people.enter(author);
        reviews.withdraw(author, draft.id());
        assertEquals(List.of("courses/moved/" + MODULE), reviews.rebase(author, draft.id()));
        assertTrue(text(author, draft, MODULE).contains(NEW_WORDS), "where both changed the draft's own text stays");
        reviews.submit(author, draft.id(), "", false);
        studio.approve(reviewer, draft);
        assertTrue(text(catalog.find("moved", Language.EN).orElseThrow()).contains("Five words"));
    }

    @Test
    void translationsAndTheirOpenDraftsGoWithTheirModules() {
        publish("numbers");
        long translator = studio.enter("Sokha", Role.TRANSLATOR);
        DraftCard khmer = studio.edited(translator, new Scope("numbers", Language.KM), MODULE,
                text -> text.replace("ពាក្យបើក។", "ពាក្យថ្មី។"));
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        DraftCard source = drafts.open(author, Scope.source("numbers"));
        writing.order(author, source.id(), List.of("02-passwords.md", MODULE));
        reviews.submit(author, source.id(), "Passwords come first", false);
        long reviewer = studio.enter("Sri", Role.REVIEWER);
        studio.approve(reviewer, source);
        Edition read = catalog.find("numbers", Language.KM).orElseThrow();
        assertEquals(List.of("passwords", "links"), read.modules().stream().map(module -> module.id()).toList());
        assertEquals("អានតំណ", read.modules().get(1).title());
        people.enter(translator);
        SortedMap<String, DraftFile> moved = writing.files(translator, khmer.id());
        assertEquals(List.of("translations/km/numbers/02-links.md"), List.copyOf(moved.keySet()));
        assertTrue(moved.get("translations/km/numbers/02-links.md").text().contains("of: numbers/02-links\n"));
        assertTrue(moved.get("translations/km/numbers/02-links.md").text().contains("ពាក្យថ្មី។"));
        assertFalse(reviews.moved(drafts.get(translator, khmer.id())), "nobody else has translated anything");
        reviews.submit(translator, khmer.id(), "", false);
        assertFalse(drafts.wrote(reviewer, khmer), "who published the source had no hand in the translation");
        studio.approve(reviewer, khmer);
        assertTrue(text(catalog.find("numbers", Language.KM).orElseThrow()).contains("ពាក្យថ្មី។"));
    }

    @Test
    void openDraftsOfTranslationsFollowImportedFilesToo() {
        publish("imported");
        long translator = studio.enter("Sokha", Role.TRANSLATOR);
        DraftCard khmer = studio.edited(translator, new Scope("imported", Language.KM), MODULE,
                text -> text.replace("ពាក្យបើក។", "ពាក្យថ្មី។"));
        SortedMap<String, byte[]> files = StudioInside.files("imported");
        files.put("courses/imported/03-links.md", files.remove("courses/imported/" + MODULE));
        files.put("translations/km/imported/03-links.md", StudioInside.bytes(new String(
                files.remove("translations/km/imported/" + MODULE), StandardCharsets.UTF_8).replace("/01-links", "/03-links")));
        studio.publish("imported", files);
        assertEquals(List.of("translations/km/imported/03-links.md"),
                List.copyOf(writing.files(translator, khmer.id()).keySet()));
        assertFalse(reviews.moved(drafts.get(translator, khmer.id())));
    }

    private long publish(String course) {
        return studio.publish(course, StudioInside.files(course));
    }

    private static String reworded(String text) {
        return text.replace(StudioInside.WORDS, NEW_WORDS);
    }

    private static void edit(SortedMap<String, byte[]> files, String path, String from, String to) {
        files.put(path, StudioInside.bytes(new String(files.get(path), StandardCharsets.UTF_8).replace(from, to)));
    }

    private String text(long person, DraftCard draft, String name) {
        return writing.file(person, draft.id(), draft.scope().folder() + name).orElseThrow().text();
    }

    private static void refused(String key, Runnable what) {
        assertEquals(key, assertThrows(DomainException.class, what::run).key());
    }

    private static String text(Edition edition) {
        StringBuilder text = new StringBuilder();
        edition.modules().forEach(module -> module.sections().forEach(section -> section.blocks().forEach(block ->
                text.append(block.html()))));
        return text.toString();
    }
}
