package org.perisai.content;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.content.Segment.Form;
import org.perisai.content.Segmenter.Piece;
import org.perisai.content.Unit.Type;

/** A file divided: for each of its units the texts that are translated and what stands between them. */
final class Division {
    private static final List<String> CARD = List.of("title", "summary", "audience");
    static final String OUTCOME = "outcome.";

    private final Page page;
    private final Document document;

    Division(Page page) {
        this.page = page;
        document = Markdown.parse(page.file().body());
    }

    /**
     * The pieces of the unit at this position.
     *
     * @param known what the source locks, by place, while a translation is divided; null for the source itself
     */
    List<Piece> pieces(int position, Map<String, List<Locked>> known) {
        Unit unit = page.units().get(position);
        if (unit.type() == Type.CARD) {
            return card();
        }
        List<Piece> pieces = new ArrayList<>(Segmenter.of(page.file().body(), unit, nodes(position), known));
        if (unit.type() == Type.TITLE && !page.name().equals("course")) {
            fields(unit).forEach(field -> pieces.add(new Piece("", "", field)));
        }
        return pieces;
    }

    /** The texts of a unit. */
    static List<Segment> segments(List<Piece> pieces) {
        return pieces.stream().map(Piece::segment).filter(segment -> segment != null).toList();
    }

    private List<Node> nodes(int position) {
        int start = page.units().get(position).offset() - page.file().bodyStart();
        int end = position + 1 < page.units().size()
            ? page.units().get(position + 1).offset() - page.file().bodyStart() : Integer.MAX_VALUE;
        List<Node> nodes = new ArrayList<>();
        for (Node node : document.getChildren()) {
            boolean inside = node.getStartOffset() >= start && node.getStartOffset() < end;
            if (inside && !(node instanceof Reference)) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /** What the addresses of the text's references are; a passage that is kept as it is needs them. */
    List<String> references() {
        List<String> references = new ArrayList<>();
        for (Node node : document.getChildren()) {
            if (node instanceof Reference) {
                references.add(node.getChars().toString().strip());
            }
        }
        return references;
    }

    private List<Piece> card() {
        FrontMatter front = page.front();
        Stream<Segment> fields = CARD.stream().filter(front::has)
            .map(name -> Segment.field(name, Form.FIELD, front.text(name)));
        Stream<Segment> outcomes = front.texts("outcomes").entrySet().stream()
            .map(entry -> Segment.field(OUTCOME + entry.getKey(), Form.FIELD, entry.getValue()));
        return Stream.concat(fields, outcomes).map(segment -> new Piece("", "", segment)).toList();
    }

    /** The title's own field only where it says something else than the heading. */
    private List<Segment> fields(Unit heading) {
        List<Segment> fields = new ArrayList<>();
        FrontMatter front = page.front();
        if (front.has("title") && !front.text("title").equals(heading.html())) {
            fields.add(Segment.field("title", Form.FIELD, front.text("title")));
        }
        if (!front.list("keywords").isEmpty()) {
            fields.add(Segment.field("keywords", Form.LIST, front.list("keywords").stream()
                .map(word -> word.replace('|', '/')).collect(Collectors.joining(" | "))));
        }
        return fields;
    }
}
