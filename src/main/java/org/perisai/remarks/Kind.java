package org.perisai.remarks;

import java.util.Arrays;
import java.util.Optional;

/** What somebody says of a text. */
public enum Kind {
    WRONG, UNCLEAR;

    /** The kind with this name, as a form sends it. */
    static Optional<Kind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
