package org.perisai.remarks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a remark stands. It ends with a published change of its text, or with a refusal and its reason; an answer or
 * a promise leaves it open, so that a later change is still told to who asked for it.
 */
public enum Standing {
    /** Nobody has answered. */
    WAITING,
    /** Answered; the text can stay as it is. */
    ANSWERED,
    /** The author will change the text. */
    PLANNED,
    /** The author won't change the text, and says why. */
    DECLINED,
    /** The text was changed by a published version. */
    CHANGED;

    /** Those that an author may choose for an answer. */
    static final List<Standing> VERDICTS = List.of(ANSWERED, PLANNED, DECLINED);

    /** The standing with this name, as a form or an address says it. */
    static Optional<Standing> of(String name) {
        return Arrays.stream(values()).filter(standing -> standing.name().equals(name)).findFirst();
    }
}
