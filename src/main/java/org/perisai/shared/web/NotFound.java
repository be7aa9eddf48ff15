package org.perisai.shared.web;

import org.perisai.shared.DomainException;

/** What an address names doesn't exist, or isn't for this reader: both look the same from outside. */
public class NotFound extends DomainException {
    private static final long serialVersionUID = 1L;

    /** Answers with our page 404. */
    public NotFound() {
        super("error.404.title");
    }
}
