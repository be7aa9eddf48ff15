package org.perisai.content;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.content.QuestionDraft.Shape;
import org.perisai.content.Segment.Form;

/** Divides one unit of a file into the texts that are translated and what stands between them. */
final class Segmenter {
    private static final Pattern BRACES = Pattern.compile("(?<!\\\\)\\{([^{}]*)}\\s*$");
    private static final Pattern ID = Pattern.compile("(?:^|\\s)#([A-Za-z0-9_-]+)(?:\\s|$)");
    private static final Pattern SHOWN = Pattern.compile("text\\b.*");

    private final String body;
    private final Map<String, List<Locked>> known;
    private final Shape shape;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder between = new StringBuilder();
    private int done;

    /**
     * @param between what stands before the segment, ready for a translation
     * @param indent what lines of the segment after its first begin with
     * @param segment null for the last piece
     */
    record Piece(String between, String indent, Segment segment) {
    }

    private Segmenter(String body, Unit unit, int start, Map<String, List<Locked>> known) {
        this.body = body;
        this.known = known;
        shape = unit.draft() == null ? null : AnswerFinder.wanted(unit.attributes());
        done = start;
    }

    /**
     * @param nodes the unit's nodes in the parsed body; for a question its heading and what follows
     * @param known what the source locks, by place; null while the source itself is read
     */
    static List<Piece> of(String body, Unit unit, List<Node> nodes, Map<String, List<Locked>> known) {
        Segmenter segmenter = new Segmenter(body, unit, nodes.get(0).getStartOffset(), known);
        boolean question = unit.draft() != null;
        Node answer = !question || segmenter.shape == Shape.CLOZE ? null
            : AnswerFinder.find(nodes.subList(1, nodes.size()), segmenter.shape);
        Map<String, Integer> seen = new HashMap<>();
        for (Node node : nodes) {
            if (node == answer && node instanceof Paragraph) {
                segmenter.value(unit, node);
            } else {
                segmenter.walk(node, name(node, seen));
            }
        }
        segmenter.copy(nodes.get(nodes.size() - 1).getEndOffset());
        segmenter.pieces.add(new Piece(segmenter.between.toString().stripTrailing(), "", null));
        return segmenter.pieces;
    }

    /** A letter for its kind and its number among its like, so that a new paragraph moves only paragraphs. */
    private static String name(Node node, Map<String, Integer> seen) {
        String kind = node instanceof Heading ? "H" : node instanceof Paragraph ? hint(node) ? "hint" : "P"
            : node instanceof ListBlock ? "L" : node instanceof BlockQuote ? "Q" : node instanceof TableBlock ? "T"
            : node instanceof TableRow ? "R" : node instanceof TableCell ? "C" : node instanceof ListItem ? "I" : "X";
        return kind + seen.merge(kind, 1, Integer::sum);
    }

    private static boolean hint(Node node) {
        Matcher braces = BRACES.matcher(node.getChars());
        return braces.find() && braces.group(1).contains(".hint");
    }

    private void walk(Node node, String place) {
        if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
            leaf(node, place);
        } else if (node instanceof FencedCodeBlock fence && SHOWN.matcher(fence.getInfo()).matches()) {
            lines(fence, place);
        } else if (!(node instanceof TableSeparator || node instanceof FencedCodeBlock
            || node instanceof IndentedCodeBlock || node instanceof Reference)) {
            Map<String, Integer> seen = new HashMap<>();
            for (Node child : node.getChildren()) {
                mark(node, child);
                walk(child, place + "." + (child instanceof ListItem item ? item(item, seen) : name(child, seen)));
            }
        }
    }

    private static String item(ListItem item, Map<String, Integer> seen) {
        String number = name(item, seen);
        Matcher braces = item.getFirstChild() instanceof Paragraph text ? BRACES.matcher(text.getChars()) : null;
        Matcher id = braces != null && braces.find() ? ID.matcher(braces.group(1)) : null;
        return id != null && id.find() ? "o-" + id.group(1) : number;
    }

    /** What is right never goes into a translation: {@code [x]} and {@code [ ]} are left out. */
    private void mark(Node item, Node child) {
        if (item instanceof TaskListItem task && child == item.getFirstChild()) {
            copy(task.getMarkerSuffix().getStartOffset());
            done = child.getStartOffset();
        }
    }

    private void leaf(Node leaf, String place) {
        Node last = leaf;
        while (last.getLastChild() != null) {
            last = last.getLastChild();
        }
        Matcher braces = last instanceof Text && !(last.getParent() instanceof Code) ? BRACES.matcher(last.getChars()) : null;
        boolean attributes = braces != null && braces.find();
        int end = last == leaf ? leaf.getEndOffset() : leaf.getLastChild().getEndOffset();
        end = attributes ? last.getStartOffset() + braces.start() : end;
        int start = last == leaf ? end : leaf.getFirstChild().getStartOffset();
        InlineReader words = new InlineReader(known(place)).read(leaf, end);
        if (!words.text().isEmpty()) {
            Form form = leaf instanceof Heading ? Form.HEADING : leaf instanceof TableCell ? Form.CELL : Form.TEXT;
            add(start, end, new Segment(place, form, words.text(), words.locked(),
                shape == Shape.CLOZE ? QuestionReader.gaps(words.text()) : 0));
        }
        if (attributes) {
            int brace = last.getStartOffset() + braces.start();
            copy(brace);
            String without = Hash.withoutUrgent(body.substring(brace, brace + braces.group().length()));
            between.append(without.isBlank() ? "" : without);
            done = brace + braces.group().length();
        }
    }

    private List<Locked> known(String place) {
        return known == null ? null : known.getOrDefault(place, List.of());
    }

    private void lines(FencedCodeBlock fence, String place) {
        Node content = fence.getFirstChild();
        if (content == null || content.getChars().isBlank()) {
            return;
        }
        int start = content.getStartOffset();
        InlineReader words = new InlineReader(known(place)).lines(content.getChars().toString().stripTrailing());
        add(start, content.getEndOffset(), new Segment(place, Form.LINES, words.text(), words.locked(), 0));
    }

    /** The words after {@code =} are the translator's own; a number stays as it is and isn't shown to them. */
    private void value(Unit unit, Node node) {
        if (!unit.draft().isNumber()) {
            String words = String.join(" | ", QuestionReader.words(unit.draft().value()));
            add(node.getStartOffset() + 1, node.getEndOffset(), Segment.field("answer", Form.ACCEPTED, words));
        }
    }

    private void add(int start, int end, Segment segment) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(body.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(body.charAt(to - 1))) {
            to--;
        }
        copy(from);
        String indent = body.substring(body.lastIndexOf('\n', from - 1) + 1, from);
        pieces.add(new Piece(between.toString(), indent, segment));
        between.setLength(0);
        done = to;
    }

    private void copy(int to) {
        if (to > done) {
            between.append(body, done, to);
            done = to;
        }
    }
}
