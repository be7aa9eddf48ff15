package org.perisai.pasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perisai.content.SourceBlock;
import org.perisai.shared.DomainException;

/** What three word processors put on the clipboard, and what hides in a paste. */
class WordPasteTest {
    private static final String WORD = """
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
        xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
        <!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
        <style><!-- @font-face {font-family:Symbol;} p.MsoNormal {mso-style-unhide:no;} --></style></head>
        <body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
        <p class=MsoTitle>Passwords<o:p></o:p></p>
        <h1>Why they matter<o:p></o:p></h1>
        <p class=MsoNormal style='mso-margin-top-alt:auto'><span lang=EN-US style='font-size:12.0pt'>A “strong”
        pass<b>word </b></span><b><span style='color:red'>is long</span></b>, and it’s <i style='mso-bidi-font-style:normal'>yours</i>.
        See <a href="http://www.example.org/a_b"><span style='color:blue'>this page</span></a>.<o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
        style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
        </span></span></span><![endif]>Use <b>two</b> steps<o:p></o:p></p>
        <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
        style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>An app<o:p></o:p></p>
        <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
        style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>A key<o:p></o:p></p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;
        </span></span><![endif]>Never reuse one<o:p></o:p></p>
        <p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/a.png"/></v:shape><![endif]--><img
        width=10 src="file:///C:/Users/malee/a.png"><o:p>&nbsp;</o:p></p>
        <table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Threat</b><o:p></o:p></p></td><td><p
        class=MsoNormal><b>Do | don't</b></p></td></tr><tr><td><p class=MsoNormal>Scam</p></td><td><p class=MsoNormal>Wait</p>
        <p class=MsoNormal>Ask</p></td></tr></table>
        <!--EndFragment--></body></html>""";

    @Test
    void aPageOfWord() {
        WordPaste.Pasted pasted = WordPaste.markdown(WORD);
        assertEquals("""
            ## Passwords

            ## Why they matter

            A “strong” pass**word is long**, and it’s *yours*. See [this page](https://www.example.org/a_b).

            - Use **two** steps
              1. An app
              2. A key
            - Never reuse one

            | Threat | Do \\| don't |
            |---|---|
            | Scam | Wait Ask |""", pasted.markdown());
        assertEquals(1, pasted.pictures());
    }

    @Test
    void aPageOfLibreOffice() {
        assertEquals("""
            ## ភាសាខ្មែរ

            ឃ្លា\u200Bមួយ **ដិត**\\
            second line

            1. One
            2. Two
               - inner

            > Quoted""", WordPaste.markdown("""
            <!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4"/><style>@page{}</style></head><body>
            <h2 class="western">ភាសាខ្មែរ</h2>
            <p align="justify" style="line-height: 100%"><font face="Khmer OS"><font size="3">ឃ្លា\u200Bមួយ <b>ដិត</b></font></font><br/>
            second line</p>
            <ol><li><p>One</p></li><li><p>Two</p><ul><li><p style="margin:0">inner</p></li></ul></li></ol>
            <blockquote>Quoted</blockquote><p><br/></p></body></html>""").markdown());
    }

    @Test
    void aPageOfGoogleDocs() {
        assertEquals("""
            ## Title

            **Bold** then *slanted* and `code`.

            - a
              - b
            - c

            | H1 | H2 |
            |---|---|
            | x | |""", WordPaste.markdown("""
            <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h3 dir="ltr"><span style="font-weight:400">Title</span></h3>
            <p dir="ltr"><span style="font-weight:700;font-style:normal">Bold</span><span style="font-weight:400"> then </span><span
            style="font-weight:400;font-style:italic">slanted</span><span> and <code>code</code>.</span></p>
            <ul><li dir="ltr" aria-level="1"><p role="presentation"><span>a</span></p></li><ul><li aria-level="2"><p>b</p></li></ul>
            <li aria-level="1"><p>c</p></li></ul>
            <div dir="ltr"><table><colgroup><col/></colgroup><tbody><tr><td><p>H1</p></td><td><p>H2</p></td></tr>
            <tr><td colspan="2"><p>x</p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">""").markdown());
    }

    @Test
    void bulletsOfASymbolFontAreAList() {
        assertEquals("- first\n- second", WordPaste.markdown("<p><span style='font-family:Symbol'>\uF0B7</span>"
            + "&nbsp;&nbsp;first</p><p>•\tsecond</p>").markdown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>EVIL()</script>", "<img src=x onerror=EVIL()>", "<a href='javascript:EVIL()'>x</a>",
        "<a href='data:text/html,EVIL'>x</a>", "<iframe src='https://EVIL.test'></iframe>", "<style>EVIL</style>",
        "<svg><script>EVIL</script></svg>", "<a href='https://x.test/\">EVIL'>x</a>", "<p onclick=EVIL()>x</p>",
        "<math><mtext><img src=x onerror=EVIL()></mtext></math>", "<!-- EVIL -->", "<a href='vbscript:EVIL'>x</a>"})
    void nothingThatRunsComesAlong(String html) {
        assertFalse(WordPaste.markdown("<p>before</p>" + html + "<p>after</p>").markdown().contains("EVIL"));
    }

    @Test
    void signsOfOursAreWordsWhenTheyComeFromOutside() {
        String markdown = WordPaste.markdown("""
            <p># 1</p><p>= 42</p><p>- [x] right {#a}</p><p>Which? {.quiz #q}</p><p>1. one</p><p>&lt;b&gt; &amp;lt; a*b_c_ [[gap]]</p>
            <h2>Title {.quiz #q}</h2><p>+ a<br># b</p><p>---</p>""").markdown();
        List<SourceBlock> blocks = SourceBlock.of("courses/x/01-x.md", "---\ntitle: x\n---\n" + markdown + "\n");
        assertTrue(blocks.size() > 6, markdown);
        assertTrue(blocks.stream().allMatch(block -> block.kind().equals("TEXT") || block.kind().equals("HEADING")
            && block.text().startsWith("## Title")), blocks.toString());
        assertTrue(markdown.contains("\\<b> \\&lt; a\\*b\\_c\\_ \\[\\[gap\\]\\]") || markdown.contains("a\\*b_c\\_"), markdown);
    }

    /** Whatever runs of bold and italic stand side by side, the words come out as they went in. */
    @Test
    void noMarkOfEmphasisIsLeftBetweenTheWords() {
        Random random = new Random(20261128);
        String[] words = {"abc", "de ", " fg", "(h)", "i!", "“j”", "ក្មេង", "日本「語」", " ", "k*l", "_m_", "n"};
        for (int round = 0; round < 3000; round++) {
            StringBuilder html = new StringBuilder("<p>");
            StringBuilder plain = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                String word = words[random.nextInt(words.length)];
                String tag = List.of("b", "i", "span", "span").get(random.nextInt(4));
                html.append('<').append(tag).append('>').append(word).append("</").append(tag).append('>');
                plain.append(word);
            }
            String markdown = WordPaste.markdown(html + "</p>").markdown();
            String read = Jsoup.parse(HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)))
                .body().wholeText();
            assertEquals(plain.toString().strip().replaceAll(" +", " "), read.strip(), html + " -> " + markdown);
        }
    }

    @Test
    void aPasteOfFiftyMegabytesIsRefused() {
        DomainException refused = assertThrows(DomainException.class,
            () -> WordPaste.markdown("x".repeat(50 << 20)));
        assertEquals("exchange.paste.large", refused.key());
    }

    @Test
    void aDeepAndAWidePasteEnd() {
        String deep = IntStream.range(0, 20_000).mapToObj(i -> "<div><b>").collect(Collectors.joining()) + "x";
        assertTrue(WordPaste.markdown(deep).markdown().length() < 100);
        String lists = "<ul><li>".repeat(5000) + "x";
        assertTrue(WordPaste.markdown(lists).markdown().length() < 100_000);
        String wide = "<table><tr>" + "<td>x</td>".repeat(40_000) + "</tr><tr><td>y</td></tr></table>";
        assertTrue(WordPaste.markdown(wide).markdown().contains("x"));
    }
}
