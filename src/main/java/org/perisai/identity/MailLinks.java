package org.perisai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.perisai.identity.MailToken.Purpose;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/** What is done by a link in a mail: confirming an address, choosing a new password. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.EVERYONE)
class MailLinks {
    private EntityManager entities;
    private Clock clock;
    private Mailbox mailbox;
    private Sessions sessions;
    private Event<PersonChanged> changes;

    /** For CDI. */
    protected MailLinks() { }

    @Inject
    MailLinks(EntityManager entities, Clock clock, Mailbox mailbox, Sessions sessions, Event<PersonChanged> changes) {
        this.entities = entities;
        this.clock = clock;
        this.mailbox = mailbox;
        this.sessions = sessions;
        this.changes = changes;
    }

    /** Asks the owner of an address whether it belongs to this account. */
    void askToConfirm(Person person, String email, String site) {
        send(person, Purpose.CONFIRM, email, site + "/" + person.language().tag() + "/confirm/");
    }

    /** Tells the owner of an address that they have an account already; who asked isn't told. */
    void sayTaken(String email, Language language, String site) {
        mailbox.write(email, language, "taken", site + "/" + language.tag() + "/sign-in");
    }

    /** Mails a link for a new password, if the address is somebody's; says nothing of it. */
    void forgot(String email, Language language, String site) {
        Optional<Person> owner = first("select p from Person p where p.email = :email", email);
        Optional<Person> person = owner.isPresent() ? owner
                : first("select p from Person p where p.emailWanted = :email order by p.id desc", email);
        person.ifPresent(p -> send(p, Purpose.RESET, email, site + "/" + language.tag() + "/reset/"));
    }

    /** The account that a link for a new password belongs to. */
    Optional<Person> mayReset(String token) {
        return find(token, Purpose.RESET, LockModeType.NONE).map(MailToken::person);
    }

    /** The address that a link confirms. */
    Optional<String> mayConfirm(String token) {
        return find(token, Purpose.CONFIRM, LockModeType.NONE).map(MailToken::email);
    }

    /**
     * Sets a new password, once. Who had the old one is signed out, and so is whoever made the account
     * with an address that isn't theirs; the address is confirmed, since the link came by it.
     */
    void reset(String token, String passwordHash) {
        MailToken link = find(token, Purpose.RESET, LockModeType.PESSIMISTIC_WRITE).orElseThrow(MailLinks::used);
        Person person = link.person();
        person.changePassword(passwordHash);
        confirm(person, link.email());
        entities.createQuery("delete from MailToken t where t.person = :person").setParameter("person", person)
                .executeUpdate();
        sessions.endAll(person.id());
        changes.fire(new PersonChanged(person.id()));
    }

    /** The address belongs to the account from now on, and to no other. */
    void confirm(String token) {
        MailToken link = find(token, Purpose.CONFIRM, LockModeType.PESSIMISTIC_WRITE).orElseThrow(MailLinks::used);
        confirm(link.person(), link.email());
        entities.remove(link);
    }

    private void confirm(Person person, String email) {
        boolean others = first("select p from Person p where p.email = :email", email)
                .filter(owner -> !owner.id().equals(person.id())).isPresent();
        if (others) {
            throw new DomainException("identity.confirm.taken");
        }
        person.confirmEmail(email, clock.instant());
        entities.flush();
        entities.createQuery("update Person p set p.emailWanted = null where p.emailWanted = :email")
                .setParameter("email", email).executeUpdate();
    }

    private void send(Person person, Purpose purpose, String email, String start) {
        String token = SecretToken.random();
        entities.persist(new MailToken(token, person, purpose, email, clock.instant()));
        mailbox.write(email, person.language(), purpose.name().toLowerCase(java.util.Locale.ROOT), start + token);
    }

    private Optional<MailToken> find(String token, Purpose purpose, LockModeType lock) {
        return entities.createQuery("select t from MailToken t where t.tokenHash = :hash and t.purpose = :purpose "
                + "and t.expiresAt > :now", MailToken.class)
                .setParameter("hash", SecretToken.hash(token)).setParameter("purpose", purpose)
                .setParameter("now", clock.instant()).setLockMode(lock).getResultList().stream().findFirst();
    }

    private Optional<Person> first(String query, String email) {
        return entities.createQuery(query, Person.class).setParameter("email", email).setMaxResults(1)
                .getResultList().stream().findFirst();
    }

    private static DomainException used() {
        return new DomainException("identity.link.used");
    }
}
