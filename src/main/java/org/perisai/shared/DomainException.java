package org.perisai.shared;

/**
 * A rule of the product refuses what was asked. The reader sees the text of {@link #key()} in the
 * chosen language; nothing was stored.
 */
public class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final int figure;

    /** @param key key of a text in {@code ui.properties} that says what happened and what to do */
    public DomainException(String key) {
        this(key, 0);
    }

    /** @param figure what the text's placeholder says, such as how much would be taken */
    public DomainException(String key, int figure) {
        super(key);
        this.key = key;
        this.figure = figure;
    }

    /** Key of the text that the reader sees. */
    public String key() {
        return key;
    }

    /** What the placeholder of the text says; 0 where it has none. */
    public int figure() {
        return figure;
    }
}
