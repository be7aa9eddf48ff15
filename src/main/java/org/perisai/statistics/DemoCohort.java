package org.perisai.statistics;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.perisai.catalog.Catalog;
import org.perisai.shared.Database;
import org.perisai.shared.Installation;
import org.perisai.shared.Permitted;
import org.perisai.shared.Schema;

/** Gives an installation for demonstration simulated figures, once. They lead to nobody. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SYSTEM)
class DemoCohort {
    /** A row of this name says that it was made, and keeps a second node from making it too. */
    private static final String MADE = "demo-cohort";

    private Installation installation;
    private Database database;
    private Happenings happenings;
    private Catalog catalog;
    private Clock clock;

    /** For CDI. */
    protected DemoCohort() { }

    @Inject
    DemoCohort(Installation installation, Database database, Happenings happenings, Catalog catalog, Clock clock) {
        this.installation = installation;
        this.database = database;
        this.happenings = happenings;
        this.catalog = catalog;
        this.clock = clock;
    }

    void make(@Observes @Priority(Schema.DEMO + 10) @Initialized(ApplicationScoped.class) Object start) {
        List<String> courses = installation.demo() ? List.copyOf(catalog.published().keySet()) : List.of();
        Instant now = Instant.now(clock);
        if (!courses.isEmpty()
                && database.update("insert ignore into worker (name) values (?)", MADE) > 0) {
            happenings.add(Cohort.simulated(courses, now));
        }
    }
}
