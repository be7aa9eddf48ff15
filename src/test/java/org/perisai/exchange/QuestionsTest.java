package org.perisai.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.perisai.content.Block;
import org.perisai.content.Checked;
import org.perisai.content.CourseFiles;
import org.perisai.content.Question;
import org.perisai.content.Question.Kind;
import org.perisai.content.QuestionText;
import org.perisai.exchange.Note.What;
import org.perisai.inside.LinksCourse;

/** Question files of other systems, read through the course format and back into questions. */
class QuestionsTest {
    private static final String GIFT = """
        // A file as teachers write them
        $CATEGORY: $course$/top/Default for X/Links

        ::Q1:: Which address is safe? {
          ~http\\://a.test#No, \\{look\\} again.
          =https\\://post.example#Yes \\= right.
          ~%-50%c ####Read from the right.
        }

        ::Several::Pick two. {~%50%one ~%50%two ~%-100%three}

        The earth is flat. {F#Really?#Right!}

        ::Grant:: [markdown]Who is in *Grant's* tomb? {=Grant =Ulysses S. Grant =%50%Ulysses =*}

        When was Grant born? {#1822:5}

        ::Range:: What is pi to two digits? {#3.14..3.15#well done}

        ::Weighted number:: How many? {#=12:0 =%50%12:3}

        ::Pairs:: Match the ports. {
        =HTTP -> 80
        =HTTPS -> 443
        =  -> 22
        }

        The capital of Cambodia is {=Phnom Penh ~Hanoi ~Bangkok}, on the Mekong.

        Ports below {=1024 =1,024} need a privilege.

        [html]<p>Look at <b>this</b>:</p><img src="@@PLUGINFILE@@/a.png" alt="a letter"><script>EVIL()</script>{=[html]<p>Yes</p> ~[html]<i>No</i>}

        Write an essay. {}

        This is only a description.

        ::Broken:: Never closed { =a ~b

        ::After:: Is this one still read? {T}

        ::None:: Nothing is right {~a ~b}
        """;

    @Test
    void everyKindOfGift() {
        Questions read = Questions.read("teacher.gift", GIFT, Set.of("q-pairs"));
        Map<String, Block> blocks = checked(read);
        Map<String, Kind> kinds = new LinkedHashMap<>();
        blocks.forEach((id, block) -> kinds.put(id, block.question().kind()));
        assertEquals(Map.ofEntries(Map.entry("q-q1", Kind.ONE), Map.entry("q-several", Kind.SEVERAL),
            Map.entry("q-the-earth-is-flat", Kind.ONE), Map.entry("q-grant", Kind.TEXT),
            Map.entry("q-when-was-grant-born", Kind.NUMBER), Map.entry("q-range", Kind.NUMBER),
            Map.entry("q-weighted-number", Kind.NUMBER), Map.entry("q-pairs-2", Kind.MATCH),
            Map.entry("q-the-capital-of-cambodia-is-on-the-mekong", Kind.ONE), Map.entry("q-ports-below", Kind.CLOZE),
            Map.entry("q-look-at-this", Kind.ONE), Map.entry("q-after", Kind.ONE)), kinds);
        assertEquals(Set.of("Links"), read.sections().keySet());
    }

    @Test
    void keysWeightsAndFeedbackComeAlong() {
        Map<String, Block> blocks = checked(Questions.read("teacher.gift", GIFT, Set.of()));
        QuestionText first = text(blocks, "q-q1");
        assertEquals("Which address is safe?", first.title());
        assertEquals("http://a.test", first.options().get(0).html());
        assertTrue(first.options().get(0).feedback().contains("No, {look} again."), first.options().get(0).feedback());
        assertEquals(List.of("b"), key(blocks, "q-q1").right());
        assertTrue(first.explanation().contains("Read from the right."));
        assertEquals(List.of("a", "b"), key(blocks, "q-several").right());
        assertEquals(List.of("b"), key(blocks, "q-the-earth-is-flat").right());
        assertTrue(text(blocks, "q-the-earth-is-flat").options().get(0).feedback().contains("Really?"));
        assertTrue(text(blocks, "q-the-earth-is-flat").options().get(1).feedback().contains("Right!"));
        assertEquals(List.of(List.of("Grant", "Ulysses S. Grant")), text(blocks, "q-grant").accepted());
        assertEquals(0, new BigDecimal("5").compareTo(key(blocks, "q-when-was-grant-born").tolerance()));
        assertEquals(0, new BigDecimal("3.145").compareTo(key(blocks, "q-range").number()));
        assertEquals(0, new BigDecimal("0.005").compareTo(key(blocks, "q-range").tolerance()));
        assertEquals(0, new BigDecimal("12").compareTo(key(blocks, "q-weighted-number").number()));
        assertEquals(2, text(blocks, "q-pairs").options().size());
        assertEquals(List.of(List.of("1024", "1,024")), text(blocks, "q-ports-below").accepted());
        assertTrue(blocks.get("q-ports-below").texts().get("en").html().contains("Ports below"));
        Block html = blocks.get("q-look-at-this");
        assertEquals("Yes", html.texts().get("en").question().options().get(0).html());
        assertTrue(html.texts().get("en").question().title().contains("<strong>this</strong>"));
    }

    @Test
    void whatWasNotTakenIsNamedWithItsLine() {
        List<String> notes = Questions.read("t.gift", GIFT, Set.of()).notes().stream()
            .filter(note -> note.what() != What.QUESTION).map(note -> note.line() + " " + note.what()).sorted().toList();
        int broken = lineOf("::Broken::");
        List<String> wanted = List.of("2 CATEGORY", lineOf("::Grant::") + " WEIGHTS", lineOf("::Grant::") + " ANY_ANSWER",
            lineOf("::Range::") + " RANGE", lineOf("::Range::") + " FEEDBACK", lineOf("::Weighted") + " WEIGHTS",
            lineOf("::Pairs::") + " DISTRACTOR", lineOf("[html]") + " PICTURE_GONE", lineOf("Write an essay") + " ESSAY",
            lineOf("This is only") + " DESCRIPTION", broken + " SYNTAX", lineOf("::None::") + " NO_ANSWER",
            lineOf("::Q1::") + " WEIGHTS").stream().sorted().toList();
        assertEquals(wanted, notes);
    }

    @Test
    void aikenWithGoodAndBadQuestions() {
        String aiken = "\uFEFFWhat is 2 * 3?\r\nA. 5\r\nB. 6\r\nANSWER: B\r\n\r\nNo answer follows\r\nA) x\r\nB) y\r\n\r\n"
            + "Which [x] of {these}?\r\nA) # one\r\nB) = two\r\nC) {#c} three\r\nANSWER: c\r\n\r\nWrong letter\r\nA. a\r\nB. b\r\nANSWER: D\r\n";
        Questions read = Questions.read("a.txt", aiken, Set.of());
        Map<String, Block> blocks = checked(read);
        assertEquals(List.of("b"), key(blocks, "q-what-is-2-3").right());
        assertEquals("What is 2 * 3?", text(blocks, "q-what-is-2-3").title());
        assertEquals(List.of("c"), key(blocks, "q-which-x-of-these").right());
        assertEquals("{#c} three", text(blocks, "q-which-x-of-these").options().get(2).html());
        assertEquals(List.of("6 NO_ANSWER", "19 SYNTAX"), read.notes().stream().filter(note -> note.what() != What.QUESTION)
            .map(note -> note.line() + " " + note.what()).toList());
    }

    @Test
    void aFileWithoutQuestionsSaysSo() {
        assertEquals(List.of(What.EMPTY), Questions.read("a.txt", "\n\n", Set.of()).notes().stream().map(Note::what).toList());
        assertEquals(0, Questions.read("a.txt", "just words", Set.of()).size());
    }

    @Test
    void wordsThatLookLikeOurSyntaxStayWords() {
        String gift = "::Evil {.quiz \\#x}::A\\n\\= 5\\n- [x] a {\\#a}\\n\\n\\#\\# No {~\\{\\#b\\} [x] ~%100%`code` {\\#q} ~= [[gap]]}";
        String escaped = gift.replace("{.quiz", "\\{.quiz").replace("\\#x}", "\\#x\\}").replace(" {\\#a}", " \\{\\#a\\}")
            .replace("{\\#q}", "\\{\\#q\\}").replace("~= ", "~\\= ");
        Map<String, Block> blocks = checked(Questions.read("evil.gift", escaped, Set.of()));
        assertEquals(1, blocks.size());
        Block only = blocks.values().iterator().next();
        assertEquals(3, only.texts().get("en").question().options().size());
        assertEquals("&#96;code&#96; {#q}", only.texts().get("en").question().options().get(1).html());
        assertEquals("&#61; [[gap]]", only.texts().get("en").question().options().get(2).html());
        assertTrue(only.texts().get("en").html().contains("- [x] a {#a}"), only.texts().get("en").html());
    }

    private static int lineOf(String beginning) {
        List<String> lines = GIFT.lines().toList();
        return lines.indexOf(lines.stream().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow()) + 1;
    }

    private static Map<String, Block> checked(Questions questions) {
        String exam = questions.appendedTo("---\ntitle: Final test\n---\n# Final test\n", "Questions", "spot");
        Map<String, byte[]> files = new HashMap<>();
        files.put("courses/links/course.md", LinksCourse.CARD.getBytes(StandardCharsets.UTF_8));
        files.put("courses/links/01-read.md", "---\ntitle: Read\nminutes: 5\n---\n# Read\n\nWords.\n".getBytes(StandardCharsets.UTF_8));
        files.put("courses/links/exam.md", exam.getBytes(StandardCharsets.UTF_8));
        Checked checked = new CourseFiles(files, List.of(), Clock.systemUTC()).check("links");
        assertTrue(checked.publishable(), checked.findings() + "\n" + exam);
        return checked.course().exam().sections().stream().flatMap(section -> section.blocks().stream())
            .filter(block -> block.question() != null)
            .collect(Collectors.toMap(block -> block.question().id(), block -> block));
    }

    private static QuestionText text(Map<String, Block> blocks, String id) {
        return blocks.get(id).texts().get("en").question();
    }

    private static org.perisai.content.Key key(Map<String, Block> blocks, String id) {
        Question question = blocks.get(id).question();
        assertEquals("spot", question.outcome());
        return question.key();
    }
}
