package org.perisai.content;

import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Set;

/**
 * CommonMark with tables and task lists. The attributes extension is not loaded: it would let authors write event
 * handlers. What is rendered here is not yet safe; {@link SafeHtml} makes it so.
 */
final class Markdown {
    private static final DataHolder OPTIONS = new MutableDataSet()
        .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), TaskListExtension.create()))
        .set(Parser.HTML_BLOCK_PARSER, false)
        .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
        .set(TablesExtension.COLUMN_SPANS, false)
        .set(TablesExtension.WITH_CAPTION, false)
        .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
        .set(HtmlRenderer.ESCAPE_HTML, true)
        .set(HtmlRenderer.GENERATE_HEADER_ID, false)
        // Means inside a whole document; what is rendered here are parts of one, where flexmark turns it round.
        .set(HtmlRenderer.DO_NOT_RENDER_LINKS, true)
        .toImmutable();
    private static final Parser PARSER = Parser.builder(OPTIONS).customDelimiterProcessor(new Stars()).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS)
        .nodeRendererFactory(options -> () -> Set.of(
            new NodeRenderingHandler<>(SoftLineBreak.class, Markdown::softBreak)))
        .build();

    private Markdown() {
    }

    static Document parse(String text) {
        return PARSER.parse(text);
    }

    static String block(Node node) {
        return RENDERER.render(node);
    }

    /** The words of a text, without any mark-up. */
    static String plain(String text) {
        return new TextCollectingVisitor().collectAndGetText(parse(text)).strip();
    }

    static String blocks(Iterable<? extends Node> nodes) {
        StringBuilder html = new StringBuilder();
        nodes.forEach(node -> html.append(RENDERER.render(node)));
        return html.toString();
    }

    private static void softBreak(SoftLineBreak node, NodeRendererContext context, HtmlWriter html) {
        if (!joins(node)) {
            html.raw("\n");
        }
    }

    /** A line break in the source is a space, but not inside text that has no spaces. */
    static boolean joins(Node node) {
        String before = node.getPrevious() == null ? "" : node.getPrevious().getChars().toString();
        String after = node.getNext() == null ? "" : node.getNext().getChars().toString();
        return Scripts.joinedLast(before.replaceAll("[*_\\s]+$", ""))
            && Scripts.joinedFirst(after.replaceAll("^[*_\\s]+", ""));
    }

    /**
     * CommonMark looks for spaces around punctuation, which these scripts don't write: {@code **「…」**に} would
     * stay as it is. A letter of these scripts beside the punctuation counts as such a space.
     */
    private static final class Stars extends AsteriskDelimiterProcessor {
        Stars() {
            super(false);
        }

        @Override
        public boolean canBeOpener(String before, String after, boolean left, boolean right, boolean punctuationBefore,
                                   boolean punctuationAfter, boolean spaceBefore, boolean spaceAfter) {
            return left || !spaceAfter && punctuationAfter && beside(before, after);
        }

        @Override
        public boolean canBeCloser(String before, String after, boolean left, boolean right, boolean punctuationBefore,
                                   boolean punctuationAfter, boolean spaceBefore, boolean spaceAfter) {
            return right || !spaceBefore && punctuationBefore && beside(before, after);
        }

        private static boolean beside(String before, String after) {
            return Scripts.joinedLast(before) || Scripts.joinedFirst(after);
        }
    }
}
