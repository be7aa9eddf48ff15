package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseRulesTest {
    private static final String EXAM = """
        ---
        title: Test
        ---
        # Test

        ## Spot {outcome=spot}

        ### Address {.quiz #x-1}

        - [x] a {#a}
          > Yes.
        - [ ] b {#b}
          > No.

        > So.
        """;

    @TempDir
    Path root;
    private SmallCourse small;

    @BeforeEach
    void goodCourse() {
        small = new SmallCourse(root);
        assertEquals(List.of(), small.check().findings());
        assertTrue(small.check().publishable());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "level: basic;level: expert;6;CARD-LEVEL", "area: AWR;area: XYZ;8;CARD-AREA",
        "minutes: 12;minutes: long;7;FRONT-TYPE", "minutes: 12;minuets: 12;7;FRONT-UNKNOWN",
        "title: Links;;1;FRONT-LACKS", "pass: 70;pass: 170;14;FRONT-TYPE", "lang: en;lang: e_n;4;CARD-LANG",
        "pass: 70;prerequisites: [none];14;CARD-PREREQUISITE", "pass: 70;tags: [DigComp:4.1];14;CARD-TAG",
        "pass: 70;draw: {spot: 2};14;EXAM-MISSING", "pass: 70;draw: {other: 2};14;OUTCOME-UNKNOWN",
        "pass: 70;review-by: soon;14;FRONT-TYPE", "lang: en;lang: en\\nlang: en;5;FRONT-TWICE"})
    void cardIsCheckedFieldByField(String good, String bad, int line, String code) {
        small.card(SmallCourse.CARD.replace(good, bad == null ? "" : bad.replace("\\n", "\n")));
        found("courses/links/course.md", line, code, Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "[spot];[other];4;OUTCOME-UNKNOWN", "[spot];spot;4;FRONT-TYPE", "{#owner};{#start};10;SECTION-TWICE",
        "- [x];- [ ];14;QUIZ-NO-KEY", "{#b};{#a};20;OPTION-TWICE", "{#b};;20;OPTION-NO-ID", " #q-one};};14;QUIZ-NO-ID",
        "{.hint};{.hnt};23;ATTR-UNKNOWN", "Opening words.;Opening words. {.hint};8;ATTR-PLACE",
        "#q-one};#q-one outcome=other};14;OUTCOME-UNKNOWN", "Opening words.;![x](img/none.png);8;PICTURE-MISSING",
        "{.quiz #q-one};{.quiz .match #q-one};14;QUIZ-NO-ANSWER", "## Who;# Who;10;HEADING-LEVEL",
        "{#owner};{.form #c};10;FORM-ID", "{#owner};{.case};10;CASE-NO-ID"})
    void moduleIsCheckedBlockByBlock(String good, String bad, int line, String code) {
        small.module(SmallCourse.MODULE.replace(good, bad == null ? "" : bad));
        found("courses/links/01-read.md", line, code, Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "minutes: 12;minutes: 26;3;MODULE-LONG", "minutes: 12;minutes: 9;3;MODULE-SHORT",
        "  > Right.;;14;QUIZ-NO-FEEDBACK",
        "> Any word may stand on the left.;;14;QUIZ-NO-EXPLANATION",
        "Opening words.;![](img/none.png);8;PICTURE-NO-TEXT"})
    void weaknessIsWarned(String good, String bad, int line, String code) {
        small.module(SmallCourse.MODULE.replace(good, bad == null ? "" : bad));
        found("courses/links/01-read.md", line, code, Severity.WARNING);
    }

    private void found(String file, int line, String code, Severity severity) {
        List<Finding> findings = small.check().findings();
        assertTrue(findings.stream().anyMatch(finding -> finding.file().equals(file) && finding.line() == line
            && finding.code().equals(code) && finding.severity() == severity), findings::toString);
        assertEquals(findings.stream().noneMatch(Finding::isError), small.check().publishable());
    }

    @Test
    void findingSaysWhereWhatAndHow() {
        Finding finding = small.module(SmallCourse.MODULE.replace("- [x]", "- [ ]")).check().findings().get(0);
        assertEquals("courses/links/01-read.md:14:1 QUIZ-NO-KEY question \"q-one\" has no option marked [x]. "
            + "Mark the right one.", finding.toString());
    }

    @Test
    void oneOptionIsNoQuestion() {
        assertTrue(small.module(SmallCourse.asking("#q", "- [x] only {#a}\n  > Yes.")).codes()
            .contains("QUIZ-ONE-OPTION"));
    }

    @Test
    void sameTextTwiceOnTheRightIsAmbiguous() {
        assertTrue(small.module(SmallCourse.asking(".match #q", "|a|b|\n|---|---|\n|1|x|\n|2|x|")).codes()
            .contains("MATCH-TWICE"));
    }

    @Test
    void poolMustHoldWhatIsDrawn() {
        small.write("courses/links/exam.md", EXAM);
        small.card(SmallCourse.CARD.replace("pass: 70", "pass: 70\ndraw: {spot: 1}"));
        assertEquals(List.of(), small.codes());
        assertEquals("spot", small.course().exam().sections().get(0).blocks().get(1).question().outcome());
        small.card(SmallCourse.CARD.replace("pass: 70", "pass: 70\ndraw: {spot: 2}"));
        assertTrue(small.codes().contains("DRAW-SHORT"));
        small.write("courses/links/exam.md", EXAM.replace(" {outcome=spot}", ""));
        assertTrue(small.codes().contains("EXAM-NO-OUTCOME"));
        small.write("courses/links/exam.md", EXAM.replace("x-1", "q-one"));
        assertTrue(small.codes().contains("QUIZ-TWICE"));
    }

    @Test
    void theCardHoldsNoQuestion() {
        small.card(SmallCourse.CARD + "\n### Which? {.quiz #q-card}\n\n= 443\n");
        found("courses/links/course.md", 20, "CARD-QUESTION", Severity.ERROR);
    }

    @Test
    void outcomeWithoutAQuestionIsWarned() {
        small.module(SmallCourse.MODULE.replace("outcomes: [spot]\n", ""));
        found("courses/links/course.md", 11, "OUTCOME-UNASKED", Severity.WARNING);
    }

    @Test
    void formsOfThePreTestAreKeptApart() {
        small.write("courses/links/pretest.md", EXAM.replace("Spot {outcome=spot}", "Form A {.form #a}"));
        assertEquals(List.of("FORM-UNEQUAL"), small.codes());
        Section section = small.course().pretest().sections().get(0);
        assertEquals("form-a a", section.id() + " " + section.form());
        small.write("courses/links/pretest.md", EXAM);
        assertTrue(small.codes().contains("FORM-NONE"));
    }

    @Test
    void reviewIsDueAfterItsDay() {
        small.card(SmallCourse.CARD.replace("pass: 70", "pass: 70\nreview-by: 2026-11-20"));
        assertEquals(List.of(), small.codes());
        small.card(SmallCourse.CARD.replace("pass: 70", "pass: 70\nreview-by: 2026-11-19"));
        assertEquals(List.of("REVIEW-PASSED"), small.codes());
    }

    @Test
    void heavyPictureIsWarned() {
        small.module(SmallCourse.MODULE.replace("Opening words.", "![a](img/a.png)"));
        small.write("courses/links/img/a.png", new byte[60 * 1024]);
        assertEquals(List.of(), small.codes());
        small.write("courses/links/img/a.png", new byte[60 * 1024 + 1]);
        assertEquals(List.of("PICTURE-HEAVY"), small.codes());
    }

    @Test
    void sectionWithoutAQuestionIsWarned() {
        small.module(SmallCourse.MODULE + "\n## Last\n\nWords.\n");
        assertEquals(List.of("SECTION-UNASKED"), small.codes());
    }

    @Test
    void agreedTermsAreAskedForWhereSeveralBlocksHaveThem() {
        small.write("translations/terms.tsv", "en\tid\tkm\nslash\tgaris miring\t\nowner\tempunya\t\n");
        small.indonesian(SmallCourse.TRANSLATED);
        assertFalse(small.codes().contains("TERM-DIFFERS"), "one may be a pronoun");
        small.module(SmallCourse.MODULE.replace("Opening words", "Look for the owner"));
        List<Finding> findings = small.check().findings().stream()
            .filter(finding -> finding.code().equals("TERM-DIFFERS")).toList();
        assertEquals(List.of(8), findings.stream().map(Finding::line).toList());
        assertTrue(findings.get(0).message().contains("empunya"));
        small.indonesian(SmallCourse.TRANSLATED.replace("Pemilik ada", "Yang empunya ada"));
        assertFalse(small.codes().contains("TERM-DIFFERS"), "the file knows it");
    }

    @Test
    void aTamilTermIsFoundBeforeTheEndingOfACase() {
        Terms.Term check = new Terms.Term("two-step login", List.of("இருபடிச் சரிபார்ப்பு"));
        assertTrue(check.isIn("**இருபடிச் சரிபார்ப்பில்** இரண்டைக் காட்டுகிறீர்கள்"));
        assertFalse(check.isIn("ஒருபடிச் சரிபார்ப்பில்"));
        assertTrue(new Terms.Term("incident", List.of("சம்பவம்")).isIn("ஒரு சம்பவத்தை"));
        assertFalse(new Terms.Term("owner", List.of("empunya")).isIn("Pemilik"));
    }

    @Test
    void theListOfTermsMayBeLongerThanATextOfACourse() {
        small.write("translations/terms.tsv", "en\tid\n" + "slash\tgaris miring\n".repeat(5_000));
        assertFalse(small.codes().contains("FILE-LARGE"));
    }

    @Test
    void zawgyiIsRefusedAndUnicodeIsNot() {
        String burmese = SmallCourse.TRANSLATED.replace("lang: id", "lang: my");
        small.write("translations/my/links/01-read.md", burmese.replace("Kata pembuka", "နေ့စဉ် ကြောင့် မြန်မာ သေချာ"));
        assertFalse(small.codes().contains("TEXT-ZAWGYI"));
        small.write("translations/my/links/01-read.md", burmese.replace("Kata pembuka", "ေန့စဥ္ ျမန္မာ"));
        found("translations/my/links/01-read.md", 8, "TEXT-ZAWGYI", Severity.ERROR);
    }

    @Test
    void translationInTheWrongPlaceIsRefused() {
        small.indonesian(SmallCourse.TRANSLATED.replace("links/01-read", "links/02-write"));
        found("translations/id/links/01-read.md", 2, "TR-OF", Severity.ERROR);
        small.indonesian(SmallCourse.TRANSLATED.replace("lang: id", "lang: km"));
        found("translations/id/links/01-read.md", 3, "TR-LANG", Severity.ERROR);
        small.indonesian(SmallCourse.TRANSLATED);
        small.write("translations/id/links/09-none.md", SmallCourse.TRANSLATED);
        found("translations/id/links/09-none.md", 1, "TR-NO-SOURCE", Severity.ERROR);
    }

    @Test
    void strangeNamesAreFindingsAndNoPaths() {
        assertEquals("COURSE-ID", small.files().check("../links").findings().get(0).code());
        assertEquals("COURSE-MISSING", small.files().check("none").findings().get(0).code());
        small.write("courses/links/notes.md", "x");
        assertTrue(small.codes().contains("FILE-NAME"));
        small.write("translations/not_a_tag/links/course.md", "x");
        assertTrue(small.codes().contains("TR-FOLDER"));
        assertEquals(List.of("links"), small.files().courses());
    }

    @Test
    void moduleKeepsItsIdAcrossARename() {
        assertEquals("read", small.course().modules().get(0).id());
        small.module(SmallCourse.MODULE.replace("minutes: 12", "minutes: 12\nid: read-a-link"));
        assertEquals("read-a-link", small.course().modules().get(0).id());
        small.write("courses/links/02-read-a-link.md", SmallCourse.MODULE.replace("q-one", "q-two"));
        assertTrue(small.codes().contains("MODULE-TWICE"));
    }

    @Test
    void repeatedBlockGetsANumber() {
        small.module(SmallCourse.MODULE.replace("Opening words.", "Stop.\n\nStop.\n\nGo."));
        List<String> ids = small.blocks().stream().map(Block::id).toList();
        assertEquals(ids.get(0) + "-2", ids.get(1));
        assertEquals(Hash.block("Stop."), ids.get(0));
    }
}
