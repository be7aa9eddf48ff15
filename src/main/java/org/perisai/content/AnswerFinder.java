package org.perisai.content;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.content.QuestionDraft.Shape;

/** Finds a question's answer among what follows its heading, and what looks like one where none may stand. */
final class AnswerFinder {
    private static final Pattern OPTION_ID = Pattern.compile("(?s).*\\{#[^{}]*}\\s*(\\n.*)?");
    private static final Pattern HINT = Pattern.compile("\\{[^{}]*\\.hint[^{}]*}\\s*$");
    private static final Pattern BRACES = Pattern.compile("(?<!\\\\)\\{\\s*[.#][^{}]*}");
    /** A line as that of a value, also with the sign that input methods of East Asia type. */
    private static final Pattern VALUE = Pattern.compile("(?m)^[ \\t>]*[=\\uFF1D]");
    /** In a passage group 1 is before such a line, which is no arrow, or a gap, which is no link; code is passed over. */
    private static final Pattern MARK = Pattern.compile("(?m)(?:^[ \\t>]*(?=[=\\uFF1D](?![=>]))"
        + "|(?<!\\\\)(?=\\[\\[[^\\[\\]]*]](?![(\\[])))()|(`+)[\\s\\S]*?\\2");

    private AnswerFinder() {
    }

    /** The shape that the question's heading says, null when it says none. */
    static Shape wanted(Attributes attributes) {
        return attributes.is("order") ? Shape.ORDER : attributes.is("match") ? Shape.MATCH
            : attributes.is("cloze") ? Shape.CLOZE : null;
    }

    /** The answer, null when there is none. */
    static Node find(List<Node> body, Shape shape) {
        return body.stream().filter(node -> answers(node, shape)).findFirst().orElse(null);
    }

    private static boolean answers(Node node, Shape shape) {
        if (shape == null) {
            return isChoice(node) || node instanceof Paragraph && node.getChars().startsWith("=");
        }
        return switch (shape) {
            case ORDER -> node instanceof OrderedList;
            case MATCH -> node instanceof TableBlock;
            default -> QuestionReader.gaps(node.getChars().toString()) > 0;
        };
    }

    private static boolean isChoice(Node node) {
        if (!(node instanceof BulletList)) {
            return false;
        }
        for (Node item : node.getChildren()) {
            if (isOption(item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOption(Node item) {
        Node first = item.getFirstChild();
        return item instanceof TaskListItem || first != null && OPTION_ID.matcher(first.getChars()).matches();
    }

    /** A translation needn't repeat a number; the explanation is then the quotes that nothing but hints follows. */
    static Node lastQuotes(List<Node> body) {
        Node first = null;
        for (Node node : body) {
            boolean hint = node instanceof Paragraph && HINT.matcher(node.getChars()).find();
            first = node instanceof BlockQuote ? first == null ? node : first : hint ? first : null;
        }
        return first;
    }

    /** Whether an option, its feedback, a hint or a value stands in what would be shown before the answer. */
    static boolean strays(Node shown, Shape shape) {
        boolean strays = isValue(shown, shape);
        for (Node node : shown.getDescendants()) {
            strays |= isValue(node, shape)
                || node instanceof ListItem && isOption(node)
                || node instanceof BlockQuote && node.getAncestorOfType(ListItem.class) != null
                || node instanceof Text && BRACES.matcher(node.getChars()).find()
                    && node.getAncestorOfType(Code.class, FencedCodeBlock.class, IndentedCodeBlock.class) == null;
        }
        return strays;
    }

    /** Where the heading says the shape, such a line may be one of a sum. */
    private static boolean isValue(Node node, Shape shape) {
        return shape == null && node instanceof Paragraph && VALUE.matcher(node.getChars()).find();
    }

    /** Where an answer begins in a passage that belongs to no question; -1 when it holds none. */
    static int mark(Node passage) {
        int own = ownMark(passage);
        for (Node child = passage.getFirstChild(); own < 0 && child != null; child = child.getNext()) {
            own = mark(child);
        }
        return own;
    }

    private static int ownMark(Node node) {
        if (node instanceof ListItem && isOption(node)) {
            return node.getStartOffset();
        }
        Matcher mark = MARK.matcher(node.getChars());
        while (node instanceof Paragraph && mark.find()) {
            if (mark.start(1) >= 0) {
                return node.getChars().getIndexOffset(mark.start(1));
            }
        }
        return -1;
    }
}
