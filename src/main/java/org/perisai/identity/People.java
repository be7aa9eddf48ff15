package org.perisai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.perisai.shared.Permitted;

/** Who is who, for the other features. */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.SIGNED_IN, Permitted.SYSTEM})
public class People {
    private static final int PAGE = 500;

    private EntityManager entities;

    /** For CDI. */
    protected People() { }

    @Inject
    People(EntityManager entities) {
        this.entities = entities;
    }

    /** The person with this id, unless erased. */
    public Optional<PersonCard> find(long id) {
        return Optional.ofNullable(entities.find(Person.class, id)).map(People::card);
    }

    /** The people with these ids, at most 500 of them; who was erased is missing. */
    public Map<Long, PersonCard> find(Collection<Long> ids) {
        if (ids.size() > PAGE) {
            throw new IllegalArgumentException("more than a page: " + ids.size());
        }
        Map<Long, PersonCard> found = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("select p from Person p left join fetch p.self.organisation where p.id in :ids", Person.class)
                    .setParameter("ids", ids).getResultList().forEach(person -> found.put(person.id(), card(person)));
        }
        return found;
    }

    private static PersonCard card(Person person) {
        return new PersonCard(person.id(), person.name().full(), person.name().latin(), person.country(),
                person.language(), person.organisation() == null ? "" : person.organisation().name());
    }
}
