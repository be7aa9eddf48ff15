package org.perisai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Forbidden;

/** Accounts as their owners make and change them. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SIGNED_IN)
class Accounts {
    /** How many accounts one login may mean at most: who confirmed an address, and who wants it. */
    static final int CANDIDATES = 2;

    private EntityManager entities;
    private Clock clock;
    private MailLinks links;
    private Sessions sessions;
    private Event<PersonChanged> changes;

    /** For CDI. */
    protected Accounts() { }

    @Inject
    Accounts(EntityManager entities, Clock clock, MailLinks links, Sessions sessions, Event<PersonChanged> changes) {
        this.entities = entities;
        this.clock = clock;
        this.links = links;
        this.sessions = sessions;
        this.changes = changes;
    }

    /** A person and the hash of their password. */
    record Lock(long person, String hash) { }

    /** The accounts that a login may mean, who confirmed the address first. */
    @Permitted(to = Permitted.EVERYONE)
    List<Lock> locks(String login) {
        if (!Login.isEmail(login)) {
            return Login.isPlain(login) ? people("p.login = :login", login).map(Accounts::lock).toList() : List.of();
        }
        return Stream.concat(people("p.email = :login", login), people("p.emailWanted = :login", login))
                .map(Accounts::lock).toList();
    }

    /** Makes an account and mails to its address; the same form a second time leads to the same account. */
    @Permitted(to = Permitted.EVERYONE)
    long open(Newcomer newcomer, String passwordHash, String site) {
        Optional<Organisation> organisation = Optional.of(newcomer.organisation()).filter(code -> !code.isEmpty())
                .map(code -> organisation(code).orElseThrow(Forbidden::new));
        Country country = newcomer.country() != null ? newcomer.country()
                : organisation.map(o -> Country.valueOf(o.country())).orElseThrow();
        Person person = new Person(Login.random(), passwordHash, newcomer.name(), country, newcomer.language(),
                clock.instant());
        person.madeBy(newcomer.key());
        organisation.ifPresent(person.self()::join);
        entities.persist(person);
        entities.flush();
        if (!newcomer.email().isEmpty()) {
            want(person, newcomer.email(), site);
        }
        return person.id();
    }

    /** The account that a form has made already. */
    @Permitted(to = Permitted.EVERYONE)
    Optional<Long> madeBy(byte[] form) {
        return entities.createQuery("select p.id from Person p where p.onceKey = :form", Long.class)
                .setParameter("form", form).getResultList().stream().findFirst();
    }

    /** The organisation with this code. */
    @Permitted(to = Permitted.EVERYONE)
    Optional<Organisation> organisation(String code) {
        if (!Login.isPlain(code)) {
            return Optional.empty();
        }
        return entities.createQuery("select o from Organisation o where o.code = :code", Organisation.class)
                .setParameter("code", code).getResultList().stream().findFirst();
    }

    /** The account of the person who asks. */
    Person get(long id) {
        Person person = entities.find(Person.class, id);
        if (person == null) {
            throw new Forbidden();
        }
        return person;
    }

    /** Changes what a person says about themselves. */
    void describe(long id, Description to) {
        Person person = get(id);
        person.describe(to.name(), to.country(), to.language());
        changes.fire(new PersonChanged(id));
    }

    /** What everybody says. */
    record Description(PersonName name, Country country, Language language) { }

    /** A new password signs out everywhere, since the old one may be known to somebody. */
    void changePassword(long id, String hash) {
        get(id).changePassword(hash);
        sessions.endAll(id);
        changes.fire(new PersonChanged(id));
    }

    /** Asks the owner of an address to confirm that it belongs to this account. */
    void changeEmail(long id, String email, String site) {
        want(get(id), email, site);
    }

    private void want(Person person, String email, String site) {
        person.wantEmail(email);
        boolean taken = people("p.email = :login", email).findFirst().isPresent();
        if (taken) {
            links.sayTaken(email, person.language(), site);
        } else {
            links.askToConfirm(person, email, site);
        }
    }

    private Stream<Person> people(String which, String login) {
        return entities.createQuery("select p from Person p where " + which + " order by p.id desc", Person.class)
                .setParameter("login", login).setMaxResults(1).getResultList().stream();
    }

    private static Lock lock(Person person) {
        return new Lock(person.id(), person.passwordHash());
    }
}
