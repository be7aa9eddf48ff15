package org.perisai.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.perisai.shared.Database;

/** Enrolments that began at any time, what they hold, and who hears that it changed. */
@ApplicationScoped
public class DimensionsInside {
    private static final Set<Long> REFUSED = ConcurrentHashMap.newKeySet();
    private static final ConcurrentHashMap<Long, AtomicInteger> HEARD = new ConcurrentHashMap<>();

    @Inject
    private Database database;

    /** An enrolment of a person of whom nothing was stated. */
    public void began(long person, String course, String country, Instant at) {
        database.update("insert into enrolment (person_id, course, version_id, enrolled_at, country, lang, demo) "
                + "select ?, ?, version_id, ?, ?, 'en', false from enrolment order by id limit 1", person, course, at, country);
        if (of(person, course).isEmpty()) {
            throw new IllegalStateException("no enrolment was there to take the version of");
        }
    }

    /** Province, sex, age band, sector and organisation of an enrolment, as they are frozen. */
    public List<String> of(long person, String course) {
        return database.find("select province, sex, age_band, sector, organisation_id from enrolment "
                + "where person_id = ? and course = ?", row -> Arrays.asList(row.getString(1), row.getString(2),
                row.getString(3), row.getString(4), row.getString(5)), person, course).orElse(List.of());
    }

    /** Whether the organisation told them to take a course. */
    boolean mandated(long person, String course) {
        return database.find("select mandated from enrolment where person_id = ? and course = ?", row -> row.getBoolean(1),
                person, course).orElseThrow();
    }

    /** From now on the transaction in which this person's dimensions change fails. */
    public void refuse(long person) {
        REFUSED.add(person);
    }

    /** How often it was said that a person's dimensions changed. */
    public int heard(long person) {
        return HEARD.getOrDefault(person, new AtomicInteger()).get();
    }

    void hear(@Observes DimensionsChanged changed) {
        HEARD.computeIfAbsent(changed.personId(), any -> new AtomicInteger()).incrementAndGet();
        if (REFUSED.contains(changed.personId())) {
            throw new IllegalStateException("a test refuses this");
        }
    }
}
