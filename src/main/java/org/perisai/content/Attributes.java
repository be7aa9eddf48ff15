package org.perisai.content;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in braces at the end of a heading, a paragraph or an option. Only known words are taken, so nothing
 * that an author writes here reaches the HTML.
 *
 * @param id null when there is none
 * @param outcome null when there is none
 */
record Attributes(Set<String> classes, String id, String outcome) {
    static final Attributes NONE = new Attributes(Set.of(), null, null);
    private static final Set<String> CLASSES =
        Set.of("quiz", "order", "match", "cloze", "case", "hint", "form", "urgent");
    private static final Pattern BRACES = Pattern.compile("(?<!\\\\)\\{([^{}]*)}\\s*$");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    boolean is(String name) {
        return classes.contains(name);
    }

    /** Reads the attributes at the end of a node's text and takes them out of the tree, so that nobody sees them. */
    static Attributes take(Node holder, SourceFile file, Findings findings) {
        Node last = holder.getLastChild();
        while (last != null && last.hasChildren()) {
            last = last.getLastChild();
        }
        if (!(last instanceof Text text) || text.getParent() instanceof Code
            || text.getParent() instanceof FencedCodeBlock) {
            return NONE;
        }
        BasedSequence chars = text.getChars();
        Matcher braces = BRACES.matcher(chars);
        if (!braces.find()) {
            return NONE;
        }
        int offset = file.bodyStart() + text.getStartOffset() + braces.start();
        BasedSequence rest = chars.subSequence(0, braces.start()).trimEnd();
        if (rest.isEmpty()) {
            text.unlink();
        } else {
            text.setChars(rest);
        }
        return parse(braces.group(1), offset, file, findings);
    }

    private static Attributes parse(String words, int offset, SourceFile file, Findings findings) {
        Set<String> classes = new LinkedHashSet<>();
        String id = null;
        String outcome = null;
        boolean good = !words.isBlank();
        for (String word : words.strip().split("\\s+")) {
            if (word.startsWith(".") && CLASSES.contains(word.substring(1))) {
                good &= classes.add(word.substring(1));
            } else if (word.startsWith("#") && id == null && WORD.matcher(word.substring(1)).matches()) {
                id = word.substring(1);
            } else if (word.startsWith("outcome=") && outcome == null && WORD.matcher(word.substring(8)).matches()) {
                outcome = word.substring(8);
            } else {
                good = false;
            }
        }
        if (!good) {
            findings.error(file.path(), file.line(offset), file.column(offset), "ATTR-UNKNOWN", "\"{" + words
                + "}\" isn't known. Use .quiz .order .match .cloze .case .hint .form .urgent #id outcome=id, "
                + "or write \"\\{\" for a brace in the text.");
        }
        return new Attributes(classes, id, outcome);
    }
}
