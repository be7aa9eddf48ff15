package org.perisai.translating;

import org.perisai.content.Flaw;
import org.perisai.shared.DomainException;

/** A document that isn't taken, and nothing of it. */
class XliffRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String what;
    private final transient Flaw flaw;

    /**
     * @param key of the text that says why; it is given the line and {@code what}
     * @param line first line is 1
     */
    XliffRefused(String key, int line, String what) {
        this(key, line, what, null);
    }

    /** A text that can't be taken as it is. */
    XliffRefused(int line, String place, Flaw flaw) {
        this("translating.xliff.flaw", line, place, flaw);
    }

    private XliffRefused(String key, int line, String what, Flaw flaw) {
        super(key);
        this.line = line;
        this.what = what;
        this.flaw = flaw;
    }

    int line() {
        return line;
    }

    String what() {
        return what;
    }

    /** What is wrong with a text, null when it is something else. */
    Flaw flaw() {
        return flaw;
    }
}
