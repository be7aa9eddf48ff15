package org.perisai.shared.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.perisai.shared.Schema;

/** Whether the start-up work (schema, import of courses, accounts) is over. */
@ApplicationScoped
public class Readiness {
    private volatile boolean started;

    void start(@Observes @Priority(Schema.READY) @Initialized(ApplicationScoped.class) Object start) {
        started = true;
    }

    /** Whether the application may be used. */
    public boolean started() {
        return started;
    }
}
