package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pathological inputs of cmark, and ours, at the largest size that a file may have. */
class HostileFilesTest {
    private static final int ROOM = SourceFile.MAX_BYTES - 1000;

    @TempDir
    Path root;

    static Stream<Arguments> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("nested strong emphasis", filled("*a **a ") + "b" + "** a*");
        texts.put("emphasis closers", filled("a_ "));
        texts.put("emphasis openers", filled("_a "));
        texts.put("strong openers", filled("**a "));
        texts.put("link closers", filled("a]"));
        texts.put("link openers", filled("[a"));
        texts.put("mismatched openers", filled("*a_ "));
        texts.put("openers and closers, multiple of three", "a**b" + filled("c* "));
        texts.put("link openers and emphasis closers", filled("[ a_"));
        texts.put("pattern [ (](", filled("[ (]("));
        texts.put("pattern ![[]()", filled("![[]()"));
        texts.put("hard link and emphasis", filled("**x [a*b**c*](d)"));
        texts.put("brackets", "[".repeat(50_000));
        texts.put("nested brackets", "[".repeat(25_000) + "a" + "]".repeat(25_000));
        texts.put("nested quotes", "> ".repeat(30_000) + "a");
        texts.put("quotes without spaces", ">".repeat(50_000) + "a");
        texts.put("nested lists", IntStream.range(0, 300).mapToObj(i -> "  ".repeat(i % 150) + "* a\n")
            .collect(Collectors.joining()));
        texts.put("lists in one line", "* ".repeat(30_000) + "a");
        texts.put("back ticks of growing length", growing(i -> "e" + "`".repeat(i)));
        texts.put("unclosed links a", filled("[a](<b"));
        texts.put("unclosed links b", filled("[a](b"));
        texts.put("unclosed comments", filled("<!--"));
        texts.put("unclosed instructions", filled("<?"));
        texts.put("unclosed declarations", filled("<!A "));
        texts.put("unclosed CDATA", filled("<![CDATA["));
        texts.put("references", IntStream.range(0, 3000).mapToObj(i -> "[a" + i + "]: u\n")
            .collect(Collectors.joining()) + filled("[a0] ").substring(0, 15_000));
        texts.put("wide table", "|" + "x|".repeat(9000) + "\n|" + "-|".repeat(9000) + "\n" + "|\n".repeat(500));
        texts.put("NUL", "abc\0de".repeat(100));
        texts.put("entities", filled("&#"));
        texts.put("backslashes", filled("\\[\\"));
        texts.put("tildes", filled("~"));
        texts.put("parentheses", "[a](" + filled("("));
        texts.put("tabs before lists", filled("\t") + "- a");
        texts.put("attributes", filled("a {#b} ") + "<b " + filled("a=").substring(0, 1000));
        return texts.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static String filled(String piece) {
        return piece.repeat(ROOM / piece.length() - 3);
    }

    private static String growing(IntFunction<String> piece) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; text.length() + i + 1 < ROOM; i++) {
            text.append(piece.apply(i));
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void hostileTextEndsInFindings(String name, String text) {
        SmallCourse small = new SmallCourse(root).module(SmallCourse.MODULE + "\n" + text + "\n");
        small.files().courses();
        long start = System.nanoTime();
        Checked checked = assertTimeoutPreemptively(Duration.ofSeconds(10), small::check);
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < 2000, name + " took " + millis + " ms");
        assertTrue(checked.findings().stream().anyMatch(finding -> finding.isError()
            && finding.file().endsWith("01-read.md")), () -> name + ": " + checked.findings());
        assertFalse(checked.findings().stream().anyMatch(finding -> finding.code().equals("PARSE-DEADLINE")),
            "refused before it is parsed, since a stuck parser can't be stopped");
    }

    /** What the guard lets pass must be quick, else the guard is too generous. */
    @Test
    void textAtTheLimitsOfTheGuardIsQuick() {
        for (String piece : new String[] {"*a **a ", "_a ", "[a", "a]", "![[]()", "[ (](", "**x [a*b**c*](d)", "[a](<b",
            "<!--", "<?", "`a``b", "&#x ", "<a b=", "~~a ", "\\["}) {
            String paragraph = (piece.repeat(piece.startsWith("**x") ? 57 : 99) + "\n\n");
            String text = paragraph.repeat(Math.min(ROOM / paragraph.length(), 450));
            Findings findings = new Findings();
            SourceFile file = SourceFile.of("x.md", "---\ntitle: x\n---\n" + text, findings);
            assertTrue(Guard.passes(file, findings), piece);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Page.read(file, "c", findings));
            assertFalse(findings.has("PARSE-DEADLINE"), piece);
        }
    }

    @Test
    void fileThatIsTooLargeIsRefused() {
        SmallCourse small = new SmallCourse(root).module(SmallCourse.MODULE + "word ".repeat(14_000));
        assertTrue(small.codes().contains("FILE-LARGE"));
    }

    @Test
    void translationMayBeAsLongAsItsScriptNeeds() {
        SmallCourse small = new SmallCourse(root).indonesian(SmallCourse.TRANSLATED + "က".repeat(28_000));
        assertFalse(small.codes().contains("FILE-LARGE"));
        small.indonesian(SmallCourse.TRANSLATED + "က".repeat(66_000));
        assertTrue(small.codes().contains("FILE-LARGE"));
    }

    @Test
    void brokenUtf8IsFoundInItsLine() {
        byte[] text = (SmallCourse.MODULE + "\nab?").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        text[text.length - 1] = (byte) 0xFF;
        Finding finding = new SmallCourse(root).write("courses/links/01-read.md", text).check().findings().get(0);
        assertTrue(finding.toString().startsWith("courses/links/01-read.md:"
            + (SmallCourse.MODULE.lines().count() + 2) + ":3 FILE-UTF8 "), finding.toString());
    }

    @Test
    void yamlBombIsRefused() {
        String bomb = "---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n# x\n";
        assertTrue(new SmallCourse(root).module(bomb).codes().contains("FRONT-YAML"));
        String deep = "---\na: " + "[".repeat(8000) + "\n---\n# x\n";
        assertTrue(new SmallCourse(root).module(deep).codes().contains("FRONT-YAML"));
        String tag = "---\ntitle: !!javax.script.ScriptEngineManager [x]\nminutes: 3\n---\n# x\n";
        assertTrue(new SmallCourse(root).module(tag).codes().contains("FRONT-YAML"));
    }

    @Test
    void wrongYamlIsFoundInItsLine() {
        Checked checked = new SmallCourse(root).module("---\ntitle: a\nminutes: [3\n---\n# x\n").check();
        assertTrue(checked.findings().stream().anyMatch(finding -> finding.code().equals("FRONT-YAML")
            && finding.line() >= 3 && finding.line() <= 4), checked.findings().toString());
    }
}
