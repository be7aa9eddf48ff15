package org.perisai.exchange;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.perisai.pasting.HtmlMarkdown;
import org.perisai.pasting.MarkdownText;

/** The bits of HTML that stand in lessons of others, as Markdown. */
final class LessonHtml {
    private static final Pattern TAG = Pattern.compile("(?s)<(/?)([A-Za-z][A-Za-z0-9-]*)([^>]*)>");
    /** Elements that Markdown has a sign for. */
    private static final Map<String, String> SIGNS = Map.of("b", "**", "strong", "**", "i", "*", "em", "*", "code", "`",
        "kbd", "`", "samp", "`", "tt", "`");

    private final Element body;

    LessonHtml(String html) {
        body = Jsoup.parse(html).body();
    }

    /** @param picture makes Markdown of an address and a description */
    String block(BinaryOperator<String> picture) {
        body.select("summary").forEach(summary -> summary.tagName("p").html("<b>" + summary.html() + "</b>"));
        body.select("iframe[src], video[src], audio[src], embed[src], source[src]").forEach(media -> {
            Element link = new Element("a").attr("href", media.attr("src")).text(media.attr("src"));
            media.replaceWith(Addresses.safe(media.attr("src")) == null ? new Element("span") : link);
        });
        return new HtmlMarkdown(Addresses::safe, image -> picture.apply(image.attr("src"),
            MarkdownText.escaped(image.attr("alt")))).headings(body, 2).of(body);
    }

    /**
     * One tag in the middle of a text.
     *
     * @param oneLine whether no line may end here
     * @param node where it stands; an {@code a} looks for its end from there
     */
    static String tag(String html, boolean oneLine, Node node, BinaryOperator<String> picture) {
        Matcher tag = TAG.matcher(html);
        if (!tag.matches()) {
            return "";
        }
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (SIGNS.containsKey(name)) {
            return partner(node, name, !tag.group(1).isEmpty()) == null ? "" : SIGNS.get(name);
        }
        return switch (name) {
            case "br" -> oneLine ? " " : "\\\n";
            case "img" -> {
                Element image = Jsoup.parse(html).body().selectFirst("img");
                yield image == null ? "" : picture.apply(image.attr("src"), MarkdownText.escaped(image.attr("alt")));
            }
            case "a" -> anchor(html, node, !tag.group(1).isEmpty());
            default -> "";
        };
    }

    private static String anchor(String html, Node node, boolean closing) {
        Node other = partner(node, "a", closing);
        if (other == null) {
            return "";
        }
        String open = closing ? other.getChars().toString() : html;
        Element link = Jsoup.parse(open).body().selectFirst("a");
        String safe = link == null ? null : Addresses.safe(link.attr("href"));
        return safe == null ? "" : closing ? "](" + safe + ")" : "[";
    }

    /** The tag that ends what this one opens, or opens what it ends. */
    private static Node partner(Node node, String name, boolean closing) {
        Pattern wanted = Pattern.compile("(?is)<" + (closing ? "" : "/") + name + "\\b.*");
        Node other = closing ? node.getPrevious() : node.getNext();
        while (other != null && !(other instanceof HtmlInline && wanted.matcher(other.getChars()).matches())) {
            other = closing ? other.getPrevious() : other.getNext();
        }
        return other;
    }
}
