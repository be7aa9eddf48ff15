package org.perisai.pasting;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.perisai.shared.DomainException;

/**
 * What a browser hands over when somebody pastes from Word, LibreOffice or Google Docs, as Markdown of a course. What
 * only looks (fonts, colours, sizes) goes, what means something stays; nothing that runs can stay, since only words
 * are carried over. Smart quotes and the invisible marks between Khmer, Lao or Thai words are words.
 *
 * <p>Word writes lists as paragraphs with a style {@code mso-list:l0 level2 lfo1} whose bullet is a sign of a symbol
 * font inside {@code mso-list:Ignore} (seen in Word 2010 to 365); they become lists first.
 */
public final class WordPaste {
    /** Most characters of HTML that are taken. */
    public static final int LARGEST = 1 << 20;
    private static final Pattern FRAGMENT = Pattern.compile("(?s)<!--\\s*StartFragment\\s*-->(.*)<!--\\s*EndFragment\\s*-->");
    private static final Pattern LEVEL = Pattern.compile("mso-list:\\s*l\\d+\\s+level(\\d)");
    private static final Pattern NUMBER = Pattern.compile("[\\s(]*(\\d{1,4}|[a-zA-Z]|[ivxIVX]{1,6})[.)].*");
    /** Bullets that are signs of a symbol font, and those that people type. */
    private static final Pattern BULLET = Pattern.compile("^[\\s\\u00A0]*[\\u00B7\\u2022\\u25AA\\u25CF\\u25E6\\uF0B7\\uF0A7\\uF0D8\\uF076]"
        + "[\\s\\u00A0]+");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\"'<>\\\\()]+");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s\"'<>\\\\()?&]+@[^\\s\"'<>\\\\()?&]+");

    private WordPaste() { }

    /**
     * What came of a paste.
     *
     * @param pictures how many pictures were left out: they are to be uploaded, with a description
     */
    public record Pasted(String markdown, int pictures) { }

    /** @throws DomainException when there is more than {@link #LARGEST} */
    public static Pasted markdown(String html) {
        if (html.length() > LARGEST) {
            throw new DomainException("exchange.paste.large");
        }
        Matcher fragment = FRAGMENT.matcher(html);
        Document page = Jsoup.parse(fragment.find() ? fragment.group(1) : html);
        Element body = page.body();
        int pictures = body.select("img, v|imagedata, svg, object").size();
        body.select("script, style, v|*, img, del, [style*=mso-hide]").remove();
        body.getAllElements().forEach(WordPaste::withoutComments);
        body.select("o|p").unwrap();
        lists(body);
        titles(body);
        String markdown = new HtmlMarkdown(WordPaste::address, picture -> "").headings(body, 2).of(body);
        return new Pasted(MarkdownText.plain(markdown), pictures);
    }

    private static void withoutComments(Element element) {
        List.copyOf(element.childNodes()).stream().filter(Comment.class::isInstance).forEach(org.jsoup.nodes.Node::remove);
    }

    /** Paragraphs that are items, in order, become nested lists. */
    private static void lists(Element body) {
        Element[] open = new Element[10];
        Element last = null;
        for (Element paragraph : body.select("p, div, h1, h2, h3, h4, h5, h6")) {
            int level = level(paragraph);
            if (level == 0) {
                continue;
            }
            boolean ordered = marker(paragraph);
            boolean follows = last != null && paragraph.previousElementSibling() == last;
            if (!follows) {
                open = new Element[10];
            }
            Element parent = follows ? ancestor(open, level) : null;
            String kind = ordered ? "ol" : "ul";
            if (open[level] == null || !open[level].normalName().equals(kind)) {
                open[level] = new Element(kind);
                if (parent != null) {
                    parent.appendChild(open[level]);
                } else {
                    paragraph.before(open[level]);
                    last = open[level];
                }
            }
            for (int deeper = level + 1; deeper < open.length; deeper++) {
                open[deeper] = null;
            }
            Element item = new Element("li");
            List.copyOf(paragraph.childNodes()).forEach(item::appendChild);
            paragraph.remove();
            open[level].appendChild(item);
        }
    }

    /** The item that a list of this level belongs under, null at the top. */
    private static Element ancestor(Element[] open, int level) {
        for (int above = level - 1; above > 0; above--) {
            if (open[above] != null && open[above].lastElementChild() != null) {
                return open[above].lastElementChild();
            }
        }
        return null;
    }

    /** 1 to 9, or 0 when the paragraph is no item. */
    private static int level(Element paragraph) {
        Matcher level = LEVEL.matcher(paragraph.attr("style").toLowerCase(Locale.ROOT));
        if (level.find()) {
            return Math.max(1, level.group(1).charAt(0) - '0');
        }
        boolean typed = paragraph.normalName().equals("p") && BULLET.matcher(paragraph.wholeText()).find();
        return typed ? 1 : 0;
    }

    /** Takes the item's own mark away; says whether it counts. */
    private static boolean marker(Element paragraph) {
        Element ignored = paragraph.selectFirst("[style*=mso-list:Ignore], [style*=mso-list: Ignore]");
        if (ignored != null) {
            boolean number = NUMBER.matcher(ignored.wholeText()).matches();
            ignored.remove();
            return number;
        }
        for (TextNode text : paragraph.nodeStream(TextNode.class).toList()) {
            if (!text.isBlank() && !text.getWholeText().replace('\u00A0', ' ').isBlank()) {
                text.text(BULLET.matcher(text.getWholeText() + " ").replaceFirst("").stripTrailing());
                break;
            }
        }
        return false;
    }

    /** Word's title is a paragraph with a class. */
    private static void titles(Element body) {
        body.select("p.MsoTitle").forEach(title -> title.tagName("h1"));
        body.select("p.MsoSubtitle").forEach(title -> title.tagName("h2"));
        body.select("p[class~=(?i)^MsoHeading[1-6]$]").forEach(title -> title.tagName("h"
            + title.className().charAt(title.className().length() - 1)));
    }

    /** The web over TLS and mail: what a course may link to. Plain http is asked for with TLS. */
    private static String address(String href) {
        if (MAIL.matcher(href).matches()) {
            return href;
        }
        return WEB.matcher(href).matches() ? href.replaceFirst("(?i)^https?:", "https:") : null;
    }
}
