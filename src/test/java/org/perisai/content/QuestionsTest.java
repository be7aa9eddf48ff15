package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perisai.content.Question.Kind;

class QuestionsTest {
    @TempDir
    Path root;

    private Block ask(String attributes, String body) {
        return new SmallCourse(root).module(SmallCourse.asking(attributes, body)).question();
    }

    private static QuestionText english(Block block) {
        return block.texts().get("en").question();
    }

    @Test
    void oneMarkedOptionMakesOneChoice() {
        Block block = new SmallCourse(root).question();
        assertEquals(Kind.ONE, block.question().kind());
        assertEquals(List.of("a", "b"), block.question().options());
        assertEquals(List.of("b"), block.question().key().right());
        assertEquals("Which one?", english(block).title());
        assertEquals("<p>A parcel waits.</p>", block.texts().get("en").html());
        assertEquals(List.of("Cover the rest."), english(block).hints());
        assertEquals("<p>Any word may stand on the left.</p>", english(block).explanation());
        assertEquals(new OptionText("a", "<code>pay.test</code>", "<p>Wrong, because of SECRETWORD.</p>"),
            english(block).options().get(0));
    }

    @Test
    void severalMarkedOptionsMakeSeveralChoices() {
        Block block = ask("#q", "- [x] a {#x}\n- [ ] b {#y}\n- [x] c {#z}");
        assertEquals(Kind.SEVERAL, block.question().kind());
        assertEquals(List.of("x", "z"), block.question().key().right());
        assertNull(english(block).options().get(0).feedback());
    }

    @Test
    void numberHasItsTolerance() {
        Key key = ask("#q", "How many?\n\n= 443 ± 1.5").question().key();
        assertEquals(new BigDecimal("443"), key.number());
        assertEquals(new BigDecimal("1.5"), key.tolerance());
        Block exact = ask("#q", "How many?\n\n= 75,5");
        assertEquals(Kind.NUMBER, exact.question().kind());
        assertEquals(new BigDecimal("75.5"), exact.question().key().number());
        assertEquals(0, exact.question().key().tolerance().signum());
        assertFalse(exact.texts().get("en").html().contains("75"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "3.142", "-12,500", "1,000,000", "5 ± 1,000", "១,០០០", "１，０００"})
    void aSeparatorThatMayGroupDigitsIsRefusedAtItsLine(String value) {
        SmallCourse small = new SmallCourse(root).module(SmallCourse.asking("#q", "How many?\n\n= " + value));
        assertEquals(List.of("18 NUMBER-AMBIGUOUS"), small.check().findings().stream().filter(Finding::isError)
            .map(finding -> finding.line() + " " + finding.code()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1000;1000", "1.0;1", "1,00;1", "3.1420;3.142", "0.125;0.125", "1234,567;1234.567"})
    void aSeparatorThatCannotGroupDigitsBeginsDecimals(String value, BigDecimal number) {
        assertEquals(0, number.compareTo(ask("#q", "How many?\n\n= " + value).question().key().number()));
    }

    @Test
    void wordsAfterEqualsAreAccepted() {
        Block block = ask("#q", "Name them.\n\n= recovery codes | `backup codes`");
        assertEquals(Kind.TEXT, block.question().kind());
        assertEquals(List.of(List.of("recovery codes", "backup codes")), english(block).accepted());
        assertFalse(block.texts().get("en").html().contains("codes"));
    }

    /** SHA-256 of q-order plus a, b, c begins with 85, d4 and f8, so that is the order of A, B, C. */
    @Test
    void orderIsHiddenBehindDrawnIds() {
        Block block = ask(".order #q-order", "1. third letter first {#c}\n2. then {#a}\n3. last {#b}");
        assertEquals(Kind.ORDER, block.question().kind());
        assertEquals(List.of("A", "B", "C"), block.question().options());
        assertEquals(List.of("C", "A", "B"), block.question().key().right());
        assertEquals(List.of("then", "last", "third letter first"),
            english(block).options().stream().map(OptionText::html).toList());
    }

    /** SHA-256 of q-match plus 1, 2, 3 begins with 54, b1 and 11. */
    @Test
    void rightColumnIsHiddenBehindDrawnIds() {
        Block block = ask(".match #q-match", "| a | b |\n|---|---|\n| one | eins |\n| two | zwei |\n| three | drei |");
        assertEquals(Kind.MATCH, block.question().kind());
        assertEquals(List.of("1=B", "2=C", "3=A"), block.question().key().right());
        assertEquals(List.of("drei", "eins", "zwei"),
            english(block).matches().stream().map(OptionText::html).toList());
        assertEquals(List.of("1", "2", "3"), block.question().options());
        assertTrue(Marking.right(block.question(), english(block), Locale.ENGLISH, List.of("3=A", "1=B", "2=C")));
    }

    @Test
    void gapsAreCharactersInTheText() {
        Block block = ask(".cloze #q", "Tell a [[story | lie]] to *us* & keep [[3]] copies.");
        assertEquals(Kind.CLOZE, block.question().kind());
        assertEquals("<p>Tell a \uE000 to <em>us</em> &amp; keep \uE001 copies.</p>",
            block.texts().get("en").html());
        assertEquals(List.of(List.of("story", "lie"), List.of("3")), english(block).accepted());
        assertEquals(2, block.question().key().gaps());
    }

    @Test
    void keyAndFeedbackAreInNoPassage() {
        SmallCourse small = new SmallCourse(root);
        assertTrue(SmallCourse.MODULE.contains("SECRETWORD"), "the feedback holds the word");
        for (Block block : small.blocks()) {
            String html = block.texts().get("en").html();
            assertFalse(html.contains("SECRETWORD") || html.contains("checked") || html.contains("[x]")
                || html.contains("input") || html.contains("{"), html);
        }
    }

    /** In each the secret stands where a reader would see it before the answer; the good list stands beside it. */
    @ParameterizedTest
    @ValueSource(strings = {
        "GOOD;;or;;- [ ] c {#c};  > SECRETWORD", "- c;  > SECRETWORD;;or;;GOOD", "1. [x] SECRETWORD {#c};2. [ ] d {#d};;GOOD",
        "GOOD;;or;;= SECRETWORD", "Count.;= SECRETWORD;;GOOD", "Count.;;\uFF1D SECRETWORD;;GOOD", "> = SECRETWORD;;GOOD",
        "> - [x] SECRETWORD {#c};;GOOD", "* plain;    * [x] SECRETWORD {#c};;GOOD", "* SECRETWORD {.hint};;GOOD",
        "SECRETWORD {.hint} as said.;;GOOD", "GOOD;;  SECRETWORD {.hint}", "GOOD;  - more;    > SECRETWORD",
        "GOOD;;  = SECRETWORD"})
    void whatBelongsToTheAnswerIsRefusedElsewhereAndNotShown(String body) {
        refused("QUIZ-STRAY", "#q", body.replace("GOOD", "- [x] a {#a};- [ ] b {#b}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- [x] a {#a};- [ ] b {#b};;SECRETWORD", "= 443;;SECRETWORD", "= 443;;| SECRETWORD | b |;|---|---|"})
    void textAfterTheAnswerIsRefused(String body) {
        assertTrue(new SmallCourse(root).module(SmallCourse.asking("#q", body.replace(';', '\n'))).check().findings().stream()
            .anyMatch(finding -> finding.isError() && finding.code().equals("QUIZ-TRAILING")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[SECRETWORD]]} {.quiz .cloze #r};;Tell a [[lie]].", "Tell a [[lie]].;;Not [[SECRETWORD]]. {.hint}"})
    void gapsOutsideOfTheTextAreRefused(String body) {
        refused("CLOZE-BROKEN", ".cloze #q", body.replace("[[SECRETWORD]]}", "Go.;;### A [[SECRETWORD]]"));
    }

    private void refused(String code, String attributes, String body) {
        SmallCourse small = new SmallCourse(root).module(SmallCourse.asking(attributes, body.replace(';', '\n')));
        assertTrue(small.check().findings().stream().anyMatch(finding -> finding.isError() && finding.code().equals(code)),
            () -> small.check().findings().toString());
        for (Block block : small.files().sketch("links", "01-read.md", "en").orElseThrow().course().modules().get(0).sections()
            .stream().flatMap(section -> section.blocks().stream()).toList()) {
            BlockText text = block.texts().get("en");
            assertFalse(text.html().contains("SECRETWORD"), text::html);
            assertFalse(text.question() != null && (text.question().title() + text.question().hints()
                + text.question().options().stream().map(OptionText::html).toList()).contains("SECRETWORD"), text::toString);
        }
    }

    @Test
    void quotesListsTablesAndCodeBeforeTheAnswerAreItsText() {
        String html = ask("#q", "> From: a bank\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n`{#id}`\n\n```\n= 5 {#code}\n```\n\n"
            + "= 443").texts().get("en").html();
        for (String shown : List.of("From: a bank", "two", "<td>d</td>", "{#id}", "&#61; 5 {#code}")) {
            assertTrue(html.contains(shown), html);
        }
    }

    /** The passage begins in line 8 of the file. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "= 443!8:1", "=443!8:1", "\uFF1D 443!8:1", "= word | other!8:1", "Count.;= 443!9:1", "> Count.;>; > = 443!10:4",
        "- one;;  = 443!10:3", "- [x] a {#a};- [ ] b {#b}!8:1", "- [X] a!8:1", "> - [x] a!8:3", "1. a;2. b {#b}!9:1",
        "Tell a [[lie]].!8:8", "- `[[code]]`, a [[lie]]!8:17"})
    void anAnswerBelowNoQuestionIsRefusedAtItsPlace(String passage, String place) {
        assertEquals(List.of("courses/links/01-read.md:" + place), new SmallCourse(root).module(with(passage)).check().findings()
            .stream().filter(found -> found.isError() && found.code().equals("QUIZ-NO-HEADING"))
            .map(found -> found.file() + ":" + found.line() + ":" + found.column()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 + 1 = 2", "\\= 443", "=> Go on.", "```;= 443;- [x] a;```", "    = 443", "| a |;|---|;| = 443 |",
        "`= 443`", "- press [x]", "- a;  > said", "[[1]](https://a.example/)", "`[[ -f x ]]`", "\\[[text]]",
        "``a ` [[b]]``", "Title;==="})
    void textThatOnlyResemblesAnAnswerIsText(String passage) {
        assertEquals(List.of(), new SmallCourse(root).module(with(passage)).codes().stream()
            .filter(code -> code.equals("QUIZ-NO-HEADING")).toList());
    }

    private static String with(String passage) {
        return SmallCourse.MODULE.replace("Opening words.", passage.replace(';', '\n'));
    }

    @Test
    void anAnswerInATranslationOfAPassageIsRefused() {
        SmallCourse small = new SmallCourse(root);
        assertTrue(small.indonesian(SmallCourse.TRANSLATED.replace("Kata pembuka.", "= \u17E4\u17E4\u17E3")).codes()
            .contains("QUIZ-NO-HEADING"));
    }

    @Test
    void questionTakesTheOutcomeOfItsSectionUnlessItHasItsOwn() {
        SmallCourse small = new SmallCourse(root);
        assertNull(small.question().question().outcome());
        small.module(SmallCourse.MODULE.replace("{#owner}", "{#owner outcome=spot}"));
        assertEquals("spot", small.question().question().outcome());
        small.module(SmallCourse.MODULE.replace("#q-one}", "#q-one outcome=spot}"));
        assertEquals("spot", small.question().question().outcome());
    }

    @Test
    void caseGroupsTheQuestionsThatFollow() {
        String text = SmallCourse.MODULE.replace("### Which", "### A shop {.case #shop}\n\nShared.\n\n#### Which");
        assertEquals("shop", new SmallCourse(root).module(text).question().question().caseId());
        String next = text + "\n## Next\n\n### Again {.quiz #q-two}\n\n= 5\n\n> So.\n";
        List<Block> blocks = new SmallCourse(root).module(next).blocks();
        assertNull(blocks.get(blocks.size() - 1).question().caseId());
    }
}
