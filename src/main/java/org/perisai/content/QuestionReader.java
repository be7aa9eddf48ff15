package org.perisai.content;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.content.QuestionDraft.Item;
import org.perisai.content.QuestionDraft.Shape;

/** Reads one question: the heading that opens it and what follows up to the next heading. */
final class QuestionReader {
    private static final Pattern GAP = Pattern.compile("\\[\\[([^\\[\\]]*)]]");
    /** First of the characters that stand for gaps in the HTML; no file may hold one. */
    static final char FIRST_GAP = '\uE000';

    private final SourceFile file;
    private final Findings findings;
    private final String course;
    private final StringBuilder stem = new StringBuilder();
    private final List<String> hints = new ArrayList<>();
    private final StringBuilder explanation = new StringBuilder();
    private final List<Item> items = new ArrayList<>();
    private final List<Item> matches = new ArrayList<>();
    private final List<List<String>> gaps = new ArrayList<>();
    private String value;

    QuestionReader(SourceFile file, String course, Findings findings) {
        this.file = file;
        this.course = course;
        this.findings = findings;
    }

    /** The stem, rendered; to be asked after {@link #read}. */
    String stem() {
        return SafeHtml.of(stem.toString(), course);
    }

    QuestionDraft read(Heading heading, Attributes attributes, List<Node> body) {
        Shape shape = AnswerFinder.wanted(attributes);
        String title = inline(heading, shape);
        Node answer = AnswerFinder.find(body, shape);
        Node turn = answer == null ? AnswerFinder.lastQuotes(body) : answer;
        boolean after = false;
        for (Node node : body) {
            after |= node == turn;
            if (node != answer || shape == Shape.CLOZE) {
                around(node, after, shape);
            }
        }
        Shape found = answer == null ? Shape.NONE : shape == null ? taken(answer) : taken(answer, shape);
        return new QuestionDraft(attributes.id() == null ? "" : attributes.id(), found, title, items, matches, value,
            hints, explanation.isEmpty() ? null : SafeHtml.of(explanation.toString(), course), gaps,
            offset(heading));
    }

    private void around(Node node, boolean after, Shape shape) {
        Attributes attributes = node instanceof Paragraph ? Attributes.take(node, file, findings) : Attributes.NONE;
        if (attributes.is("hint")) {
            hints.add(inline(node, shape));
        } else if (after && node instanceof BlockQuote) {
            explanation.append(Markdown.blocks(node.getChildren()));
        } else {
            if (attributes.id() != null || !attributes.classes().isEmpty()) {
                error(node, "ATTR-PLACE", "only {.hint} may stand here. Remove the braces.");
            }
            shown(node, after, shape);
        }
    }

    private void shown(Node node, boolean after, Shape shape) {
        if (strays(node, shape)) {
            return;
        }
        if (after && shape != Shape.CLOZE) {
            error(node, "QUIZ-TRAILING", "this text stands after the answer, but would be shown before it. Move it up, "
                + "begin its lines with \"> \" if it explains the answer, or mark it {.hint}.");
        }
        // What is refused is shown all the same, where its author looks for it: in the preview
        stem.append(shape == Shape.CLOZE ? withGaps(node) : Markdown.block(node));
    }

    private boolean strays(Node shown, Shape shape) {
        boolean stray = AnswerFinder.strays(shown, shape);
        if (stray) {
            error(shown, "QUIZ-STRAY", "options, feedback, a hint or a line that begins with \"=\" stand here apart from the "
                + "answer and would be read before it. A question has one answer: correct empty lines and indents.");
        }
        return stray;
    }

    private String inline(Node node, Shape shape) {
        if (shape == Shape.CLOZE && gaps(node.getChars().toString()) > 0) {
            error(node, "CLOZE-BROKEN", "a gap stands in the text of the question, not in its heading or in a hint.");
            return "";
        }
        return SafeHtml.inline(Markdown.block(node), course);
    }

    /** The rendered node with a character for each gap, so that no accepted word is left in it. */
    private String withGaps(Node node) {
        Matcher raw = GAP.matcher(node.getChars());
        List<List<String>> found = new ArrayList<>();
        while (raw.find()) {
            found.add(words(raw.group(1)));
        }
        int[] next = {gaps.size()};
        String html = GAP.matcher(Markdown.block(node)).replaceAll(gap -> String.valueOf((char) (FIRST_GAP + next[0]++)));
        if (next[0] != gaps.size() + found.size() || html.contains("[[")) {
            error(node, "CLOZE-BROKEN", "a gap is written [[word | other word]], without emphasis or links inside.");
            return "";
        }
        gaps.addAll(found);
        return html;
    }

    static int gaps(String text) {
        return (int) GAP.matcher(text).results().count();
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("\\|")).map(word -> word.strip().replaceAll("^`|`$", ""))
            .filter(word -> !word.isEmpty()).toList();
    }

    private Shape taken(Node answer) {
        if (answer instanceof BulletList) {
            answer.getChildren().forEach(item -> option(item, null));
            return Shape.CHOICE;
        }
        value = answer.getChars().toString().substring(1).replaceAll("\\s+", " ").strip();
        if (NumberKey.isAmbiguous(value)) {
            error(answer, "NUMBER-AMBIGUOUS", "\"" + value + "\" has a separator that groups digits for some readers and begins "
                + "decimals for others. Leave it out, as in 1000, or write other decimals, as in 1.0.");
        }
        return Shape.VALUE;
    }

    private Shape taken(Node answer, Shape shape) {
        if (shape == Shape.ORDER) {
            answer.getChildren().forEach(item -> option(item, shape));
        } else if (shape == Shape.MATCH) {
            for (Node part : answer.getChildren()) {
                if (part instanceof TableBody) {
                    part.getChildren().forEach(this::row);
                }
            }
        }
        return shape;
    }

    private void option(Node item, Shape shape) {
        Node first = item.getFirstChild();
        if (!(first instanceof Paragraph)) {
            error(item, "OPTION-EMPTY", "an option begins with its text. Write it after the mark.");
            return;
        }
        Attributes attributes = Attributes.take(first, file, findings);
        StringBuilder html = new StringBuilder(SafeHtml.inline(Markdown.block(first), course));
        StringBuilder feedback = new StringBuilder();
        for (Node more = first.getNext(); more != null; more = more.getNext()) {
            if (more instanceof BlockQuote) {
                feedback.append(Markdown.blocks(more.getChildren()));
            } else if (!strays(more, shape)) {
                html.append(SafeHtml.of(Markdown.block(more), course));
            }
        }
        if (attributes.id() == null) {
            error(item, "OPTION-NO-ID", "an option needs an id. End its line with {#a}, {#b} and so on.");
        } else if (items.stream().anyMatch(other -> other.id().equals(attributes.id()))) {
            error(item, "OPTION-TWICE", "the id \"" + attributes.id() + "\" is there twice. Give each its own.");
        } else {
            items.add(new Item(attributes.id(), html.toString(), feedback.isEmpty() ? null
                : SafeHtml.of(feedback.toString(), course), marked(item), offset(item) + mark(item)));
        }
    }

    private static boolean marked(Node item) {
        return item instanceof TaskListItem task && task.isItemDoneMarker();
    }

    private static int mark(Node item) {
        return item instanceof TaskListItem ? Math.max(0, item.getChars().indexOf('[')) : 0;
    }

    private void row(Node row) {
        List<Node> cells = new ArrayList<>();
        row.getChildren().forEach(cells::add);
        if (!(row instanceof TableRow) || cells.size() != 2) {
            error(row, "MATCH-COLUMNS", "a table to match has two columns. Correct this row.");
            return;
        }
        String id = String.valueOf(items.size() + 1);
        items.add(new Item(id, cell(cells.get(0)), null, false, offset(row)));
        matches.add(new Item(id, cell(cells.get(1)), null, false, offset(row)));
    }

    private String cell(Node cell) {
        return SafeHtml.of(Markdown.blocks(cell.getChildren()), course);
    }

    private int offset(Node node) {
        return file.bodyStart() + node.getStartOffset();
    }

    private void error(Node node, String code, String message) {
        findings.error(file.path(), file.line(offset(node)), file.column(offset(node)), code, message);
    }
}
