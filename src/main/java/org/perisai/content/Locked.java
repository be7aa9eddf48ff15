package org.perisai.content;

/**
 * A piece of Markdown inside a text that a translator may move and not change.
 *
 * @param open what stands for {@code ⟦1⟧}: code, an address, a line break, or what opens a link
 * @param close what stands for {@code ⟦/1⟧}, the end of a link or picture with its address; null for a single piece
 */
public record Locked(String open, String close) {

    static Locked single(String markdown) {
        return new Locked(markdown, null);
    }

    /** Whether it lies around words, which are translated. */
    public boolean isPair() {
        return close != null;
    }

    /** What a translator is shown of it: the code, or the address. */
    public String shown() {
        if (isPair()) {
            return close.replaceFirst("^]\\(<?", "").replaceFirst("(>?\\s+[\"'(].*)?>?\\)$", "");
        }
        return open.isBlank() || open.startsWith("\\") ? "⏎" : open.replaceAll("^`+ ?| ?`+$|^<|>$", "");
    }
}
