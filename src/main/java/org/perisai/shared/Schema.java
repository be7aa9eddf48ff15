package org.perisai.shared;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the schema of this release before anything else starts. */
@ApplicationScoped
public class Schema {
    /** Order of the start-up work: what observes the start of the application names one of these. */
    static final int INSTALLATION = 50;
    /** The schema is brought up to date. */
    public static final int SCHEMA = 100;
    /** Courses are imported. */
    public static final int COURSES = 200;
    /** Accounts that must exist are made. */
    public static final int PEOPLE = 300;
    /** Demo data is made. */
    public static final int DEMO = 400;
    /** The application may be used. */
    public static final int READY = 900;

    private DataSource database;

    /** For CDI. */
    protected Schema() { }

    @Inject
    Schema(DataSource database) {
        this.database = database;
    }

    void migrate(@Observes @Priority(SCHEMA) @Initialized(ApplicationScoped.class) Object start) {
        Flyway.configure(getClass().getClassLoader()).dataSource(database)
                .validateMigrationNaming(true).connectRetries(60).connectRetriesInterval(1).load().migrate();
    }
}
