package org.perisai.shared;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What this installation is set up with: where its course files lie, whether it shows demo data, its
 * clock, and its database (DB_URL, DB_USER and DB_PASSWORD; the launcher sets them for the embedded
 * one). Validation uses a table because the driver's own isValid is not offered by the pool.
 */
@ApplicationScoped
@DataSourceDefinition(name = "java:app/perisai", className = "com.mysql.cj.jdbc.MysqlDataSource",
        url = "${MPCONFIG=db.url}", user = "${MPCONFIG=db.user}", password = "${MPCONFIG=db.password}",
        initialPoolSize = 2, minPoolSize = 2, maxPoolSize = 24,
        properties = {"fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table", "fish.payara.validation-table-name=DUAL",
            "fish.payara.validate-atmost-once-period-in-seconds=5", "fish.payara.max-wait-time-in-millis=5000"})
public class Installation {
    @Produces
    @Resource(lookup = "java:app/perisai")
    private DataSource database;
    @Produces
    @PersistenceContext(unitName = "perisai")
    private EntityManager entities;
    @Produces
    @Resource
    private ManagedScheduledExecutorService workers;
    private volatile Path packaged;

    /** An injected servlet context works in requests only; the start needs the folder before the first. */
    void locate(@Observes @Priority(Schema.INSTALLATION) @Initialized(ApplicationScoped.class) ServletContext context) {
        packaged = Path.of(context.getRealPath("/WEB-INF/content"));
    }

    /** The folder that holds {@code courses/} and {@code translations/}. */
    public Path content() {
        String given = System.getProperty("perisai.content");
        return given != null ? Path.of(given) : packaged;
    }

    /** The folder with what the build found in the courses inside; see {@code catalog.Prechecked}. */
    public Path prechecked() {
        return packaged.resolveSibling("prechecked");
    }

    /** Whether demo accounts and a simulated cohort are wanted. */
    public boolean demo() {
        return Boolean.getBoolean("perisai.demo");
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Texts texts() {
        return new Texts(Stream.of(packaged, content()).distinct().map(each -> each.resolve("translations")).toArray(Path[]::new));
    }
}
