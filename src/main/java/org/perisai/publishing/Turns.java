package org.perisai.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.perisai.shared.Database;
import org.perisai.shared.web.NotFound;

/**
 * Whoever changes a draft of a course, or publishes the course, takes turns with the others: the row of the course is
 * locked until the transaction ends. The turn is taken before anything is read, because all that a transaction reads is
 * as old as its first query (REPEATABLE READ): who waited would go on with what was true before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Turns {
    private static final int KEPT = 10_000;

    /** Which course a draft belongs to never changes. */
    private final Cache<Long, String> courses = Caffeine.newBuilder().maximumSize(KEPT).build();
    private Database database;

    /** For CDI. */
    protected Turns() { }

    @Inject
    Turns(Database database) {
        this.database = database;
    }

    /** Waits until nobody else changes the course. */
    void take(String course) {
        database.update("insert into course (code) values (?) on duplicate key update code = code", course);
    }

    /** The course of a draft, asked outside of the transaction, which so has read nothing yet. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    String course(long draft) {
        String known = courses.getIfPresent(draft);
        return known != null ? known : remember(draft, database.find("select course from draft where id = ?",
                row -> row.getString(1), draft).orElseThrow(NotFound::new));
    }

    /** What nobody outside of the transaction can see yet. */
    String remember(long draft, String course) {
        courses.put(draft, course);
        return course;
    }
}
