package org.perisai.shared;

/**
 * A rule of the product refuses what was asked. The reader sees the text of {@link #key()} in the
 * chosen language; nothing was stored.
 */
public class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /** @param key key of a text in {@code ui.properties} that says what happened and what to do */
    public DomainException(String key) {
        super(key);
        this.key = key;
    }

    /** Key of the text that the reader sees. */
    public String key() {
        return key;
    }
}
