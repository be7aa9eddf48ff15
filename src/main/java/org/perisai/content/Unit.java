package org.perisai.content;

import com.vladsch.flexmark.util.ast.Node;

/**
 * What one file says in one place: the unit that is hashed, stamped, aligned and translated.
 *
 * @param level of a heading, else 0
 * @param source text as it stands in the file, which the hash is made of
 * @param html rendered and safe; for a question what stands before its answer
 * @param caseId the case that a question belongs to, null when it stands alone
 * @param draft only for a question
 * @param offset where it begins in the file
 */
record Unit(Type type, int level, Attributes attributes, String source, String html, String caseId,
            QuestionDraft draft, int offset) {

    /** The card's fields and the title of a file are units too: they become stale like any other. */
    enum Type { CARD, TITLE, HEADING, TEXT, QUESTION }

    static Unit card(String fields) {
        return new Unit(Type.CARD, 0, Attributes.NONE, fields, "", null, null, 0);
    }

    static Unit plain(Type type, int level, Attributes attributes, Node node, String html, int offset) {
        return new Unit(type, level, attributes, node.getChars().toString(), html, null, null, offset);
    }

    String hash() {
        return Hash.block(source);
    }

    /** True when a translation of this unit may have the other's shape. */
    boolean fits(Unit other) {
        return type == other.type && level == other.level && (draft == null || draft.fits(other.draft));
    }

    /** Id that pairs this unit with its translation whatever else moved; null when it has none. */
    String anchor() {
        return draft == null ? null : draft.id();
    }

    boolean isSection() {
        return type == Type.HEADING && level == 2;
    }
}
