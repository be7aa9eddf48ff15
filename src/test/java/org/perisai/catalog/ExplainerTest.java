package org.perisai.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.perisai.content.Block;
import org.perisai.content.Glossary;
import org.perisai.content.Question;
import org.perisai.content.QuestionText;
import org.perisai.shared.Language;

class ExplainerTest {
    private static final Glossary GLOSSARY = Glossary.of("""
            en\tth\tkm\tid
            password\tรหัสผ่าน\tពាក្យសម្ងាត់\tkata sandi
            password manager\tโปรแกรมจัดการรหัสผ่าน\tកម្មវិធីគ្រប់គ្រងពាក្យសម្ងាត់\tpengelola kata sandi
            command and control\tC&C\tC&C\tC&C
            PIN\tPIN\tPIN\tPIN
            """, """
            term\ten\tth\tkm\tid
            password\tA secret <word>\tคำลับ\tពាក្យលាក់\tKata rahasia
            password manager\tKeeps passwords\tเก็บรหัส\tរក្សាទុក\tMenyimpan
            command and control\tOrders a botnet\tสั่งการ\tបញ្ជា\tMemerintah
            PIN\tA short number\tเลขสั้น\tលេខខ្លី\tAngka pendek
            """);

    private static EditionBlock block(Block.Kind kind, String lang, String html) {
        return new EditionBlock("id", kind, lang, false, false, html, null, null);
    }

    private static List<String> drawn(Language page, EditionBlock... blocks) {
        return drawn(page, new EditionSection("a", null, null, List.of(blocks)));
    }

    private static List<String> drawn(Language page, EditionSection... sections) {
        EditionModule module = new EditionModule("m", 1, List.of(), "", "en", false, List.of(), List.of(sections));
        Map<EditionBlock, String> explained = new Explainer(GLOSSARY, page).explain(module);
        return module.sections().stream().flatMap(section -> section.blocks().stream())
                .map(block -> explained.getOrDefault(block, block.html())).toList();
    }

    /** What can be tapped, in its order. */
    private static List<String> tapped(String html) {
        return Pattern.compile("<span class=\"known\"[^>]*>([^<]*)</span>").matcher(html).results()
                .map(result -> result.group(1)).toList();
    }

    private static List<String> tapped(Language page, String html) {
        return tapped(drawn(page, block(Block.Kind.TEXT, page.tag(), html)).get(0));
    }

    @Test
    void anEnglishTermHasANoteRightBehindItThatDescribesIt() {
        assertEquals("<p>Use a <span class=\"known\" role=\"button\" tabindex=\"0\" aria-describedby=\"t_1\">password</span>"
                + "<span class=\"means\" role=\"tooltip\" id=\"t_1\"><span lang=\"en\"><b>password</b> "
                + "A secret &lt;word&gt;</span></span>.</p>",
                drawn(Language.EN, block(Block.Kind.TEXT, "en", "<p>Use a password.</p>")).get(0));
    }

    @Test
    void aKhmerPageSaysItInKhmerAndInEnglish() {
        String html = drawn(Language.KM, block(Block.Kind.TEXT, "km", "<p>សូមប្ដូរពាក្យសម្ងាត់របស់អ្នក</p>")).get(0);
        assertEquals(List.of("ពាក្យសម្ងាត់"), tapped(html));
        assertTrue(html.contains("<span lang=\"km\"><b>ពាក្យសម្ងាត់</b> ពាក្យលាក់</span>"
                + "<span lang=\"en\"><b>password</b> A secret &lt;word&gt;</span>"), html);
    }

    @Test
    void aBlockInAnotherLanguageIsSearchedForItsOwnWords() {
        String html = drawn(Language.TH, block(Block.Kind.TEXT, "en", "<p>A password.</p>")).get(0);
        assertEquals(List.of("password"), tapped(html));
        assertTrue(html.contains("<span lang=\"th\"><b>รหัสผ่าน</b> คำลับ</span><span lang=\"en\">"), html);
    }

    @Test
    void theLongestTermWins() {
        assertEquals(List.of("Password managers", "passwords"),
                tapped(Language.EN, "<p>Password managers keep passwords.</p>"));
        assertEquals(List.of("โปรแกรมจัดการรหัสผ่าน", "รหัสผ่าน"),
                tapped(Language.TH, "<p>ใช้โปรแกรมจัดการรหัสผ่านเพื่อเก็บรหัสผ่าน</p>"));
    }

    @Test
    void nothingIsCutOutOfAnotherWord() {
        assertEquals(List.of(), tapped(Language.EN, "<p>passwordless, one-password, spin PINE pin</p>"));
        assertEquals(List.of("kata sandinya"), tapped(Language.ID, "<p>Ia lupa kata sandinya.</p>"));
        Glossary eye = Glossary.of("en\tth\neye\tตา\n", "term\ten\tth\neye\tSees\tมอง\n");
        EditionBlock block = block(Block.Kind.TEXT, "th", "<p>ตารางบอกว่าตาเจ็บ</p>");
        EditionModule module = new EditionModule("m", 1, List.of(), "", "th", false, List.of(),
                List.of(new EditionSection("a", null, null, List.of(block))));
        String html = new Explainer(eye, Language.TH).explain(module).get(block);
        assertEquals(List.of("ตา"), tapped(html));
        assertTrue(html.startsWith("<p>ตารางบอกว่า<span"), html);
    }

    @Test
    void headingsLinksAndCodeStayAsTheyAre() {
        String html = "<h3>A password</h3><p><a href=\"https://password.example\">password</a> <code>password</code> "
                + "<img src=\"/p\" alt=\"password\" /></p><pre tabindex=\"0\"><code>password</code></pre>"
                + "<table><thead><tr><th scope=\"col\">password</th></tr></thead></table>";
        assertEquals(html, drawn(Language.EN, block(Block.Kind.TEXT, "en", html)).get(0));
        assertEquals("<h2>A password</h2>",
                drawn(Language.EN, block(Block.Kind.HEADING, "en", "<h2>A password</h2>")).get(0));
        EditionBlock question = new EditionBlock("id", Block.Kind.QUESTION, "en", false, false, "<p>A password?</p>",
                new Question("q", Question.Kind.ONE, "o", null, List.of(), null),
                new QuestionText("password", List.of(), List.of(), List.of(), null, List.of()));
        assertEquals("<p>A password?</p>", drawn(Language.EN, question).get(0));
    }

    @Test
    void aTermIsExplainedOnceASection() {
        EditionBlock first = block(Block.Kind.TEXT, "en", "<p>A password, a password.</p>");
        EditionBlock second = block(Block.Kind.TEXT, "en", "<p>The password.</p>");
        List<String> html = drawn(Language.EN, new EditionSection("a", null, null, List.of(first, second)),
                new EditionSection("b", null, null, List.of(block(Block.Kind.TEXT, "en", second.html()))));
        assertEquals(List.of(1, 0, 1), html.stream().map(each -> tapped(each).size()).toList());
        assertTrue(html.get(2).contains("aria-describedby=\"t_2\""), html.get(2));
    }

    @Test
    void aSignThatHtmlWritesInAnotherWayIsPartOfATerm() {
        assertEquals(List.of("C&amp;C"), tapped(Language.TH, "<p>เครื่อง C&amp;C สั่งการ</p>"));
    }

    @Test
    void anEnglishVerbIsNotTheNoun() {
        Glossary log = Glossary.of("en\nlog\nnotice\n", "term\ten\nlog\tA record\nnotice\tA message\n");
        EditionBlock block = block(Block.Kind.TEXT, "en",
                "<p>Log in. If you notice it, log the call and read the log. NOTICE is a project. Send a notice.</p>");
        EditionModule module = new EditionModule("m", 1, List.of(), "", "en", false, List.of(),
                List.of(new EditionSection("a", null, null, List.of(block))));
        String html = new Explainer(log, Language.EN).explain(module).get(block);
        assertEquals(List.of("log", "notice"), tapped(html));
        assertTrue(html.contains("read the <span"), html);
        assertFalse(html.contains("you <span"), html);
    }
}
