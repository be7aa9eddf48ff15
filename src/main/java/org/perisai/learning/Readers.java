package org.perisai.learning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/** How many learners read what, so that what is read most is looked after first. Asked at most every ten minutes. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
public class Readers {
    private static final Duration WINDOW = Duration.ofDays(30);

    private final Cache<String, Map<String, Map<String, Long>>> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10)).build();
    private Database database;
    private Clock clock;

    /** For CDI. */
    protected Readers() { }

    @Inject
    Readers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Learners who opened a module in a language in the last thirty days, by course and module; under the module
     * {@code ""} those of the whole course.
     */
    public Map<String, Map<String, Long>> of(String lang) {
        return known.get(lang, this::count);
    }

    private Map<String, Map<String, Long>> count(String lang) {
        Instant from = Instant.now(clock).minus(WINDOW);
        Map<String, Map<String, Long>> readers = new HashMap<>();
        for (String module : List.of("v.module", "''")) {
            database.list("select e.course, " + module + ", count(distinct v.enrolment_id) from visit v "
                    + "join enrolment e on e.id = v.enrolment_id where v.lang = ? and v.started_at >= ? "
                    + "group by e.course" + (module.equals("''") ? "" : ", v.module"),
                    row -> readers.computeIfAbsent(row.getString(1), any -> new HashMap<>())
                            .put(row.getString(2), row.getLong(3)), lang, from);
        }
        return readers;
    }
}
