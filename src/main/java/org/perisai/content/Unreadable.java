package org.perisai.content;

import java.io.IOException;

/** A course file or folder is there and can't be read: it belongs to somebody else, or the disk fails. */
public final class Unreadable extends RuntimeException {
    private final String path;

    Unreadable(String path, IOException cause) {
        super(path + " can't be read", cause);
        this.path = path;
    }

    /** What the checker says of it. */
    public Finding finding() {
        return new Finding(path, 1, 1, "FILE-UNREADABLE", Severity.ERROR, "this can't be read ("
            + getCause().getClass().getSimpleName() + "). Let the user that Perisai runs as read it.");
    }
}
