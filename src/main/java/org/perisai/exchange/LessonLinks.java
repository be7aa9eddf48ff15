package org.perisai.exchange;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import org.perisai.exchange.Note.What;
import org.perisai.pasting.MarkdownText;

/**
 * The links and pictures of a lesson of somebody else. A link into the web stays, over TLS; one to another lesson becomes
 * its words, since modules don't link to each other. A picture is taken along, one from the web becomes a link.
 */
final class LessonLinks {
    private final String file;
    private final LessonPictures pictures;
    private final LessonLines.Reporter reporter;
    private final Edits edits;

    LessonLinks(String file, LessonPictures pictures, LessonLines.Reporter reporter, Edits edits) {
        this.file = file;
        this.pictures = pictures;
        this.reporter = reporter;
        this.edits = edits;
    }

    void image(Node node) {
        if (node instanceof ImageRef ref && !ref.isDefined()) {
            return;
        }
        String address = address(node);
        String words = words(node instanceof Image image ? image.getText().toString()
            : ((ImageRef) node).isReferenceTextCombined() ? ((ImageRef) node).getReference().toString()
            : ((ImageRef) node).getText().toString());
        edits.put(node.getStartOffset(), node.getEndOffset(), picture(address, words, LessonText.line(node)));
    }

    private static String words(String source) {
        return source.replaceAll("\\s+", " ").strip();
    }

    /** What stands for a picture: the picture under its new name, a link to where it is, or its description. */
    String picture(String address, String words, int line) {
        if (Addresses.isOutside(address)) {
            String safe = Addresses.safe(address);
            reporter.note(line, safe == null ? What.PICTURE_GONE : What.PICTURE_OUTSIDE, address);
            return safe == null ? words : "[" + (words.isEmpty() ? MarkdownText.escaped(safe) : words) + "](" + safe + ")";
        }
        String own = pictures.place(file, address, line, reporter);
        if (own == null) {
            return words;
        }
        String described = words.isEmpty() ? MarkdownText.escaped(LessonText.nameWords(own)) : words;
        if (words.isEmpty()) {
            reporter.note(line, What.PICTURE_TEXT, own);
        }
        return "![" + described + "](" + own + ")";
    }

    private String address(Node node) {
        if (node instanceof LinkNodeBase link) {
            return link.getUrl().unescape();
        }
        Reference reference = ((RefNode) node).getReferenceNode(node.getDocument());
        return reference == null ? "" : reference.getUrl().unescape();
    }

    void link(Node node) {
        if (node instanceof LinkRef ref && !ref.isDefined()) {
            return;
        }
        String address = address(node);
        String safe = Addresses.safe(address);
        if (safe == null && !Addresses.isOutside(address) && LessonPictures.isPicture(address)) {
            safe = pictures.place(file, address, LessonText.line(node), reporter);
        }
        if (node instanceof Link && address.equals(safe)) {
            return;
        }
        int from = node.getFirstChild() == null ? node.getEndOffset() : node.getFirstChild().getStartOffset();
        int to = node.getLastChild() == null ? node.getEndOffset() : node.getLastChild().getEndOffset();
        edits.put(node.getStartOffset(), from, safe == null ? "" : "[");
        edits.put(to, node.getEndOffset(), safe == null ? "" : "](" + safe + ")");
        if (safe == null) {
            reporter.note(LessonText.line(node), What.LINK_PLAIN, address);
        } else if (!safe.equals(address)) {
            reporter.note(LessonText.line(node), What.LINK_TLS, safe);
        }
    }

    void auto(AutoLink auto) {
        String address = auto.getText().toString();
        String safe = Addresses.safe(address);
        if (!address.equals(safe)) {
            reporter.note(LessonText.line(auto), safe == null ? What.LINK_PLAIN : What.LINK_TLS, address);
            edits.put(auto.getStartOffset(), auto.getEndOffset(), safe == null ? MarkdownText.escaped(address) : "<" + safe + ">");
        }
    }
}
