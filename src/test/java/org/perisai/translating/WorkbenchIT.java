package org.perisai.translating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.VersionFiles;
import org.perisai.content.Bitext;
import org.perisai.content.Difference.Change;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.publishing.DraftCard;
import org.perisai.publishing.Scope;
import org.perisai.publishing.StudioInside;
import org.perisai.shared.Country;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;

@ArquillianTest
class WorkbenchIT {
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
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;

    @Test
    void aChangedBlockShowsWhatChangedWordByWord() {
        translation.publish("tr-words");
        long person = studio.enter("Reader of both", Role.TRANSLATOR);
        Bench bench = translation.bench(person, "tr-words");
        assertEquals("RRRSR", translation.stands(person, "tr-words"));
        assertEquals("The owner stands before the [first single ]slash.", translation.stale(person, "tr-words").lines().get(0).source().stream()
                .map(run -> run.change() == Change.SAME ? run.text() : "[" + run.text() + "]")
                .collect(Collectors.joining()));
        assertEquals("ម្ចាស់នៅមុនសញ្ញា។", translation.stale(person, "tr-words").lines().get(0).text());
        assertFalse(bench.draft() != null, "looking begins no draft");
    }

    @Test
    void aWholeBlockStandsInTheDraftAndNothingElseChanges() {
        translation.publish("tr-one");
        long person = studio.enter("Translator", Role.TRANSLATOR);
        BenchBlock block = translation.stale(person, "tr-one");
        Stored stored = workbench.save(person, TranslationInside.where("tr-one", block), 0, Map.of("P1", "ម្ចាស់នៅមុនសញ្ញា / ទីមួយ។"));
        assertTrue(stored.kept());
        assertEquals(1, stored.number());
        assertEquals(Stand.DRAFT, stored.stand());
        String before = new String(StudioInside.files("tr-one").get("translations/km/tr-one/01-links.md"), StandardCharsets.UTF_8);
        String after = translation.drafted("tr-one");
        assertTrue(after.contains("state: draft") && after.contains("by: person " + person), after);
        assertEquals(before.substring(before.indexOf("# ")).replace("ម្ចាស់នៅមុនសញ្ញា។", "ម្ចាស់នៅមុនសញ្ញា / ទីមួយ។"),
                after.substring(after.indexOf("# ")));
        assertEquals("RRRDR", translation.stands(person, "tr-one"));
    }

    @Test
    void twoTranslatorsInOneBlockSeeBothTexts() {
        translation.publish("tr-both");
        long first = studio.enter("First", Role.TRANSLATOR);
        BenchBlock block = translation.stale(first, "tr-both");
        assertTrue(workbench.save(first, TranslationInside.where("tr-both", block), block.number(), Map.of("P1", "ទីមួយ")).kept());
        long second = studio.enter("Second", Role.TRANSLATOR);
        Stored refused = workbench.save(second, TranslationInside.where("tr-both", block), block.number(), Map.of("P1", "ទីពីរ"));
        assertFalse(refused.kept());
        assertEquals("ទីមួយ", refused.texts().get("P1"));
        assertEquals(first, refused.savedBy());
        assertEquals("ទីមួយ", translation.block(second, "tr-both", block.id()).lines().get(0).text(), "the first one's text stays");
        assertTrue(workbench.save(second, TranslationInside.where("tr-both", block), refused.number(), Map.of("P1", "ទីពីរ")).kept());
        assertTrue(translation.drafted("tr-both").contains("ទីពីរ") && !translation.drafted("tr-both").contains("ទីមួយ"));
        assertTrue(workbench.save(first, TranslationInside.where("tr-both", block), 0, Map.of("P1", "ទីពីរ")).kept(), "the same may be said again");
    }

    @Test
    void twoTranslatorsInTwoBlocksOfAFileLoseNothing() {
        translation.publish("tr-apart");
        long person = studio.enter("Somebody", Role.TRANSLATOR);
        String cookie = people.cookie(person);
        List<BenchBlock> blocks = translation.bench(person, "tr-apart").blocks();
        Browserless here = browserless.here();
        List<BenchBlock> wanted = List.of(blocks.get(1), blocks.get(3));
        AtomicInteger next = new AtomicInteger();
        List<Integer> answers = here.atOnce(2, () -> {
            BenchBlock mine = wanted.get(next.getAndIncrement());
            return here.postByScript(cookie, "/km/translations/km/tr-apart/links", "block", mine.id(), "number", "0",
                    "t.P1", "ថ្មី " + mine.id()).statusCode();
        });
        assertEquals(List.of(200, 200), answers);
        wanted.forEach(block -> assertTrue(translation.drafted("tr-apart").contains("ថ្មី " + block.id()), translation.drafted("tr-apart")));
    }

    @Test
    void halfAQuestionIsKeptAndNotInTheDraft() {
        translation.publish("tr-half");
        long person = studio.enter("Translator", Role.TRANSLATOR);
        BenchBlock question = translation.bench(person, "tr-half").blocks().get(4);
        Stored stored = workbench.save(person, TranslationInside.where("tr-half", question), 0, Map.of("H1", ""));
        assertEquals(Stand.BEGUN, stored.stand());
        assertTrue(translation.block(person, "tr-half", question.id()).lines().get(0).text().isEmpty());
        assertTrue(translation.drafted("tr-half").contains("### តើអាសយដ្ឋាននេះជារបស់នរណា? {.quiz #q-owner}"), translation.drafted("tr-half"));
        assertThrows(DomainException.class, () -> handover.submit(person, new Scope("tr-half", Language.KM), ""));
    }

    @Test
    void somebodyElseApprovesAndOnlyThenLearnersSeeIt() {
        translation.publish("tr-review");
        Scope scope = new Scope("tr-review", Language.KM);
        long translator = studio.enter("Translates and reviews", Role.TRANSLATOR, Role.REVIEWER);
        BenchBlock block = translation.stale(translator, "tr-review");
        workbench.save(translator, TranslationInside.where("tr-review", block), 0, Map.of("P1", "ម្ចាស់ថ្មី។"));
        handover.submit(translator, scope, "ប្លុកមួយ");
        assertThrows(DomainException.class, () -> workbench.save(translator, TranslationInside.where("tr-review", block), 1, Map.of("P1", "ផ្សេង")));
        DraftCard draft = handover.draft(translator, scope).orElseThrow();
        DomainException own = assertThrows(DomainException.class, () -> handover.approve(translator, scope, draft.submittedAt()));
        assertEquals("publishing.refused.own", own.key());
        assertFalse(text("tr-review").contains("ម្ចាស់ថ្មី។"));
        long reviewer = studio.enter("Reviews", Role.REVIEWER);
        assertEquals(List.of(draft.id()), handover.waiting(reviewer).stream().filter(card -> card.course().equals("tr-review"))
                .map(DraftCard::id).toList());
        handover.approve(reviewer, scope, draft.submittedAt());
        assertTrue(text("tr-review").contains("ម្ចាស់ថ្មី។"));
        String file = new String(versions.find(catalog.published().get("tr-review"), "translations/km/tr-review/01-links.md")
                .orElseThrow(), StandardCharsets.UTF_8);
        assertEquals("reviewed", Bitext.field(file, "state"));
        assertEquals("person " + reviewer, Bitext.field(file, "checked-by"));
        assertEquals("RRRRR", translation.stands(reviewer, "tr-review"));
        assertEquals(0, translation.block(reviewer, "tr-review", block.id()).number(), "what is published is nobody's draft any more");
    }

    @Test
    void aReviewerGivesBackWithAWordToABlock() {
        translation.publish("tr-back");
        Scope scope = new Scope("tr-back", Language.KM);
        long translator = studio.enter("Translator", Role.TRANSLATOR);
        BenchBlock block = translation.stale(translator, "tr-back");
        workbench.confirm(translator, TranslationInside.where("tr-back", block), 0);
        handover.submit(translator, scope, "");
        DraftCard draft = handover.draft(translator, scope).orElseThrow();
        long reviewer = studio.enter("Reviewer", Role.REVIEWER);
        handover.comment(reviewer, scope, StudioInside.MODULE, block.id(), "មិនត្រូវទេ");
        handover.giveBack(reviewer, scope, draft.submittedAt(), "");
        people.enter(translator);
        assertEquals(List.of("មិនត្រូវទេ"), translation.block(translator, "tr-back", block.id()).comments().stream()
                .map(comment -> comment.body()).toList());
        assertTrue(translation.bench(translator, "tr-back").writable());
    }

    @Test
    void onlyTranslatorsWriteAndLearnersSeeNoWorkbench() {
        translation.publish("tr-who");
        long translator = studio.enter("Translator", Role.TRANSLATOR);
        BenchBlock block = translation.stale(translator, "tr-who");
        long reviewer = studio.enter("Reviewer", Role.REVIEWER);
        assertThrows(Forbidden.class, () -> workbench.save(reviewer, TranslationInside.where("tr-who", block), 0, Map.of("P1", "ខ្ញុំ")));
        assertFalse(translation.bench(reviewer, "tr-who").writable());
        long learner = people.make("Learner", Country.KH, Language.KM);
        String cookie = people.cookie(learner);
        for (String rest : List.of("", "/km", "/km/tr-who", "/km/tr-who/links", "/status", "/status/csv", "/km/tr-who/draft.xlf")) {
            assertEquals(403, browserless.get(cookie, "/km/translations" + rest).statusCode(), rest);
        }
        assertEquals(403, browserless.post(cookie, "/km/translations/km/tr-who/links", "block", block.id(), "number", "0",
                "t.P1", "ខ្ញុំ").statusCode());
        assertEquals("", translation.drafted("tr-who"));
    }

    private String text(String course) {
        Edition edition = catalog.find(course, Language.KM).orElseThrow();
        return edition.modules().stream().flatMap(module -> module.sections().stream())
                .flatMap(section -> section.blocks().stream()).map(block -> block.html()).collect(Collectors.joining());
    }
}
