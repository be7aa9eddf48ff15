package org.perisai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Forbidden;

/**
 * What people say about themselves for statistics. Every method is about the caller's own; nobody else is shown it.
 * The person's row is locked, so that an enrolment that starts meanwhile sees it before or after.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SIGNED_IN)
public class Descriptions {
    private EntityManager entities;
    private Database database;
    private Consents consents;
    private Clock clock;
    private Event<Described> described;
    private Event<DescriptionErased> erased;

    /** For CDI. */
    protected Descriptions() { }

    @Inject
    Descriptions(EntityManager entities, Database database, Consents consents, Clock clock, Event<Described> described,
            Event<DescriptionErased> erased) {
        this.entities = entities;
        this.database = database;
        this.consents = consents;
        this.clock = clock;
        this.described = described;
        this.erased = erased;
    }

    /** Whether the person was never asked. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean unasked(long person) {
        return database.find("select 1 from person where id = ? and self_asked_at is null", row -> true, person)
                .isPresent();
    }

    /** What a new record of the person starts with. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Dimensions dimensions(long person) {
        return Optional.ofNullable(entities.find(Person.class, person)).map(Person::dimensions)
                .orElseThrow(Forbidden::new);
    }

    /**
     * Says all of it anew.
     *
     * @param purpose what the person read before they agreed
     */
    void describe(long person, Said said, String purpose, Language language) {
        Person locked = lock(person);
        Said first = locked.self().say(said.at(said.organisation() == null ? null
                : entities.find(Organisation.class, said.organisation().id())));
        locked.self().asked(Instant.now(clock));
        if (!said.empty()) {
            consents.give(person, Consents.Purpose.STATISTICS, purpose, language);
        }
        if (!first.empty()) {
            described.fire(new Described(person, locked.dimensions(first)));
        }
    }

    /** The person prefers to say nothing. */
    void decline(long person) {
        lock(person).self().asked(Instant.now(clock));
    }

    /** Takes all of it back: from the person, and from what has copied it. */
    void erase(long person) {
        Person locked = lock(person);
        locked.self().erase();
        locked.self().asked(Instant.now(clock));
        consents.withdraw(person, Consents.Purpose.STATISTICS);
        erased.fire(new DescriptionErased(person));
    }

    private Person lock(long person) {
        Person locked = entities.find(Person.class, person, LockModeType.PESSIMISTIC_WRITE);
        if (locked == null) {
            throw new Forbidden();
        }
        return locked;
    }
}
