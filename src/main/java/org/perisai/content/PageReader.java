package org.perisai.content;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.perisai.content.Unit.Type;

/** Divides a file into units and renders each. Runs on the worker's thread, once. */
final class PageReader {
    /** Aligning takes the square of this. */
    static final int MOST_UNITS = 500;
    private static final Pattern MARK = Pattern.compile("(?<![\\\\`])\\{\\s*\\.urgent\\s*}");

    private final SourceFile file;
    private final String course;
    private final Findings findings;
    private final List<Unit> units = new ArrayList<>();
    private List<Page.Shown> pictures;
    private String caseId;
    private int caseLevel;

    private PageReader(SourceFile file, String course, Findings findings) {
        this.file = file;
        this.course = course;
        this.findings = findings;
    }

    static PageReader read(SourceFile file, String course, Findings findings) {
        PageReader reader = new PageReader(file, course, findings);
        Document document = Markdown.parse(file.body());
        reader.pictures = new Inspection(file, findings).of(document);
        for (Node node = document.getFirstChild(); node != null; ) {
            node = reader.take(node);
        }
        if (reader.units.size() > MOST_UNITS) {
            findings.error(file.path(), file.line(reader.units.get(MOST_UNITS).offset()), 1, "FILE-BLOCKS",
                "a file has at most " + MOST_UNITS + " blocks. Divide it into two modules.");
        }
        return reader;
    }

    List<Unit> units() {
        return units;
    }

    List<Page.Shown> pictures() {
        return pictures;
    }

    /** Takes the node, and what belongs to it; gives the next one. */
    private Node take(Node node) {
        Node next = node.getNext();
        if (node instanceof Heading heading) {
            return heading(heading, Attributes.take(heading, file, findings));
        }
        if (node instanceof Reference) {
            return next;
        }
        boolean words = node instanceof Paragraph || node instanceof ListBlock || node instanceof BlockQuote;
        boolean below = !words && next instanceof Paragraph && Hash.withoutUrgent(next.getChars().toString()).isBlank();
        units.add(passage(node, words ? node : below ? next : null));
        return below ? next.getNext() : next;
    }

    /** @param marked what ends in the passage's mark: itself, below a table or code a line of its own, or null */
    private Unit passage(Node node, Node marked) {
        notAQuestion(node);
        String source = node.getChars().toString();
        Attributes attributes = marked == null ? Attributes.NONE : Attributes.take(marked, file, findings);
        String said = node instanceof FencedCodeBlock code ? code.getInfo().toString() : node instanceof TableBlock ? source : "";
        if (MARK.matcher(said).find()) {
            error(node, "ATTR-PLACE", "nothing in a table or beside a fence is a mark. Write {.urgent} below, in a line of its own "
                + "after an empty line.");
        }
        if (attributes.id() != null || attributes.outcome() != null
            || attributes.classes().stream().anyMatch(name -> !name.equals("urgent"))) {
            error(node, "ATTR-PLACE", "only {.urgent} may stand at the end of a passage. Remove the braces, "
                + "or give the question's heading {.quiz #id}.");
        }
        return new Unit(Type.TEXT, 0, attributes, source, SafeHtml.of(Markdown.block(node), course), null, null,
            offset(node));
    }

    private Node heading(Heading heading, Attributes attributes) {
        if (attributes.is("quiz")) {
            return question(heading, attributes);
        }
        placed(heading, attributes);
        boolean title = heading.getLevel() == 1;
        if (title && !units.isEmpty()) {
            error(heading, "HEADING-LEVEL", "a file has one \"#\" heading, its first line. Use \"##\" here.");
        }
        if (attributes.is("case")) {
            caseId = attributes.id();
            caseLevel = heading.getLevel();
        } else if (heading.getLevel() <= Math.max(2, caseLevel)) {
            caseId = null;
        }
        String html = title ? new TextCollectingVisitor().collectAndGetText(heading)
            : SafeHtml.of(Markdown.block(heading), course);
        units.add(Unit.plain(title ? Type.TITLE : Type.HEADING, heading.getLevel(), attributes, heading, html,
            offset(heading)));
        return heading.getNext();
    }

    private void placed(Heading heading, Attributes attributes) {
        boolean section = heading.getLevel() == 2;
        boolean form = attributes.is("form");
        if (form && !(section && ("a".equals(attributes.id()) || "b".equals(attributes.id())))) {
            error(heading, "FORM-ID", "a form is a \"##\" heading with {.form #a} or {.form #b}.");
        }
        if (attributes.is("case") && attributes.id() == null) {
            error(heading, "CASE-NO-ID", "a case needs an id: {.case #name}.");
        }
        if (attributes.outcome() != null && !section || attributes.is("hint") || attributes.is("order")
            || attributes.is("match") || attributes.is("cloze")) {
            error(heading, "ATTR-PLACE", "this heading opens no question. Add .quiz, or remove the other words.");
        }
    }

    private Node question(Heading heading, Attributes attributes) {
        List<Node> body = new ArrayList<>();
        Node next = heading.getNext();
        int end = heading.getEndOffset();
        for (; next != null && !(next instanceof Heading); next = next.getNext()) {
            end = next.getEndOffset();
            if (!(next instanceof Reference)) {
                body.add(next);
            }
        }
        String source = file.body().substring(heading.getStartOffset(), end);
        if (attributes.id() == null) {
            error(heading, "QUIZ-NO-ID", "a question needs an id: {.quiz #name}.");
        }
        QuestionReader reader = new QuestionReader(file, course, findings);
        QuestionDraft draft = reader.read(heading, attributes, body);
        units.add(new Unit(Type.QUESTION, heading.getLevel(), attributes, source, reader.stem(), caseId, draft,
            offset(heading)));
        return next;
    }

    /** Outside of a question everybody would read the answer, and the feedback of options. */
    private void notAQuestion(Node passage) {
        int mark = AnswerFinder.mark(passage);
        if (mark >= 0) {
            int offset = file.bodyStart() + mark;
            findings.error(file.path(), file.line(offset), file.column(offset), "QUIZ-NO-HEADING",
                "this answer belongs to no question, so everybody would read it. End the heading before it with "
                    + "{.quiz #name}, or write \"\\\" before a sign that is text, as in \"\\= 5\" and \"\\[[\".");
        }
    }

    private int offset(Node node) {
        return file.bodyStart() + node.getStartOffset();
    }

    private void error(Node node, String code, String message) {
        findings.error(file.path(), file.line(offset(node)), file.column(offset(node)), code, message);
    }
}
