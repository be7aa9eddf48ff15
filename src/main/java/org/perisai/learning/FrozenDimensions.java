package org.perisai.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Predicate;
import org.perisai.identity.Described;
import org.perisai.identity.DescriptionErased;
import org.perisai.identity.MarkedForTesting;

/**
 * Keeps enrolments to what their person said about themselves, and to whether the account is one for testing, in the
 * transaction in which that is said.
 */
@ApplicationScoped
class FrozenDimensions {
    private EntityManager entities;
    private Event<DimensionsChanged> changes;

    /** For CDI. */
    protected FrozenDimensions() { }

    @Inject
    FrozenDimensions(EntityManager entities, Event<DimensionsChanged> changes) {
        this.entities = entities;
        this.changes = changes;
    }

    void fill(@Observes Described described) {
        change(described.person(), enrolment -> enrolment.fill(described.first()));
    }

    void forget(@Observes DescriptionErased erased) {
        change(erased.person(), Enrolment::forget);
    }

    void test(@Observes MarkedForTesting marked) {
        change(marked.person(), enrolment -> enrolment.test(marked.testing()));
    }

    private void change(long person, Predicate<Enrolment> change) {
        long changed = entities.createQuery("select e from Enrolment e where e.personId = :person", Enrolment.class)
                .setParameter("person", person).getResultList().stream().filter(change).count();
        if (changed > 0) {
            entities.flush();
            changes.fire(new DimensionsChanged(person));
        }
    }
}
