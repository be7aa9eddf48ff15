package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationTest {
    @TempDir
    Path root;

    private SmallCourse stamped() {
        SmallCourse small = new SmallCourse(root).indonesian(SmallCourse.TRANSLATED);
        assertEquals(List.of(), Stamp.write(small.files(), "links", "id"));
        return small;
    }

    /** States of the Indonesian blocks in order; a hyphen where there is none. */
    private static String states(SmallCourse small) {
        return small.blocks().stream().map(block -> block.texts().get("id"))
            .map(text -> text == null ? "-" : text.state().name().substring(0, 1)).collect(Collectors.joining());
    }

    @Test
    void blockHashIsThatOfTheFoldedText() {
        assertEquals("3efee2", Hash.block("The owner of an address stands\n  just before the first\tsingle slash.\n"));
        assertEquals("690829", Hash.block("Tie\u0302\u0301ng Vie\u0323\u0302t"));
        assertEquals(Hash.block("Stop."), Hash.block("Stop. {.urgent}"));
    }

    @Test
    void commonSubsequenceIsTheLongest() {
        List<String> a = Arrays.asList("a b c d e f".split(" "));
        List<String> b = Arrays.asList("b x d a e".split(" "));
        List<String> pairs = new ArrayList<>();
        Alignment.common(a, b).forEach(pair -> pairs.add(pair[0] + "" + pair[1]));
        assertEquals(List.of("10", "32", "44"), pairs);
    }

    @Test
    void equalStructureWithoutAStampIsFreshAndWarned() {
        SmallCourse small = new SmallCourse(root).indonesian(SmallCourse.TRANSLATED);
        assertEquals(List.of("TR-NOT-STAMPED"), small.codes());
        assertEquals("FFFF", states(small));
        assertEquals("Baca tautan", small.course().modules().get(0).texts().get("id").title());
        BlockText question = small.question().texts().get("id");
        assertEquals("Yang mana?", question.question().title());
        assertEquals("<p>Salah.</p>", question.question().options().get(0).feedback());
    }

    @Test
    void stampChangesOneLineAndIsIdempotent() {
        SmallCourse small = new SmallCourse(root);
        String windows = SmallCourse.TRANSLATED.replace("\n", "\r\n");
        small.indonesian(windows);
        Stamp.write(small.files(), "links", "id");
        String once = small.read("translations/id/links/01-read.md");
        assertNotEquals(windows, once);
        assertEquals(windows, once.replaceAll("blocks: [0-9a-f]{6}( [0-9a-f]{6}){4}\r\n", ""));
        Stamp.write(small.files(), "links", "id");
        assertEquals(once, small.read("translations/id/links/01-read.md"));
        assertEquals(List.of(), small.codes());
    }

    @Test
    void stampReplacesAnOldLineAndNothingInTheText() {
        String text = "---\nof: a\nblocks: 111111\n  222222\nlang: id\n---\nblocks: stay\n";
        assertEquals("---\nof: a\nblocks: 333333\nlang: id\n---\nblocks: stay\n", Stamp.stamped(text, "333333"));
    }

    @Test
    void stampRefusesAnotherStructure() {
        SmallCourse small = new SmallCourse(root).indonesian(SmallCourse.TRANSLATED.replace("#q-one", "#q-other"));
        List<Finding> findings = Stamp.write(small.files(), "links", "id");
        assertEquals(List.of("TR-STRUCTURE"), findings.stream().map(Finding::code).toList());
        assertFalse(small.read("translations/id/links/01-read.md").contains("blocks:"));
    }

    @Test
    void editedPassageIsChangedAndTheRestFresh() {
        SmallCourse small = stamped();
        assertEquals("FFFF", states(small));
        small.module(SmallCourse.MODULE.replace("before the slash.", "before the first slash."));
        assertEquals("FFCF", states(small));
        small.module(SmallCourse.MODULE.replace("before the slash.", "after the slash. {.urgent}"));
        assertEquals("FFUF", states(small));
        assertFalse(small.blocks().get(2).texts().get("en").html().contains("urgent"));
    }

    @Test
    void aTitleHasItsOwnState() {
        SmallCourse small = stamped();
        assertEquals(State.FRESH, title(small));
        small.module(SmallCourse.MODULE.replace("Opening words.", "Other words."));
        assertEquals(State.FRESH, title(small));
        small.module(SmallCourse.MODULE.replace("# Read a link", "# Read every link"));
        assertEquals(State.CHANGED, title(small));
        small.module(SmallCourse.MODULE.replace("# Read a link", "# Read no link {.urgent}"));
        assertEquals(State.URGENT, title(small));
    }

    private static State title(SmallCourse small) {
        return small.course().modules().get(0).texts().get("id").state();
    }

    @Test
    void urgentAloneIsNoEdit() {
        SmallCourse small = stamped();
        small.module(SmallCourse.MODULE.replace("before the slash.", "before the slash. {.urgent}"));
        assertEquals("FFFF", states(small));
    }

    @Test
    void newAndRemovedBlocksMoveNothingElse() {
        SmallCourse small = stamped();
        small.module(SmallCourse.MODULE.replace("Opening words.", "Opening words.\n\nOne more."));
        assertEquals("F-FFF", states(small));
        small.module(SmallCourse.MODULE.replace("Opening words.\n", ""));
        assertEquals("FFF", states(small));
        assertTrue(small.check().publishable());
    }

    @Test
    void questionKeepsItsTranslationByItsId() {
        SmallCourse small = stamped();
        small.module(SmallCourse.MODULE.replace("A parcel waits.", "Two parcels wait.")
            .replace("The owner stands before the slash.", "New.\n\nAlso new."));
        assertEquals("FFC-C", states(small));
    }

    @Test
    void questionWithOtherOptionsFallsBackToItsSource() {
        SmallCourse small = stamped();
        small.module(SmallCourse.MODULE.replace("Cover the rest. {.hint}", "- [ ] third {#c}\n  > No."));
        assertNull(small.question().texts().get("id"));
        assertTrue(small.check().publishable());
    }

    @Test
    void markInATranslationIsRefusedAtItsPlace() {
        SmallCourse small = new SmallCourse(root)
            .indonesian(SmallCourse.TRANSLATED.replace("- `post.example`", "- [x] `post.example`"));
        Finding finding = small.check().findings().stream().filter(Finding::isError).findFirst().orElseThrow();
        assertEquals("translations/id/links/01-read.md:20:3 TR-KEY-FOUND a translation must not mark answers. "
            + "Write \"- \" instead of \"- [x] \".", finding.toString());
    }

    @Test
    void numberOfATranslationMayBeLeftOutButNotDiffer() {
        SmallCourse small = new SmallCourse(root).module(SmallCourse.asking("#q", "How many?\n\n= 443"));
        String indonesian = SmallCourse.TRANSLATED.substring(0, SmallCourse.TRANSLATED.indexOf("### "))
            + "### Judul {.quiz #q}\n\nBerapa?\n\n= 443\n\n> Karena.\n";
        assertTrue(small.indonesian(indonesian).check().publishable());
        assertTrue(small.indonesian(indonesian.replace("= 443\n\n", "")).check().publishable());
        assertTrue(small.indonesian(indonesian.replace("= 443", "= ៤៤៣.0")).check().publishable());
        assertTrue(small.indonesian(indonesian.replace("= 443", "= 80")).codes().contains("TR-KEY-FOUND"));
    }

    @Test
    void withoutItsNumberATranslationStillHidesTheNumberAndTheExplanation() {
        SmallCourse small = new SmallCourse(root).module(SmallCourse.asking("#q", "How many?\n\n= 443"));
        String indonesian = SmallCourse.TRANSLATED.substring(0, SmallCourse.TRANSLATED.indexOf("### "))
            + "### Judul {.quiz #q}\n\nBerapa?\n\n> Karena 443.\n";
        assertTrue(small.indonesian(indonesian).check().publishable());
        assertTrue(small.indonesian(indonesian.replace("?\n\n", "?\n= 443\n\n")).codes().contains("QUIZ-STRAY"));
        assertTrue(small.indonesian(indonesian.replace("> ", "")).codes().contains("TR-EXPLANATION"));
        assertTrue(small.indonesian(indonesian + "\nItu saja.\n").codes().contains("TR-EXPLANATION"));
    }

    @Test
    void wordsOfATranslationAreItsOwn() {
        SmallCourse small = new SmallCourse(root).module(SmallCourse.asking("#q", "Name it.\n\n= code"));
        String indonesian = SmallCourse.TRANSLATED.substring(0, SmallCourse.TRANSLATED.indexOf("### "))
            + "### Judul {.quiz #q}\n\nSebutkan.\n\n= kode | sandi\n\n> Karena.\n";
        assertTrue(small.indonesian(indonesian.replace("kode | sandi", "|")).codes().contains("QUIZ-NO-KEY"));
        small.indonesian(indonesian);
        assertEquals(List.of(List.of("kode", "sandi")), small.question().texts().get("id").question().accepted());
        assertEquals(List.of(List.of("code")), small.question().texts().get("en").question().accepted());
    }

    @Test
    void orderOfATranslationIsMatchedById() {
        SmallCourse small = new SmallCourse(root)
            .module(SmallCourse.asking(".order #q", "1. first {#a}\n2. second {#b}"));
        small.indonesian(SmallCourse.TRANSLATED.substring(0, SmallCourse.TRANSLATED.indexOf("### "))
            + "### Judul {.quiz .order #q}\n\n1. kedua {#b}\n2. pertama {#a}\n\n> Karena.\n");
        Block block = small.question();
        String first = block.question().key().right().get(0);
        assertEquals("pertama", block.texts().get("id").question().options().stream()
            .filter(option -> option.id().equals(first)).findFirst().orElseThrow().html());
    }

    @Test
    void cardBecomesStaleWithItsFields() {
        SmallCourse small = new SmallCourse(root).write("translations/id/links/course.md", """
            ---
            of: links/course
            lang: id
            state: draft
            title: Tautan
            summary: Baca dulu.
            audience: Semua
            outcomes:
              spot: Kenali tautan palsu
            ---
            # Tautan

            Tentang **tautan**.
            """);
        Stamp.write(small.files(), "links", "id");
        assertEquals(State.FRESH, small.course().cards().get("id").state());
        Block about = small.course().description().get(0);
        assertEquals(new BlockText(State.FRESH, "<p>Tentang <strong>tautan</strong>.</p>", null), about.texts().get("id"));
        small.card(SmallCourse.CARD.replace("before you tap", "before you open it"));
        assertEquals(State.CHANGED, small.course().cards().get("id").state());
        assertEquals("Kenali tautan palsu", small.course().cards().get("id").outcomes().get("spot"));
        assertEquals(State.FRESH, small.course().description().get(0).texts().get("id").state(), "its passage hasn't changed");
    }

    @Test
    void statusCountsBlocksAndWaitingWords() {
        SmallCourse small = stamped();
        small.card(SmallCourse.CARD);
        Status fresh = Status.of(small.files(), "links").get(0);
        assertEquals("5 5 0", fresh.fresh() + " " + fresh.reviewed() + " " + fresh.changed());
        assertEquals(3, fresh.missing(), "the card's fields, title and description have no translation");
        small.module(SmallCourse.MODULE.replace("The owner stands before the slash.", "Now eight words stand here, in this passage."));
        Status changed = Status.of(small.files(), "links").get(0);
        assertEquals("4 1", changed.fresh() + " " + changed.changed());
        assertEquals(fresh.words() + 8, changed.words());
    }

    @Test
    void hashOfTheCourseFollowsItsFiles() {
        SmallCourse small = stamped();
        String before = small.course().hash();
        assertEquals(before, small.course().hash());
        small.indonesian(small.read("translations/id/links/01-read.md").replace("Kata", "Beberapa kata"));
        assertNotEquals(before, small.course().hash());
    }
}
