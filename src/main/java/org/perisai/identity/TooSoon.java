package org.perisai.identity;

import java.time.Duration;
import org.perisai.shared.DomainException;

/** Too many failures: the next attempt must wait. */
class TooSoon extends DomainException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooSoon(Duration wait) {
        super("identity.wait");
        this.wait = wait;
    }

    /** Whole seconds to wait, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
