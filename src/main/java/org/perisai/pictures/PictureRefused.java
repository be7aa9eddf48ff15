package org.perisai.pictures;

import org.perisai.shared.DomainException;

/** A file isn't taken as a picture; the key says why and what to do. */
public class PictureRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    PictureRefused(String key) {
        super(key);
    }
}
