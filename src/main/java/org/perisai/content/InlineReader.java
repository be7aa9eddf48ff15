package org.perisai.content;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the words of one leaf as a translator sees them. A translation is read with what its source locks, so that a
 * number stands for the same piece in both; what the source doesn't have stays in its words.
 */
final class InlineReader {
    /** Escapes of signs that count nothing in a translator's text. */
    private static final Pattern NEEDLESS = Pattern.compile("\\\\([!-/:-@\\[\\]^{-~])(?<![*&])");
    /** Web addresses in a message that is shown as it is. */
    private static final Pattern ADDRESS = Pattern.compile(
        "https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]|(?<![\\w.@-])[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}(?![\\w-])"
            + "(?:/[^\\s<>\"]*[^\\s<>\".,;:!?)])?");

    private final StringBuilder text = new StringBuilder();
    private final List<Locked> locked = new ArrayList<>();
    /** What the source locks, taken out one by one; null while the source itself is read. */
    private final List<Locked> known;
    private final List<Boolean> taken = new ArrayList<>();

    /** @param known what the source locks in the same place; null for the source itself */
    InlineReader(List<Locked> known) {
        this.known = known;
        if (known != null) {
            locked.addAll(known);
            known.forEach(each -> taken.add(false));
        }
    }

    String text() {
        return text.toString().strip();
    }

    List<Locked> locked() {
        return locked;
    }

    /** @param end where the words end, before attributes; an offset in the parsed text */
    InlineReader read(Node leaf, int end) {
        for (Node node : leaf.getChildren()) {
            if (node.getStartOffset() < end) {
                take(node, end);
            }
        }
        return this;
    }

    private void take(Node node, int end) {
        if (node instanceof Text) {
            words(node.getChars().subSequence(0, Math.min(node.getTextLength(), end - node.getStartOffset())).toString());
        } else if (node instanceof SoftLineBreak) {
            text.append(Markdown.joins(node) ? "" : " ");
        } else if (node instanceof HardLineBreak) {
            single("\\\n", " ");
        } else if (node instanceof Code || node instanceof AutoLink || node instanceof MailLink) {
            String chars = node.getChars().toString().replaceAll("\\s*\\n\\s*", " ");
            single(chars, node instanceof Code ? chars : chars.substring(1, chars.length() - 1));
        } else if (node instanceof InlineLinkNode link) {
            String address = link.getChars().toString().substring(link.getText().getEndOffset() - link.getStartOffset());
            pair(node instanceof Image ? "![" : "[", address.replaceAll("\\s*\\n\\s*", " "), node, end);
        } else if (node instanceof RefNode reference) {
            reference(reference, end);
        } else if (node instanceof DelimitedNodeImpl emphasis) {
            text.append(emphasis.getOpeningMarker());
            read(node, end);
            text.append(emphasis.getClosingMarker());
        } else {
            words(node.getChars().toString());
        }
    }

    /** A reference's address lies elsewhere in the file, where a block that is taken alone wouldn't find it. */
    private void reference(RefNode node, int end) {
        Reference reference = node.getReferenceNode(node.getDocument());
        if (reference == null) {
            words(node.getChars().toString().replaceAll("\\s*\\n\\s*", " "));
        } else {
            pair(node instanceof ImageRef ? "![" : "[", "](<" + reference.getUrl() + ">)", node, end);
        }
    }

    private void words(String chars) {
        String plain = NEEDLESS.matcher(chars).replaceAll("$1");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == Placeholders.LEFT || c == Placeholders.RIGHT) {
                single(String.valueOf(c), "");
            } else {
                text.append(c);
            }
        }
    }

    private void single(String markdown, String otherwise) {
        int number = number(Locked.single(markdown));
        text.append(number == 0 ? otherwise : Placeholders.open(number));
    }

    private void pair(String open, String close, Node node, int end) {
        int number = number(new Locked(open, close));
        text.append(number == 0 ? "" : Placeholders.open(number));
        if (node.hasChildren()) {
            read(node, end);
        } else if (node instanceof RefNode reference && reference.getText().isEmpty()) {
            words(reference.getReference().toString());
        }
        text.append(number == 0 ? "" : Placeholders.close(number));
    }

    /** The number that stands for a piece; 0 when the source doesn't have it. */
    private int number(Locked piece) {
        if (known == null) {
            locked.add(piece);
            return locked.size();
        }
        for (int i = 0; i < known.size(); i++) {
            if (!taken.get(i) && known.get(i).equals(piece)) {
                taken.set(i, true);
                return i + 1;
            }
        }
        return 0;
    }

    /** A message that is shown as it is: its lines, with its addresses locked. */
    InlineReader lines(String content) {
        Matcher address = ADDRESS.matcher(content);
        int from = 0;
        while (address.find()) {
            words(content, from, address.start());
            single(address.group(), address.group());
            from = address.end();
        }
        words(content, from, content.length());
        return this;
    }

    private void words(String content, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = content.charAt(i);
            if (c == Placeholders.LEFT || c == Placeholders.RIGHT) {
                single(String.valueOf(c), "");
            } else {
                text.append(c);
            }
        }
    }
}
