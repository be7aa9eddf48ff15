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
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;

@ArquillianTest
class WorkbenchIT {
    private static final String EDITED = "The owner stands before the first single slash.";

    @Inject
    private StudioInside studio;
    @Inject
    private Workbench workbench;
    @Inject
    private Benches benches;
    @Inject
    private Handover handover;
    @Inject
    private Agency agency;
    @Inject
    private Catalog catalog;
    @Inject
    private VersionFiles versions;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    /** Publishes the small course, and then with other words in one block. */
    private static SortedMap<String, byte[]> edited(String course) {
        SortedMap<String, byte[]> files = StudioInside.files(course);
        files.compute("courses/" + course + "/" + StudioInside.MODULE, (path, body) ->
                new String(body, StandardCharsets.UTF_8).replace(StudioInside.WORDS, EDITED).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private void publish(String course) {
        studio.publish(course, StudioInside.files(course));
        studio.publish(course, edited(course));
    }

    private Bench bench(long person, String course) {
        return benches.open(person, course, Language.KM, "links");
    }

    private static BenchBlock stale(Bench bench) {
        return bench.blocks().stream().filter(block -> block.stand() == Stand.STALE).findFirst().orElseThrow();
    }

    private static Workbench.Where where(String course, BenchBlock block) {
        return new Workbench.Where(course, Language.KM, "links", block.id());
    }

    private static String stands(Bench bench) {
        return bench.blocks().stream().map(block -> block.stand().name().substring(0, 1)).collect(Collectors.joining());
    }

    private String drafted(String course) {
        return database.find("select f.body from draft d join draft_file x on x.draft_id = d.id join content_file f "
                + "on f.hash = x.hash where d.course = ? and d.lang = 'km' and x.path like '%/01-links.md'",
                row -> new String(row.getBytes(1), StandardCharsets.UTF_8), course).orElse("");
    }

    @Test
    void aChangedBlockShowsWhatChangedWordByWord() {
        publish("tr-words");
        long person = studio.enter("Reader of both", Role.TRANSLATOR);
        Bench bench = bench(person, "tr-words");
        assertEquals("RRRSR", stands(bench));
        assertEquals("The owner stands before the [first single ]slash.", stale(bench).lines().get(0).source().stream()
                .map(run -> run.change() == Change.SAME ? run.text() : "[" + run.text() + "]")
                .collect(Collectors.joining()));
        assertEquals("ម្ចាស់នៅមុនសញ្ញា។", stale(bench).lines().get(0).text());
        assertFalse(bench.draft() != null, "looking begins no draft");
    }

    @Test
    void aWholeBlockStandsInTheDraftAndNothingElseChanges() {
        publish("tr-one");
        long person = studio.enter("Translator", Role.TRANSLATOR);
        BenchBlock block = stale(bench(person, "tr-one"));
        Stored stored = workbench.save(person, where("tr-one", block), 0, Map.of("P1", "ម្ចាស់នៅមុនសញ្ញា / ទីមួយ។"));
        assertTrue(stored.kept());
        assertEquals(1, stored.number());
        assertEquals(Stand.DRAFT, stored.stand());
        String before = new String(StudioInside.files("tr-one").get("translations/km/tr-one/01-links.md"), StandardCharsets.UTF_8);
        String after = drafted("tr-one");
        assertTrue(after.contains("state: draft") && after.contains("by: person " + person), after);
        assertEquals(before.substring(before.indexOf("# ")).replace("ម្ចាស់នៅមុនសញ្ញា។", "ម្ចាស់នៅមុនសញ្ញា / ទីមួយ។"),
                after.substring(after.indexOf("# ")));
        assertEquals("RRRDR", stands(bench(person, "tr-one")));
    }

    @Test
    void twoTranslatorsInOneBlockSeeBothTexts() {
        publish("tr-both");
        long first = studio.enter("First", Role.TRANSLATOR);
        BenchBlock block = stale(bench(first, "tr-both"));
        assertTrue(workbench.save(first, where("tr-both", block), block.number(), Map.of("P1", "ទីមួយ")).kept());
        long second = studio.enter("Second", Role.TRANSLATOR);
        Stored refused = workbench.save(second, where("tr-both", block), block.number(), Map.of("P1", "ទីពីរ"));
        assertFalse(refused.kept());
        assertEquals("ទីមួយ", refused.texts().get("P1"));
        assertEquals(first, refused.savedBy());
        assertEquals("ទីមួយ", block(second, "tr-both", block.id()).lines().get(0).text(), "the first one's text stays");
        assertTrue(workbench.save(second, where("tr-both", block), refused.number(), Map.of("P1", "ទីពីរ")).kept());
        assertTrue(drafted("tr-both").contains("ទីពីរ") && !drafted("tr-both").contains("ទីមួយ"));
        assertTrue(workbench.save(first, where("tr-both", block), 0, Map.of("P1", "ទីពីរ")).kept(), "the same may be said again");
    }

    private BenchBlock block(long person, String course, String id) {
        return bench(person, course).blocks().stream().filter(block -> block.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void twoTranslatorsInTwoBlocksOfAFileLoseNothing() {
        publish("tr-apart");
        long person = studio.enter("Somebody", Role.TRANSLATOR);
        String cookie = people.cookie(person);
        List<BenchBlock> blocks = bench(person, "tr-apart").blocks();
        Browserless here = browserless.here();
        List<BenchBlock> wanted = List.of(blocks.get(1), blocks.get(3));
        AtomicInteger next = new AtomicInteger();
        List<Integer> answers = here.atOnce(2, () -> {
            BenchBlock mine = wanted.get(next.getAndIncrement());
            return here.postByScript(cookie, "/km/translations/km/tr-apart/links", "block", mine.id(), "number", "0",
                    "t.P1", "ថ្មី " + mine.id()).statusCode();
        });
        assertEquals(List.of(200, 200), answers);
        wanted.forEach(block -> assertTrue(drafted("tr-apart").contains("ថ្មី " + block.id()), drafted("tr-apart")));
    }

    @Test
    void halfAQuestionIsKeptAndNotInTheDraft() {
        publish("tr-half");
        long person = studio.enter("Translator", Role.TRANSLATOR);
        BenchBlock question = bench(person, "tr-half").blocks().get(4);
        Stored stored = workbench.save(person, where("tr-half", question), 0, Map.of("H1", ""));
        assertEquals(Stand.BEGUN, stored.stand());
        assertTrue(block(person, "tr-half", question.id()).lines().get(0).text().isEmpty());
        assertTrue(drafted("tr-half").contains("### តើអាសយដ្ឋាននេះជារបស់នរណា? {.quiz #q-owner}"), drafted("tr-half"));
        assertThrows(DomainException.class, () -> handover.submit(person, new Scope("tr-half", Language.KM), ""));
    }

    @Test
    void somebodyElseApprovesAndOnlyThenLearnersSeeIt() {
        publish("tr-review");
        Scope scope = new Scope("tr-review", Language.KM);
        long translator = studio.enter("Translates and reviews", Role.TRANSLATOR, Role.REVIEWER);
        BenchBlock block = stale(bench(translator, "tr-review"));
        workbench.save(translator, where("tr-review", block), 0, Map.of("P1", "ម្ចាស់ថ្មី។"));
        handover.submit(translator, scope, "ប្លុកមួយ");
        assertThrows(DomainException.class, () -> workbench.save(translator, where("tr-review", block), 1, Map.of("P1", "ផ្សេង")));
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
        assertEquals("RRRRR", stands(bench(reviewer, "tr-review")));
        assertEquals(0, block(reviewer, "tr-review", block.id()).number(), "what is published is nobody's draft any more");
    }

    @Test
    void aReviewerGivesBackWithAWordToABlock() {
        publish("tr-back");
        Scope scope = new Scope("tr-back", Language.KM);
        long translator = studio.enter("Translator", Role.TRANSLATOR);
        BenchBlock block = stale(bench(translator, "tr-back"));
        workbench.confirm(translator, where("tr-back", block), 0);
        handover.submit(translator, scope, "");
        DraftCard draft = handover.draft(translator, scope).orElseThrow();
        long reviewer = studio.enter("Reviewer", Role.REVIEWER);
        handover.comment(reviewer, scope, StudioInside.MODULE, block.id(), "មិនត្រូវទេ");
        handover.giveBack(reviewer, scope, draft.submittedAt(), "");
        people.enter(translator);
        assertEquals(List.of("មិនត្រូវទេ"), block(translator, "tr-back", block.id()).comments().stream()
                .map(comment -> comment.body()).toList());
        assertTrue(bench(translator, "tr-back").writable());
    }

    @Test
    void onlyTranslatorsWriteAndLearnersSeeNoWorkbench() {
        publish("tr-who");
        long translator = studio.enter("Translator", Role.TRANSLATOR);
        BenchBlock block = stale(bench(translator, "tr-who"));
        long reviewer = studio.enter("Reviewer", Role.REVIEWER);
        assertThrows(Forbidden.class, () -> workbench.save(reviewer, where("tr-who", block), 0, Map.of("P1", "ខ្ញុំ")));
        assertFalse(bench(reviewer, "tr-who").writable());
        long learner = people.make("Learner", Country.KH, Language.KM);
        String cookie = people.cookie(learner);
        for (String rest : List.of("", "/km", "/km/tr-who", "/km/tr-who/links", "/status", "/status/csv", "/km/tr-who/draft.xlf")) {
            assertEquals(403, browserless.get(cookie, "/km/translations" + rest).statusCode(), rest);
        }
        assertEquals(403, browserless.post(cookie, "/km/translations/km/tr-who/links", "block", block.id(), "number", "0",
                "t.P1", "ខ្ញុំ").statusCode());
        assertEquals("", drafted("tr-who"));
    }

    @Test
    void anAgencysDocumentIsTakenAsAWholeOrNotAtAll() {
        publish("tr-agency");
        Scope scope = new Scope("tr-agency", Language.KM);
        long person = studio.enter("Translator", Role.TRANSLATOR);
        String document = new String(agency.give(person, scope, true).orElseThrow(), StandardCharsets.UTF_8);
        assertTrue(document.contains(EDITED) && !document.contains("Opening words."), document);
        String done = document.replaceAll("<target>ម្ចាស់[^<]*</target>", "<target>ពីភ្នាក់ងារ។</target>");
        String foreign = done.replaceFirst("</file>", "<unit id=\"u000000\"><segment id=\"P1\"><source>x</source></segment></unit></file>");
        assertThrows(XliffRefused.class, () -> agency.take(person, scope, foreign.getBytes(StandardCharsets.UTF_8)));
        assertEquals("", drafted("tr-agency"), "nothing of it was taken");
        assertEquals(1, agency.take(person, scope, done.getBytes(StandardCharsets.UTF_8)));
        assertTrue(drafted("tr-agency").contains("ពីភ្នាក់ងារ។"));
        workbench.save(person, where("tr-agency", block(person, "tr-agency", blockOf(person))), 1, Map.of("P1", "ខ្លួនឯង"));
        XliffRefused late = assertThrows(XliffRefused.class, () -> agency.take(person, scope, done.getBytes(StandardCharsets.UTF_8)));
        assertEquals("translating.xliff.meanwhile", late.key());
    }

    private String blockOf(long person) {
        return bench(person, "tr-agency").blocks().get(3).id();
    }

    private String text(String course) {
        Edition edition = catalog.find(course, Language.KM).orElseThrow();
        return edition.modules().stream().flatMap(module -> module.sections().stream())
                .flatMap(section -> section.blocks().stream()).map(block -> block.html()).collect(Collectors.joining());
    }
}
