package org.perisai.shared.web;

import org.perisai.shared.DomainException;

/** The reader is known, and this is not theirs to see or do. */
public class Forbidden extends DomainException {
    private static final long serialVersionUID = 1L;

    /** Answers with our page 403. */
    public Forbidden() {
        super("error.403.title");
    }
}
