package org.perisai.exchange;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.perisai.exchange.Note.What;

/**
 * One lesson of somebody else as the text of a module: one title, headings below it, addresses that a course may have,
 * pictures under their new names, no HTML. Everything else stays letter for letter, since only what must change is
 * replaced in the text.
 */
final class LessonText {
    static final Set<String> USED_FIELDS = Set.of("title", "sidebar_position", "nav_order", "weight", "order", "position");
    private static final Parser PARSER = Parser.builder(new MutableDataSet()
        .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), TaskListExtension.create()))
        .set(Parser.SPACE_IN_LINK_URLS, true)).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(new MutableDataSet()
        .set(TablesExtension.TRIM_CELL_WHITESPACE, true)).build();
    private static final Pattern BRACES = Pattern.compile("\\s*(?<!\\\\)\\{([^{}]*)}\\s*$");
    private static final Pattern OWN_ID = Pattern.compile("#[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Pattern LEAVES = Pattern.compile("(?is)<(script|style|iframe|video|audio|object|embed|form)\\b");

    private final LessonLines.Reporter reporter;
    private final LessonPictures pictures;
    private final String file;
    private final Edits edits = new Edits();
    private LessonLinks links;
    private String text;
    private String title;
    private boolean titled;
    private int shift;
    private int sections;
    private final Set<String> seen = new HashSet<>();

    /**
     * What a lesson says.
     *
     * @param title plain words
     * @param body Markdown without the title
     * @param fields of its head, by name
     */
    record Lesson(String title, String body, Map<String, String> fields) { }

    /** @param file its name in the archive */
    LessonText(String file, LessonPictures pictures, LessonLines.Reporter reporter) {
        this.file = file;
        this.pictures = pictures;
        this.reporter = reporter;
    }

    Lesson read(String raw) {
        LessonLines lines = new LessonLines(reporter);
        text = lines.of(raw);
        Document document = PARSER.parse(text);
        links = new LessonLinks(file, pictures, reporter, edits);
        headings(document, lines.fields().getOrDefault("title", ""));
        for (Node node : document.getDescendants()) {
            take(node);
        }
        return new Lesson(title, edits.in(text).replaceAll("\n{3,}", "\n\n").strip(), lines.fields());
    }

    /** The title, and how far the other headings have to go down so that the highest is a section. */
    private void headings(Document document, String field) {
        List<Heading> all = new ArrayList<>();
        document.getDescendants().forEach(node -> {
            if (node instanceof Heading heading && heading.getParent() == document) {
                all.add(heading);
            }
        });
        titled = !all.isEmpty() && all.get(0).getLevel() == 1;
        int top = all.stream().skip(titled ? 1 : 0).mapToInt(Heading::getLevel).min().orElse(2);
        shift = 2 - top;
        String words = titled ? words(all.get(0)) : "";
        title = !words.isEmpty() ? words : field;
        if (title.isBlank()) {
            title = nameWords(file);
            reporter.note(0, What.TITLE, title);
        } else if (!field.isBlank() && !field.equals(title)) {
            reporter.note(line(all.get(0)), What.TITLE, title);
        }
        if (titled) {
            edits.put(all.get(0).getStartOffset(), all.get(0).getEndOffset(), "");
        }
        if (top == 1) {
            all.stream().skip(titled ? 1 : 0).filter(heading -> heading.getLevel() == 1)
                .forEach(heading -> reporter.note(line(heading), What.HEADING, words(heading)));
        }
    }

    private static String words(Node node) {
        return BRACES.matcher(Jsoup.parse(RENDERER.render(node)).text()).replaceFirst("").strip();
    }

    /** A file's name as words: {@code 02_safe-passwords.md} is "safe passwords". */
    static String nameWords(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]+$", "");
        String words = name.replaceFirst("^\\d+[\\s._-]*", "").replaceAll("[_-]+", " ").strip();
        return words.isEmpty() ? name : words;
    }

    private void take(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof Image || node instanceof ImageRef) {
            links.image(node);
        } else if (node instanceof Link || node instanceof LinkRef) {
            links.link(node);
        } else if (node instanceof Reference reference) {
            edits.put(reference.getStartOffset(), reference.getEndOffset(), "");
        } else if (node instanceof AutoLink auto) {
            links.auto(auto);
        } else if (node instanceof HtmlCommentBlock || node instanceof HtmlInlineComment) {
            edits.put(node.getStartOffset(), node.getEndOffset(), node instanceof HtmlCommentBlock ? "\n" : "");
        } else if (node instanceof HtmlBlockBase) {
            block(node);
        } else if (node instanceof HtmlInline) {
            inline(node);
        } else if (node instanceof TaskListItem item) {
            box(item);
        } else if (node instanceof Paragraph) {
            braces(node, false);
        }
    }

    private void heading(Heading heading) {
        if (titled && edits.starts(heading.getStartOffset())) {
            return;
        }
        int level = Math.max(2, Math.min(6, heading.getLevel() + shift));
        boolean underlined = heading.getOpeningMarker().isEmpty();
        int words = heading.getText().getStartOffset();
        edits.put(heading.getStartOffset(), heading.getText().isEmpty() ? heading.getEndOffset() : words,
            heading.getText().isEmpty() ? "" : "#".repeat(level) + " ");
        int end = heading.getText().getEndOffset();
        edits.put(end, underlined ? heading.getEndOffset() : end, level == 2 ? sectionId(heading) : "");
        braces(heading, true);
    }

    /** Sections with the same words would have the same address in the page. */
    private String sectionId(Heading heading) {
        sections++;
        boolean again = !heading.getText().isEmpty() && !seen.add(heading.getText().toString().strip());
        if (!again) {
            return "";
        }
        reporter.note(line(heading), What.ID, "part-" + sections);
        return " {#part-" + sections + "}";
    }

    /** Braces at an end mean something in a course; a heading may keep its id. */
    private void braces(Node node, boolean heading) {
        int end = heading ? ((Heading) node).getText().getEndOffset() : node.getEndOffset();
        int from = node.getStartOffset();
        Matcher braces = BRACES.matcher(text.substring(from, end));
        if (!braces.find() || node.getLastChild() instanceof Code
            || heading && OWN_ID.matcher(braces.group(1).strip()).matches()) {
            return;
        }
        boolean means = braces.group(1).matches("\\s*[.#:].*");
        if (means) {
            reporter.note(line(node), What.BRACES, braces.group().strip());
            edits.put(from + braces.start(), from + braces.start(1) + braces.group(1).length() + 1, "");
        } else {
            edits.put(from + braces.start(1) - 1, from + braces.start(1), "\\{");
        }
    }

    private void block(Node node) {
        String html = node.getChars().toString();
        String markdown = new LessonHtml(html).block((address, words) -> links.picture(address, words, line(node)));
        boolean gone = LEAVES.matcher(html).find();
        if (gone || !markdown.isBlank()) {
            reporter.note(line(node), gone ? What.HTML_GONE : What.HTML, html.strip().lines().findFirst().orElse(""));
        }
        edits.put(node.getStartOffset(), node.getEndOffset(), markdown.isBlank() ? "\n" : "\n" + markdown + "\n\n");
    }

    /** Single tags between words; the words between two of them stay. */
    private void inline(Node node) {
        String tag = node.getChars().toString();
        boolean cell = node.getAncestorOfType(TableCell.class) != null || node.getAncestorOfType(Heading.class) != null;
        String now = LessonHtml.tag(tag, cell, node, (address, words) -> links.picture(address, words, line(node)));
        if (!tag.startsWith("</")) {
            reporter.note(line(node), LEAVES.matcher(tag).find() ? What.HTML_GONE : What.HTML, tag);
        }
        edits.put(node.getStartOffset(), node.getEndOffset(), now);
    }

    /** In a course a box is an answer. */
    private void box(TaskListItem item) {
        int mark = item.getChars().indexOf('[');
        if (mark >= 0) {
            reporter.note(line(item), What.BOX, "");
            int from = item.getStartOffset() + mark;
            edits.put(from, Math.min(from + 4, item.getEndOffset()), "");
        }
    }

    static int line(Node node) {
        return node.getStartLineNumber() + 1;
    }
}
