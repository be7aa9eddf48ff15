package org.perisai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.Texts;
import org.perisai.shared.Throttle;

/**
 * Mail that goes out. A mail is a row, written with what caused it; {@link Postman} sends it where a
 * mail server is set up, and elsewhere the administrator reads it.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SYSTEM)
public class Mailbox {
    private static final int AN_HOUR = 6;
    private static final Duration KEPT = Duration.ofDays(30);

    private EntityManager entities;
    private Database database;
    private Clock clock;
    private Texts texts;
    private Throttle throttle;

    /** For CDI. */
    protected Mailbox() { }

    @Inject
    Mailbox(EntityManager entities, Database database, Clock clock, Texts texts, Throttle throttle) {
        this.entities = entities;
        this.database = database;
        this.clock = clock;
        this.texts = texts;
        this.throttle = throttle;
    }

    /**
     * Writes a mail: the texts {@code identity.mail.<kind>.subject} and {@code .body}, with a link. Nobody
     * gets more than a few an hour, whoever asks for them.
     */
    @Permitted(to = Permitted.EVERYONE)
    void write(String recipient, Language language, String kind, String link) {
        if (throttle.attempt("mail:" + recipient, AN_HOUR).blockedFor().isZero()) {
            entities.persist(new Mail(recipient, texts.say(language, "identity.mail." + kind + ".subject"),
                    texts.say(language, "identity.mail." + kind + ".body", link), clock.instant()));
        }
    }

    /**
     * Writes to people about what happened to them, in their languages. Only a confirmed address is written to, since
     * another may be somebody else's; who has none isn't told by mail.
     */
    @Permitted(to = {Permitted.SIGNED_IN, Permitted.SYSTEM})
    public void tell(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        Map<Long, Person> people = entities.createQuery("select p from Person p where p.id in :ids and p.email is not null",
                Person.class).setParameter("ids", letters.stream().map(Letter::person).distinct().toList())
                .getResultList().stream().collect(Collectors.toMap(Person::id, person -> person));
        Instant now = clock.instant();
        database.batch("insert into mail (recipient, subject, body, created_at, due_at, tries) values (?, ?, ?, ?, ?, 0)",
                letters.stream().filter(letter -> people.containsKey(letter.person())).map(letter -> {
                    Person person = people.get(letter.person());
                    Object[] words = letter.arguments().toArray();
                    return new Object[] {person.email(), texts.say(person.language(), letter.key() + ".subject", words),
                        texts.say(person.language(), letter.key() + ".body", words), now, now};
                }).toList());
    }

    /** A page of all mail, newest first, older than one with a known id. */
    @Permitted(to = Permitted.ADMINISTRATOR)
    List<Mail> page(long before, int rows) {
        return entities.createQuery("select m from Mail m where m.id < :before order by m.id desc", Mail.class)
                .setParameter("before", before).setMaxResults(rows).getResultList();
    }

    /** Takes mail that is due; no other node takes the same. */
    @SuppressWarnings("unchecked")
    List<Mail> take(int rows) {
        Instant now = clock.instant();
        List<Mail> due = entities.createNativeQuery("select * from mail where sent_at is null and due_at <= ? "
                + "order by due_at limit ? for update skip locked", Mail.class)
                .setParameter(1, Timestamp.from(now)).setParameter(2, rows).getResultList();
        due.forEach(mail -> mail.take(now));
        return due;
    }

    /** The mail server has taken it over. */
    void sent(long id) {
        entities.find(Mail.class, id).sent(clock.instant());
    }

    /** Drops what nobody needs any more, a bounded number of rows at a time. */
    void tidy() {
        Timestamp now = Timestamp.from(clock.instant());
        drop("delete from mail where sent_at < ? limit 1000", Timestamp.from(clock.instant().minus(KEPT)));
        drop("delete from mail_token where expires_at < ? limit 1000", now);
        drop("delete from sign_in_session where expires_at < ? limit 1000", now);
        throttle.tidy(clock.instant().minus(KEPT));
    }

    private void drop(String sql, Timestamp before) {
        entities.createNativeQuery(sql).setParameter(1, before).executeUpdate();
    }
}
