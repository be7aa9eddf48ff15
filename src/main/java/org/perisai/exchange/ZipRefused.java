package org.perisai.exchange;

import org.perisai.shared.DomainException;

/** An archive is not opened, or not read to its end; nothing of it is taken. */
class ZipRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    ZipRefused(String key) {
        super(key);
    }
}
