package org.perisai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.perisai.shared.Country;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/** People and organisations as the administrator sees them. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.ADMINISTRATOR)
class Administration {
    /** How many people a search shows at most. */
    static final int FOUND = 50;

    private EntityManager entities;
    private Clock clock;
    private SecondFactors factors;
    private Sessions sessions;
    private Event<PersonChanged> changes;
    private Event<MarkedForTesting> marks;

    /** For CDI. */
    protected Administration() { }

    @Inject
    Administration(EntityManager entities, Clock clock, SecondFactors factors, Sessions sessions,
            Event<PersonChanged> changes, Event<MarkedForTesting> marks) {
        this.entities = entities;
        this.clock = clock;
        this.factors = factors;
        this.sessions = sessions;
        this.changes = changes;
        this.marks = marks;
    }

    /** People, newest first, older than one with a known id. */
    List<PersonRow> people(long before, int rows) {
        return entities.createQuery("select p from Person p left join fetch p.self.organisation where p.id < :before "
                + "order by p.id desc", Person.class).setParameter("before", before).setMaxResults(rows)
                .getResultList().stream().map(PersonRow::of).toList();
    }

    /** People whose name, address or sign-in name starts so. */
    List<PersonRow> search(String start) {
        Map<Long, PersonRow> found = new LinkedHashMap<>();
        String tidy = Login.tidy(start);
        Map<String, String> starts = new LinkedHashMap<>(Map.of("nameKey", PersonName.key(start), "email", tidy,
                "emailWanted", tidy));
        if (Login.isPlain(tidy)) {
            starts.put("login", tidy);
        }
        starts.forEach((column, text) -> entities.createQuery("select p from Person p where p." + column
                + " like :start escape '!' order by p." + column + ", p.id", Person.class)
                .setParameter("start", text.replaceAll("[!%_]", "!$0") + "%").setMaxResults(FOUND)
                .getResultList().forEach(person -> found.put(person.id(), PersonRow.of(person))));
        return found.values().stream().limit(FOUND).toList();
    }

    /**
     * Gives exactly these roles, and a country.
     *
     * @param sure whether the administrator knows that a ministry's officer will see another country
     */
    void give(long id, Set<Role> roles, Country country, boolean sure) {
        List<Person> administrators = entities.createQuery(
                "select p from Person p join p.roles r where r = :role order by p.id", Person.class)
                .setParameter("role", Role.ADMINISTRATOR).setMaxResults(2)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        Person person = entities.find(Person.class, id);
        if (administrators.size() == 1 && administrators.get(0).id().equals(id)
                && !roles.contains(Role.ADMINISTRATOR)) {
            throw new DomainException("identity.admin.last");
        }
        if (roles.contains(Role.MINISTRY) && country != person.country() && !sure) {
            throw new DomainException("identity.admin.sure");
        }
        person.give(roles);
        person.moveTo(country);
        changes.fire(new PersonChanged(id));
    }

    /**
     * Says whether an account is one for testing: statistics leave out all that it ever does. The person's row is locked,
     * so that an enrolment that starts meanwhile sees it before or after.
     */
    void markTesting(long id, boolean testing) {
        entities.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE).markTesting(testing);
        marks.fire(new MarkedForTesting(id, testing));
    }

    /** Whether a person signs in with a second step. */
    boolean hasSecondStep(long id) {
        return factors.on(id);
    }

    /**
     * Turns off the second step of somebody who lost phone and recovery codes, and signs them out.
     *
     * @param page where the person can act if they didn't ask for it
     */
    void turnOffSecondStep(long id, String page) {
        factors.turnOff(id, page);
        sessions.endAll(id);
    }

    /** Organisations by code, after a known one. */
    List<Organisation> organisations(String after, int rows) {
        return entities.createQuery("select o from Organisation o where o.code > :after order by o.code",
                Organisation.class).setParameter("after", after).setMaxResults(rows).getResultList();
    }

    /** Adds an organisation; its people sign up with the code. */
    void add(Organisation organisation) {
        boolean known = !entities.createQuery("select o.id from Organisation o where o.code = :code", Long.class)
                .setParameter("code", organisation.code()).getResultList().isEmpty();
        if (known) {
            throw new DomainException("identity.organisation.known");
        }
        entities.persist(organisation);
    }

    /** Whether an account has this login. */
    @Permitted(to = Permitted.SYSTEM)
    boolean has(String login) {
        return !entities.createQuery("select p.id from Person p where p.login = :login", Long.class)
                .setParameter("login", login).getResultList().isEmpty();
    }

    /** Whether somebody is an administrator. */
    @Permitted(to = Permitted.SYSTEM)
    boolean hasAdministrator() {
        return !entities.createQuery("select p.id from Person p join p.roles r where r = :role", Long.class)
                .setParameter("role", Role.ADMINISTRATOR).setMaxResults(1).getResultList().isEmpty();
    }

    /** The account that gives the others their roles; its password must be changed at once. */
    @Permitted(to = Permitted.SYSTEM)
    void makeAdministrator(String login, String passwordHash) {
        Person person = new Person(login, passwordHash, new PersonName("Administrator", ""), Country.SG, Language.EN,
                clock.instant());
        person.give(Set.of(Role.ADMINISTRATOR));
        person.mustChangePassword();
        entities.persist(person);
    }

    /** An account to look around with; statistics count it apart. */
    @Permitted(to = Permitted.SYSTEM)
    void makeDemo(Role role, String email, String name, String passwordHash) {
        Person person = new Person("demo-" + email.substring(0, email.indexOf('@')), passwordHash,
                new PersonName(name, ""), Country.ID, Language.EN, clock.instant());
        person.give(Set.of(role));
        person.markDemo();
        person.confirmEmail(email, clock.instant());
        entities.persist(person);
    }
}
