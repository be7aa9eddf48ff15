package org.perisai.pasting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML as Markdown of a course: headings, paragraphs, lists, quotes, tables, code, emphasis and links, and nothing
 * else. Written here since a general converter writes HTML where Markdown ends, ids behind headings, and signs that
 * mean something in a course file (a brace at the end of a line, {@code = 3} at its beginning, {@code [x]}).
 */
public final class HtmlMarkdown {
    static final int DEEPEST = 60;
    private static final int LOWEST_HEADING = 4;
    private static final Set<String> DROPPED = Set.of("script", "style", "head", "title", "meta", "link", "xml",
        "template", "noscript", "object", "embed", "iframe", "svg", "math", "canvas", "audio", "video", "select",
        "input", "button", "textarea", "area", "base", "colgroup");
    private static final Set<String> HOLDERS = Set.of("body", "div", "section", "article", "main", "header", "footer",
        "aside", "nav", "figure", "center", "form", "fieldset", "details", "html", "tbody", "dl", "address", "hgroup");

    private final UnaryOperator<String> address;
    private final Function<Element, String> picture;
    private int topHeading = 2;
    private int wanted = 2;

    /**
     * @param address gives the address that a link may have, null for none
     * @param picture gives the Markdown that stands for a picture, empty for none
     */
    public HtmlMarkdown(UnaryOperator<String> address, Function<Element, String> picture) {
        this.address = address;
        this.picture = picture;
    }

    /** Moves the headings so that the highest in the HTML gets this level. */
    public HtmlMarkdown headings(Element root, int level) {
        for (int i = 1; i <= 6; i++) {
            if (!root.getElementsByTag("h" + i).isEmpty()) {
                topHeading = i;
                wanted = level;
                break;
            }
        }
        return this;
    }

    /** The Markdown of everything in the element, blocks with an empty line between them. */
    public String of(Element root) {
        List<String> blocks = new ArrayList<>();
        children(root, blocks, 0);
        return String.join("\n\n", blocks);
    }

    private void children(Element parent, List<String> blocks, int depth) {
        InlineRuns words = runs();
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode || child instanceof Element element && isInline(element)) {
                words.add(child);
            } else if (child instanceof Element element) {
                flush(words, blocks);
                words = runs();
                block(element, blocks, depth);
            }
        }
        flush(words, blocks);
    }

    private InlineRuns runs() {
        return new InlineRuns(address, picture);
    }

    /** A span that holds blocks is one itself: Google's documents wrap everything into one bold element. */
    private static boolean isInline(Element element) {
        return !element.isBlock() && !DROPPED.contains(element.normalName())
            && element.getAllElements().stream().limit(2000).noneMatch(each -> each != element && each.isBlock()
                && !each.normalName().equals("br"));
    }

    private static void flush(InlineRuns words, List<String> blocks) {
        String text = words.markdown();
        if (!text.isEmpty()) {
            blocks.add(lines(text));
        }
    }

    /** Each line of a paragraph is protected: a hard break makes beginnings in the middle. */
    private static String lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            lines.add(MarkdownText.paragraph(line));
        }
        return String.join("\n", lines);
    }

    private void block(Element element, List<String> blocks, int depth) {
        String name = element.normalName();
        if (DROPPED.contains(name) || depth > DEEPEST) {
            return;
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0', blocks);
            case "ul", "ol" -> add(list(element, depth), blocks);
            case "li" -> children(element, blocks, depth + 1);
            case "table" -> new HtmlTable(this::inline).of(element).ifPresentOrElse(blocks::add,
                () -> element.select("> * > tr > *, > tr > *").forEach(cell -> children(cell, blocks, depth + 1)));
            case "pre" -> add(fenced(element.wholeText()), blocks);
            case "blockquote" -> {
                List<String> inside = new ArrayList<>();
                children(element, inside, depth + 1);
                add(String.join("\n\n", inside).replaceAll("(?m)^", "> ").replaceAll("(?m)^> $", ">"), blocks);
            }
            case "hr" -> { }
            default -> children(element, blocks, depth + 1);
        }
    }

    private static void add(String block, List<String> blocks) {
        if (!block.isBlank() && !block.equals(">")) {
            blocks.add(block);
        }
    }

    private void heading(Element element, int level, List<String> blocks) {
        String words = inline(element);
        if (!words.isEmpty()) {
            int now = Math.max(1, Math.min(LOWEST_HEADING, level - topHeading + wanted));
            blocks.add("#".repeat(now) + " " + words);
        }
    }

    /** One line. */
    private String inline(Element element) {
        InlineRuns words = runs();
        words.add(element);
        String line = words.markdown().replace("\\\n", " ");
        boolean heading = element.normalName().matches("h[1-6]");
        return heading ? line.replaceAll("^\\*\\*([^*]+)\\*\\*$", "$1").replaceAll("#+$", "\\\\$0") : line;
    }

    private static String fenced(String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + code.replaceFirst("^\n", "").stripTrailing() + "\n" + fence;
    }

    private String list(Element list, int depth) {
        boolean ordered = list.normalName().equals("ol");
        int number = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        List<String> items = new ArrayList<>();
        boolean loose = false;
        for (Element child : list.children()) {
            boolean nested = child.normalName().equals("ul") || child.normalName().equals("ol");
            List<String> inside = new ArrayList<>();
            if (nested) {
                block(child, inside, depth + 1);
            } else {
                children(child, inside, depth + 1);
            }
            if (inside.isEmpty()) {
                continue;
            }
            if (nested && !items.isEmpty()) {
                String mark = items.get(items.size() - 1).replaceFirst("(?s)^(\\S+ ).*", "$1");
                items.set(items.size() - 1, items.get(items.size() - 1) + "\n" + indented(inside.get(0), mark.length()));
                continue;
            }
            String mark = ordered ? number++ + ". " : "- ";
            loose |= inside.stream().filter(part -> !part.matches("(?s)(- |\\d+\\. ).*")).count() > 1;
            items.add(mark + indented(joined(inside), mark.length()).stripLeading());
        }
        return String.join(loose ? "\n\n" : "\n", items);
    }

    /** A list directly under its item's words stays tight; further paragraphs get an empty line. */
    private static String joined(List<String> parts) {
        StringBuilder all = new StringBuilder(parts.get(0));
        for (String part : parts.subList(1, parts.size())) {
            all.append(part.matches("(?s)(- |\\d+\\. ).*") ? "\n" : "\n\n").append(part);
        }
        return all.toString();
    }

    private static String indented(String text, int by) {
        return text.replaceAll("(?m)^(?=.)", " ".repeat(by));
    }
}
