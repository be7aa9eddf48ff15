package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    @TempDir
    Path root;

    /** As a course is read: block by block. */
    private static String html(String markdown) {
        return SafeHtml.of(Markdown.blocks(Markdown.parse(markdown).getChildren()), "links");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "jav&#x09;ascript:alert(1)",
        "jav&Tab;ascript:alert(1)", "&#106;avascript:alert(1)", "%6aavascript:alert(1)", "%256aavascript:x",
        "vbscript:x", "data:text/html;base64,PHNjcmlwdD4=", "data:image/png;base64,iVBORw0=", "http://a.example",
        "//evil.test/x", "/\\evil.test", "\\\\evil.test", "ftp://a.example", "file:///etc/passwd", "blob:x",
        "view-source:x", "https://", "https:///x", "https:a.example", "https://bank.example@evil.test/",
        "https://bank.example%40evil.test/", "img/../../secret.png", "img/%2e%2e/x.png", "../x.png", "x.png", "/x",
        "img//x.png", "img/x", "#top", "?a=b", "mailto:a@b.example?bcc=c@d.example", "tel:1", "intent:x", "tel:2"})
    void unsafeAddressIsFoundAndNeverPrinted(String address) {
        assertFalse(Links.safe(address));
        for (String text : new String[] {"[x](<" + address + ">)", "![x](<" + address + ">)", "<" + address + ">",
            "[x][r]\n\n[r]: <" + address + ">"}) {
            String html = html(text);
            assertFalse(html.contains("href") || html.contains("src="), html);
        }
        assertTrue(new SmallCourse(root).module(SmallCourse.MODULE + "\n## More\n\n[x](<" + address + ">)\n").codes()
            .stream().anyMatch(code -> code.equals("LINK-UNSAFE") || code.equals("FILE-CHARACTER")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example", "https://a.example/b?c=d&e=%20#f", "https://例え.example/ก",
        "mailto:a@b.example", "img/a-b_1.min.png"})
    void safeAddressStays(String address) {
        assertTrue(Links.safe(address));
        assertTrue(html("[x](" + address + ")").contains("href="));
    }

    @Test
    void htmlOfAnAuthorIsShownAsText() {
        String html = html("<script>alert(1)</script>\n\n<div onclick=\"x\">a</div> <b>b</b> <img src=x onerror=y>");
        assertFalse(html.matches("(?s).*<(script|div|b|img).*"), html);
        assertTrue(html.contains("&lt;script&gt;"), html);
        assertTrue(new SmallCourse(root).module(SmallCourse.MODULE.replace("Opening", "<b>Opening</b>")).codes()
            .contains("HTML-ESCAPED"));
    }

    @Test
    void attributesInBracesNeverReachTheHtml() {
        SmallCourse small = new SmallCourse(root).module(SmallCourse.MODULE.replace("{#owner}", "{onclick=alert(1)}"));
        assertTrue(small.codes().contains("ATTR-UNKNOWN"));
        assertEquals("<p>Use {name} \\</p>", html("Use \\{name} \\\\"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {
        "は**「重要」**に=<p>は<strong>「重要」</strong>に</p>",
        "これは*（注意）*です=<p>これは<em>（注意）</em>です</p>",
        "ใน**\"คำ\"**ครับ=<p>ใน<strong>&#34;คำ&#34;</strong>ครับ</p>",
        "၎င်းသည်**(စာ)**ဖြစ်=<p>၎င်းသည်<strong>(စာ)</strong>ဖြစ်</p>",
        "plain **bold** text=<p>plain <strong>bold</strong> text</p>",
        "2 * 3 * 4=<p>2 * 3 * 4</p>"})
    void emphasisWorksBesideFullWidthPunctuation(String markdown, String html) {
        assertEquals(html, html(markdown));
    }

    @Test
    void lineBreakIsNoSpaceInScriptsWithoutSpaces() {
        assertEquals("<p>ความปลอดภัย</p>", html("ความ\nปลอดภัย"));
        assertEquals("<p>安全。次の行</p>", html("安全。\n次の\n行"));
        assertEquals("<p>សុវត្ថិភាព</p>", html("សុវត្ថិ\nភាព"));
        assertEquals("<p>ความ<strong>ปลอด</strong>ภัย</p>", html("ความ\n**ปลอด**\nภัย"));
        assertEquals("<p>two\nwords</p>", html("two\nwords"));
        assertEquals("<p>ใช้\nVPN\nก่อน</p>", html("ใช้\nVPN\nก่อน"));
    }

    @Test
    void tableQuoteAndCodeGetWhatReadersNeed() {
        assertEquals("<div class=\"scroll\" role=\"region\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">a</th>"
            + "<th scope=\"col\">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>",
            html("| a | b |\n|---|---|\n| 1 | 2 |"));
        assertEquals("<div class=\"note\">\n<p>x</p>\n</div>", html("> x"));
        assertEquals("<pre tabindex=\"0\"><code>&lt;table&gt;\n</code></pre>", html("```\n<table>\n```"));
        assertEquals("<pre class=\"columns\" tabindex=\"0\"><code>A  $1\nB  \\2\n</code></pre>", html("```\nA  $1\nB  \\2\n```"));
        assertEquals("<pre tabindex=\"0\"><code>  a: 1\n  b: 2\n</code></pre>", html("```\n  a: 1\n  b: 2\n```"));
        assertEquals("<a href=\"https://a.example\" rel=\"noopener nofollow\">x</a>",
            SafeHtml.inline(Markdown.block(Markdown.parse("[x](https://a.example)").getFirstChild()), "links"));
        assertEquals("<p><img src=\"/pictures/links/a.png\" alt=\"An address\" /></p>", html("![An address](img/a.png)"));
        assertEquals("<h4>deep</h4>", html("###### deep"));
    }
}
