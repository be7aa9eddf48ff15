package org.perisai.content;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.perisai.content.Page.Shown;

/** Looks at every node of a file for what the sanitiser would have to take away, so that the author learns of it. */
final class Inspection {
    private final SourceFile file;
    private final Findings findings;
    private final List<Shown> pictures = new ArrayList<>();

    Inspection(SourceFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The course's own pictures that the tree shows or links to, place by place. */
    List<Shown> of(Node tree) {
        for (Node node : tree.getDescendants()) {
            if (node instanceof LinkNodeBase || node instanceof Reference) {
                address(node, ((LinkNodeBase) node).getUrl().toString());
            } else if (node instanceof AutoLink link) {
                address(node, link.getText().toString());
            } else if (node instanceof MailLink mail) {
                address(node, "mailto:" + mail.getText());
            } else if (node instanceof RefNode place && place.getReferenceNode(place.getDocument()) != null) {
                address(node, place.getReferenceNode(place.getDocument()).getUrl().toString());
            } else if (node instanceof HtmlInlineBase) {
                report(node, Severity.WARNING, "HTML-ESCAPED",
                    "HTML is shown as text. Write it in Markdown, or put it between back ticks.");
            }
            if (node instanceof Image image && image.getText().isBlank()) {
                report(node, Severity.WARNING, "PICTURE-NO-TEXT",
                    "who can't see the picture reads nothing. Describe it between [ and ].");
            }
        }
        return pictures;
    }

    private void address(Node node, String address) {
        if (!Links.safe(address)) {
            report(node, Severity.ERROR, "LINK-UNSAFE", "the address \"" + address
                + "\" isn't allowed. Use https:, mailto: or a file in img/.");
        } else if (Links.isOwn(address)) {
            pictures.add(new Shown(address, file.bodyStart() + node.getStartOffset()));
        }
    }

    private void report(Node node, Severity severity, String code, String message) {
        int offset = file.bodyStart() + node.getStartOffset();
        if (severity == Severity.ERROR) {
            findings.error(file.path(), file.line(offset), file.column(offset), code, message);
        } else {
            findings.warning(file.path(), file.line(offset), file.column(offset), code, message);
        }
    }
}
