package org.perisai.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionModule;
import org.perisai.identity.Descriptions;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/** Who takes which course, and where they are. Every method is about the caller's own enrolments. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SIGNED_IN)
public class Enrolments {
    private EntityManager entities;
    private Database database;
    private Catalog catalog;
    private Descriptions descriptions;
    private Event<CourseEvent> events;
    private Clock clock;

    /** For CDI. */
    protected Enrolments() { }

    @Inject
    Enrolments(EntityManager entities, Database database, Catalog catalog, Descriptions descriptions,
            Event<CourseEvent> events, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.catalog = catalog;
        this.descriptions = descriptions;
        this.events = events;
        this.clock = clock;
    }

    /** The enrolment of a person in a course, if there is one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<EnrolmentCard> find(long person, String course) {
        return load(person, course).map(Enrolment::card);
    }

    /** A person's enrolments, the newest first; nobody takes more courses than a page holds. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<EnrolmentCard> of(long person) {
        return entities.createQuery("select e from Enrolment e where e.personId = :person order by e.id desc",
                Enrolment.class).setParameter("person", person).setMaxResults(100).getResultList().stream()
                .map(Enrolment::card).toList();
    }

    /** The enrolments with these ids, for work of our own; at most some hundreds. */
    @Permitted(to = Permitted.SYSTEM)
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<Long, EnrolmentCard> find(Collection<Long> ids) {
        return entities.createQuery("select e from Enrolment e where e.id in :ids", Enrolment.class)
                .setParameter("ids", ids).getResultList().stream().map(Enrolment::card)
                .collect(Collectors.toMap(EnrolmentCard::id, card -> card));
    }

    /**
     * Enrols a person in the current version of a course. Asked twice, at once or later, it gives the
     * same enrolment: the person's row is locked, and an index allows one. Who had left is back.
     */
    public EnrolmentCard enrol(long person, String course, Language language) {
        Edition edition = catalog.find(course, language).orElseThrow(NotFound::new);
        lock(person);
        return resume(person, course).orElseGet(() -> {
            Instant now = Instant.now(clock);
            Enrolment made = new Enrolment(person, course, edition.versionId(), language,
                    descriptions.dimensions(person), now);
            entities.persist(made);
            entities.flush();
            events.fire(CourseEvent.of(CourseEvent.Kind.ENROLLED, made.card()));
            return made.card();
        });
    }

    /** The enrolment of a person who goes on with a course, if there is one; who had left is back. */
    public Optional<EnrolmentCard> resume(long person, String course) {
        return load(person, course).map(enrolment -> {
            if (enrolment.resume()) {
                events.fire(CourseEvent.of(CourseEvent.Kind.RETURNED, enrolment.card()));
            }
            return enrolment.card();
        });
    }

    /**
     * A person leaves a course. The person's row is locked, so that of two clicks the first one counts.
     *
     * @throws NotFound when they don't take it
     * @throws DomainException when another feature that observes it refuses
     */
    void leave(long person, String course) {
        lock(person);
        Enrolment enrolment = load(person, course).orElseThrow(NotFound::new);
        if (enrolment.leave(Instant.now(clock))) {
            events.fire(CourseEvent.of(CourseEvent.Kind.WITHDRAWN, enrolment.card()));
        }
    }

    /**
     * Remembers where a person reads, and the active time of this visit. It brings nobody back: a page that was left
     * open decides nothing. The time counts whatever the module is, but a module that the course hasn't got isn't kept.
     */
    void visit(long person, String course, Visit visit) {
        load(person, course).ifPresent(enrolment -> {
            enrolment.moveTo(visit.module(), visit.block());
            database.update("insert into visit (enrolment_id, device_key, module, lang, active_seconds, offline_seconds, "
                    + "mobile, started_at) values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update "
                    + "active_seconds = greatest(active_seconds, values(active_seconds)), "
                    + "offline_seconds = greatest(offline_seconds, values(offline_seconds))",
                    enrolment.card().id(), visit.key(), known(course, visit), visit.language().tag(), visit.seconds(),
                    visit.offline(), visit.mobile(), Instant.now(clock));
            events.fire(CourseEvent.of(CourseEvent.Kind.VISITED, enrolment.card()));
        });
    }

    private String known(String course, Visit visit) {
        return catalog.outline(course, visit.language()).flatMap(outline -> outline.module(visit.module()))
                .map(EditionModule::id).orElse("");
    }

    private void lock(long person) {
        database.find("select 1 from person where id = ? for update", row -> true, person);
    }

    Optional<Enrolment> load(long person, String course) {
        return entities.createQuery("select e from Enrolment e where e.personId = :person and e.course = :course",
                Enrolment.class).setParameter("person", person).setParameter("course", course)
                .getResultList().stream().findFirst();
    }
}
