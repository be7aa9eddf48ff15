package org.perisai.content;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The last gate before a page: a short list of elements, no style, no script, checked addresses. */
final class SafeHtml {
    private static final AttributePolicy ADDRESS = (element, attribute, value) -> Links.safe(value) ? value : null;
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
        .allowElements("p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "table",
            "thead", "tbody", "tr", "th", "td", "a", "img", "br", "hr")
        .allowUrlProtocols("https", "mailto")
        .allowAttributes("href").matching(ADDRESS).onElements("a")
        .allowAttributes("src").matching(ADDRESS).onElements("img")
        .allowAttributes("alt").onElements("img")
        .allowAttributes("width", "height").matching(Pattern.compile("\\d{1,4}")).onElements("img")
        .allowAttributes("start").matching(Pattern.compile("\\d{1,4}")).onElements("ol")
        .requireRelsOnLinks("noopener", "nofollow")
        .toFactory();
    private static final Pattern ENCODED = Pattern.compile("&#x([0-9a-f]{3,6});");
    /** A listing with two spaces inside a line: there signs stand below each other, so its lines aren't wrapped. */
    private static final Pattern COLUMNS = Pattern.compile("[^\\s>] {2,}\\S");
    private static final Pattern LISTING = Pattern.compile("(?s)<pre>(.*?)</pre>");
    private static final Pattern DEEP_HEADING = Pattern.compile("<(/?)h[56]>");

    private SafeHtml() {
    }

    /** Rendered Markdown as it may be printed in a page of the course. */
    static String of(String rendered, String course) {
        String clean = POLICY.sanitize(DEEP_HEADING.matcher(rendered).replaceAll("<$1h4>"));
        return ours(letters(clean)).replace(" src=\"img/", " src=\"/pictures/" + course + "/")
            .replace(" href=\"img/", " href=\"/pictures/" + course + "/").strip();
    }

    /** A rendered paragraph or heading without its own tags. */
    static String inline(String rendered, String course) {
        return of(rendered.strip().replaceFirst("^<(p|h[1-6])>", "").replaceFirst("</(p|h[1-6])>$", ""), course);
    }

    /** The sanitiser writes full-width signs as numbers; search and readers of the source want the signs. */
    private static String letters(String clean) {
        return ENCODED.matcher(clean).replaceAll(number -> {
            int letter = Integer.parseInt(number.group(1), 16);
            return letter < 0xA0 || letter > 0x10FFFF ? number.group() : Character.toString(letter);
        });
    }

    /** Replaced as text: after the sanitiser these tags can't stand in a text or an attribute. */
    private static String ours(String clean) {
        return LISTING.matcher(clean).replaceAll(SafeHtml::listing)
            .replace("<table>", "<div class=\"scroll\" role=\"region\" tabindex=\"0\"><table>")
            .replace("</table>", "</table></div>")
            .replace("<th>", "<th scope=\"col\">")
            .replace("<blockquote>", "<div class=\"note\">").replace("</blockquote>", "</div>");
    }

    private static String listing(MatchResult listing) {
        return Matcher.quoteReplacement((COLUMNS.matcher(listing.group(1)).find() ? "<pre class=\"columns\" tabindex=\"0\">"
            : "<pre tabindex=\"0\">") + listing.group(1) + "</pre>");
    }
}
