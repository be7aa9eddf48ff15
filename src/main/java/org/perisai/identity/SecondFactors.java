package org.perisai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * The second step at sign-in: a code of an app, or one of ten recovery codes. Each counts once. See
 * docs/decisions/second-factor.md.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SIGNED_IN)
class SecondFactors {
    private static final int SPARE_CODES = 10;
    private static final int SPARE_LENGTH = 10;
    private static final String MAIL = "second";

    private Database database;
    private Clock clock;
    private Event<PersonChanged> changes;
    private Mailbox mailbox;

    /** For CDI. */
    protected SecondFactors() { }

    @Inject
    SecondFactors(Database database, Clock clock, Event<PersonChanged> changes, Mailbox mailbox) {
        this.database = database;
        this.clock = clock;
        this.changes = changes;
        this.mailbox = mailbox;
    }

    private record Factor(byte[] secret, boolean confirmed, long lastStep) { }

    /** Whether a person signs in with it. */
    @Permitted(to = Permitted.EVERYONE)
    boolean on(long person) {
        return database.find("select 1 from second_factor where person_id = ? and confirmed_at is not null", row -> true,
                person).isPresent();
    }

    /** The secret for an app, the same until a code of it turns the second step on. */
    byte[] begin(long person) {
        database.update("insert into second_factor (person_id, secret) values (?, ?) on duplicate key update secret = secret",
                person, OneTimeCodes.newSecret());
        return lock(person).orElseThrow().secret();
    }

    /**
     * Turns it on with the first code of the app.
     *
     * @param page where the person can act if it wasn't them, for the mail that tells them
     * @return the recovery codes, which nobody can read later; empty when the code doesn't fit or it is on already
     */
    Optional<List<String>> turnOn(long person, String typed, String page) {
        Optional<Factor> factor = lock(person).filter(found -> !found.confirmed());
        if (factor.isEmpty() || !take(person, factor.get(), typed)) {
            return Optional.empty();
        }
        database.update("update second_factor set confirmed_at = ? where person_id = ?", clock.instant(), person);
        tell(person, page);
        return Optional.of(newSpareCodes(person));
    }

    /** Whether a code lets a person in; it does so once. */
    @Permitted(to = Permitted.EVERYONE)
    boolean proves(long person, String typed) {
        Optional<Factor> factor = lock(person).filter(Factor::confirmed);
        return factor.isPresent() && (take(person, factor.get(), typed)
                || database.update("delete from second_factor_spare where person_id = ? and code_hash = ?", person,
                SecretToken.hash(plain(typed))) == 1);
    }

    /** Recovery codes in place of all earlier ones. */
    List<String> newSpareCodes(long person) {
        List<String> codes = Stream.generate(() -> Login.random(SPARE_LENGTH)).limit(SPARE_CODES).toList();
        database.update("delete from second_factor_spare where person_id = ?", person);
        database.batch("insert into second_factor_spare (person_id, code_hash) values (?, ?)",
                codes.stream().map(code -> new Object[] {person, SecretToken.hash(code)}).toList());
        return codes;
    }

    /** How many recovery codes are left. */
    int spareCodes(long person) {
        return database.find("select count(*) from second_factor_spare where person_id = ?", row -> row.getInt(1), person)
                .orElseThrow();
    }

    /**
     * Turns it off.
     *
     * @param page as for {@link #turnOn}
     */
    void turnOff(long person, String page) {
        if (database.update("delete from second_factor where person_id = ?", person) == 1) {
            tell(person, page);
        }
    }

    private void tell(long person, String page) {
        changes.fire(new PersonChanged(person));
        mailbox.tell(List.of(new Letter(person, "identity.mail." + MAIL, List.of(page))));
    }

    private boolean take(long person, Factor factor, String typed) {
        OptionalLong step = OneTimeCodes.step(factor.secret(), plain(typed), clock.instant(), factor.lastStep());
        step.ifPresent(used -> database.update("update second_factor set last_step = ? where person_id = ?", used, person));
        return step.isPresent();
    }

    private Optional<Factor> lock(long person) {
        return database.find("select secret, confirmed_at is not null, last_step from second_factor where person_id = ? "
                + "for update", row -> new Factor(row.getBytes(1), row.getBoolean(2), row.getLong(3)), person);
    }

    /** As codes are compared: without spaces and hyphens, digits of any script as ours. */
    private static String plain(String typed) {
        return Login.tidy(typed).codePoints().filter(Character::isLetterOrDigit)
                .mapToObj(sign -> Character.isDigit(sign) ? Integer.toString(Character.digit(sign, 10)) : Character.toString(sign))
                .collect(Collectors.joining());
    }
}
