package org.perisai.pasting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The words of a paragraph as runs that look the same. Word processors cut a bold word into three pieces, and
 * Markdown can't say that; so equal neighbours are joined first, and white space and punctuation at the ends of
 * emphasis are moved out of it, where CommonMark wants them.
 */
final class InlineRuns {
    private static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt", "var");

    private final UnaryOperator<String> address;
    private final Function<Element, String> picture;
    private final List<Run> runs = new ArrayList<>();

    /**
     * @param address gives the address that a link may have, null for none
     * @param picture gives the Markdown that stands for a picture, empty for none
     */
    InlineRuns(UnaryOperator<String> address, Function<Element, String> picture) {
        this.address = address;
        this.picture = picture;
    }

    /** How a piece looks; {@code raw} is Markdown already. */
    private record Look(boolean bold, boolean italic, boolean code, boolean raw, String link) {
        static final Look PLAIN = new Look(false, false, false, false, null);

        Look of(Element element, UnaryOperator<String> address) {
            String name = element.normalName();
            String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            boolean heavy = name.equals("b") || name.equals("strong") || name.equals("th");
            boolean light = style.matches("(.*;)?font-weight:(normal|[1-5]00).*");
            boolean slanted = name.equals("i") || name.equals("em") || name.equals("cite");
            String href = name.equals("a") ? address.apply(element.attr("href").strip()) : null;
            boolean upright = style.matches("(.*;)?font-style:normal.*");
            return new Look(!light && (bold || heavy || style.matches("(.*;)?font-weight:(bold|[6-9]00).*")),
                !upright && (italic || slanted || style.matches("(.*;)?font-style:(italic|oblique).*")),
                code || CODE.contains(name), false, href == null ? link : href);
        }

        Look written() {
            return new Look(false, false, false, true, link);
        }

        String marks() {
            return bold && italic ? "***" : bold ? "**" : italic ? "*" : "";
        }
    }

    private record Run(String text, Look look) { }

    /** A piece of the paragraph: text or an element with everything in it. */
    void add(Node node) {
        add(node, Look.PLAIN, 0);
    }

    private void add(Node node, Look look, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText(), look);
        } else if (node instanceof Element element && element.normalName().equals("br")) {
            append("\n", look.written());
        } else if (node instanceof Element element && element.normalName().equals("img")) {
            append(picture.apply(element), look.written());
        } else if (node instanceof Element element && depth < HtmlMarkdown.DEEPEST) {
            Look inside = look.of(element, address);
            boolean block = element.isBlock() && !runs.isEmpty();
            append(block ? " " : "", look);
            element.childNodes().forEach(child -> add(child, inside, depth + 1));
            append(block ? " " : "", look);
        }
    }

    private void append(String text, Look look) {
        String words = look.raw() ? text : MarkdownText.spaced(text);
        if (words.isEmpty()) {
            return;
        }
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        boolean blank = words.isBlank() && !look.raw() && last != null && !last.look().raw();
        if (last != null && (last.look().equals(look) || blank)) {
            runs.set(runs.size() - 1, new Run(look.raw() ? last.text() + words
                : MarkdownText.spaced(last.text() + words), last.look()));
        } else {
            runs.add(new Run(words, look));
        }
    }

    /** The paragraph's Markdown without line ends around it, empty when there are no words. */
    String markdown() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < runs.size(); ) {
            String link = runs.get(i).look().link();
            StringBuilder part = new StringBuilder();
            for (; i < runs.size() && java.util.Objects.equals(link, runs.get(i).look().link()); i++) {
                part.append(written(i));
            }
            all.append(link == null || part.toString().isBlank() ? part : linked(part.toString(), link));
        }
        return all.toString().replaceAll(" {2,}", " ").replaceAll(" *\n *", "\n").strip()
            .replaceAll("\n+", "\\\\\n");
    }

    private static String linked(String words, String link) {
        String lead = words.startsWith(" ") ? " " : "";
        return lead + "[" + words.strip().replace("\n", " ") + "](" + link + ")" + (words.endsWith(" ") ? " " : "");
    }

    private String written(int i) {
        Run run = runs.get(i);
        if (run.look().raw()) {
            return run.text();
        }
        String words = run.text().strip();
        if (words.isEmpty()) {
            return " ";
        }
        String lead = run.text().startsWith(" ") ? " " : "";
        String tail = run.text().endsWith(" ") ? " " : "";
        if (run.look().code()) {
            return lead + MarkdownText.code(words) + tail;
        }
        return lead + emphasised(words, run.look().marks(), lead.isEmpty() && touches(i - 1, false),
            tail.isEmpty() && touches(i + 1, true)) + tail;
    }

    /** Where other words touch, the marks stand beside letters: only there they mean emphasis whatever touches. */
    private static String emphasised(String words, String marks, boolean before, boolean after) {
        int from = 0;
        int to = words.length();
        while (before && from < to && !Character.isLetterOrDigit(words.charAt(from))) {
            from++;
        }
        while (after && to > from && !isWord(words.charAt(to - 1))) {
            to--;
        }
        if (marks.isEmpty() || from >= to) {
            return MarkdownText.escaped(words);
        }
        return MarkdownText.escaped(words.substring(0, from)) + marks + MarkdownText.escaped(words.substring(from, to))
            + marks + MarkdownText.escaped(words.substring(to));
    }

    /** Marks above and below letters end words too. */
    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private boolean touches(int i, boolean first) {
        if (i < 0 || i >= runs.size()) {
            return false;
        }
        String text = runs.get(i).text();
        return !Character.isWhitespace(text.charAt(first ? 0 : text.length() - 1));
    }
}
