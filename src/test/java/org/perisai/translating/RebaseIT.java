package org.perisai.translating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.VersionFiles;
import org.perisai.identity.Role;
import org.perisai.publishing.DraftCard;
import org.perisai.publishing.Scope;
import org.perisai.publishing.StudioInside;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;

/** A draft of a translation whose source, or whose published translation, changes while it is written. */
@ArquillianTest
class RebaseIT {
    private static final String OLD = "ម្ចាស់នៅមុនសញ្ញា។";
    private static final String MINE = "ម្ចាស់នៅមុនសញ្ញាទីមួយ។";
    private static final String THEIRS = "ពាក្យរបស់គេ។";

    @Inject
    private StudioInside studio;
    @Inject
    private Workbench workbench;
    @Inject
    private TranslationInside translation;
    @Inject
    private Handover handover;
    @Inject
    private Catalog catalog;
    @Inject
    private VersionFiles versions;
    private long translator;

    @Test
    void aDraftWhoseSourceChangesKeepsItsWordsAndShowsWhatIsStaleAgain() {
        Scope scope = begun("re-source");
        String block = translation.bench(translator, "re-source").blocks().get(3).id();
        change("re-source", "courses/%s/", TranslationInside.EDITED, "The owner stands left of the first slash.");
        change("re-source", "courses/%s/", "Opening words.", "Opening words, again.");
        assertFalse(handover.moved(handover.draft(translator, scope).orElseThrow()), "nobody else has translated anything");
        assertEquals("RSRSR", translation.stands(translator, "re-source"));
        BenchBlock owner = translation.bench(translator, "re-source").blocks().get(3);
        assertFalse(owner.id().equals(block), "it is another text now");
        assertEquals(MINE, owner.lines().get(0).text(), "the draft's words are offered, not the published ones");
        assertEquals(0, owner.number());
        workbench.save(translator, TranslationInside.where("re-source", owner), 0, Map.of("P1", MINE + "ថ្មី"));
        approve(scope);
        assertTrue(published("re-source").contains(MINE + "ថ្មី"));
        assertEquals("RSRRR", translation.stands(translator, "re-source"));
    }

    @Test
    void aDraftTakesOverWhatWasPublishedInItsPlaceAndKeepsItsBlocks() {
        Scope scope = begun("re-both");
        change("re-both", "translations/km/%s/", "ពាក្យបើក។", THEIRS);
        change("re-both", "courses/%s/", "# Read a link", "# Read every link");
        DraftCard draft = handover.draft(translator, scope).orElseThrow();
        assertTrue(handover.moved(draft));
        assertEquals("publishing.refused.moved", assertThrows(DomainException.class,
                () -> handover.submit(translator, scope, "")).key());
        handover.rebase(translator, scope);
        assertFalse(handover.moved(handover.draft(translator, scope).orElseThrow()));
        assertTrue(translation.drafted("re-both").contains(THEIRS) && translation.drafted("re-both").contains(MINE),
                () -> translation.drafted("re-both"));
        assertFalse(translation.drafted("re-both").contains(OLD));
        approve(scope);
        assertTrue(published("re-both").contains(THEIRS) && published("re-both").contains(MINE));
    }

    @Test
    void wordsForASourceThatIsGoneAreShownAfterARebase() {
        Scope scope = begun("re-gone");
        change("re-gone", "translations/km/%s/", "ពាក្យបើក។", THEIRS);
        change("re-gone", "courses/%s/", TranslationInside.EDITED, "The owner stands left of the first slash.");
        assertEquals(List.of(), translation.bench(translator, "re-gone").left(), "they stand in the draft");
        handover.rebase(translator, scope);
        assertTrue(translation.drafted("re-gone").contains(THEIRS));
        Bench bench = translation.bench(translator, "re-gone");
        assertEquals("RRRSR", translation.stands(translator, "re-gone"));
        assertEquals(OLD, bench.blocks().get(3).lines().get(0).text());
        assertEquals(List.of(MINE), bench.left(), "nothing that somebody wrote is lost");
    }

    /** The course, published, with one block in an open draft of its translation. */
    private Scope begun(String course) {
        translation.publish(course);
        translator = studio.enter("Translator", Role.TRANSLATOR);
        BenchBlock block = translation.stale(translator, course);
        assertTrue(workbench.save(translator, TranslationInside.where(course, block), 0, Map.of("P1", MINE)).kept());
        return new Scope(course, Language.KM);
    }

    /** Publishes the module with other words, as files come in. */
    private void change(String course, String folder, String from, String to) {
        SortedMap<String, byte[]> files = versions.of(catalog.published().get(course));
        String path = folder.formatted(course) + StudioInside.MODULE;
        String before = new String(files.get(path), StandardCharsets.UTF_8);
        assertTrue(before.contains(from), before);
        files.put(path, StudioInside.bytes(before.replace(from, to)));
        studio.publish(course, files);
    }

    private void approve(Scope scope) {
        handover.submit(translator, scope, "");
        DraftCard draft = handover.draft(translator, scope).orElseThrow();
        long reviewer = studio.enter("Reviewer", Role.REVIEWER);
        handover.approve(reviewer, scope, draft.submittedAt());
    }

    private String published(String course) {
        return new String(versions.find(catalog.published().get(course), "translations/km/" + course + "/"
                + StudioInside.MODULE).orElseThrow(), StandardCharsets.UTF_8);
    }
}
