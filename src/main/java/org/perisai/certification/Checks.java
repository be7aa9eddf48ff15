package org.perisai.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.perisai.identity.PersonPrincipal;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * Remembers that somebody checked a certificate: once a certificate, visitor and day of the certificate's country. The
 * visitor is a hash with a salt of that day, which is thrown away after it, so that nobody can be followed from one day
 * to the next. A number that nobody holds is remembered by the same writes, under no certificate, so that it takes as
 * long; nothing counts it.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.EVERYONE)
public class Checks {
    private static final int SALT = 32;
    private static final int HASH = 16;
    /** No country's day is later than here, and none is over before it is here. */
    private static final ZoneId LAST = Country.MM.zone();

    private Database database;
    private SignedIn signedIn;
    private Event<CertificateChanged> changes;
    private Clock clock;

    /** For CDI. */
    protected Checks() { }

    @Inject
    Checks(Database database, SignedIn signedIn, Event<CertificateChanged> changes, Clock clock) {
        this.database = database;
        this.signedIn = signedIn;
        this.changes = changes;
        this.clock = clock;
    }

    private record Checked(long certificate, long person, long enrolment, String country) {
        static final Checked UNKNOWN = new Checked(0, 0, 0, "");
    }

    /**
     * Somebody looked a number up. The holder's own look doesn't count.
     *
     * @param visitor what tells visitors apart within a day, such as address and browser; isn't kept
     */
    public void remember(String number, CertificateStatus outcome, String visitor) {
        Checked checked = database.find("select id, person_id, enrolment_id, country from certificate where number = ?",
                row -> new Checked(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)), number)
                .orElse(Checked.UNKNOWN);
        if (signedIn.person().map(PersonPrincipal::id).filter(id -> id == checked.person()).isPresent()) {
            return;
        }
        LocalDate day = LocalDate.now(clock.withZone(Country.of(checked.country()).map(Country::zone).orElse(LAST)));
        if (database.update("insert ignore into certificate_check (certificate_id, day, visitor, outcome) "
                + "values (?, ?, ?, ?)", checked.certificate(), day, hash(salt(day), visitor), outcome.name()) > 0) {
            changes.fire(new CertificateChanged(checked.person(), checked.enrolment()));
        }
    }

    /** Throws the salts of days that are over everywhere away. */
    @Permitted(to = Permitted.SYSTEM)
    public void forget() {
        database.update("delete from visitor_salt where day < ?", LocalDate.now(clock.withZone(LAST)));
    }

    private byte[] salt(LocalDate day) {
        return findSalt(day, "").orElseGet(() -> {
            byte[] salt = new byte[SALT];
            new SecureRandom().nextBytes(salt);
            database.update("insert ignore into visitor_salt (day, salt) values (?, ?)", day, salt);
            return findSalt(day, " lock in share mode").orElseThrow();
        });
    }

    /** With a lock it is the one that another node made at the same moment. */
    private Optional<byte[]> findSalt(LocalDate day, String lock) {
        return database.find("select salt from visitor_salt where day = ?" + lock, row -> row.getBytes(1), day);
    }

    private static byte[] hash(byte[] salt, String visitor) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return Arrays.copyOf(digest.digest(visitor.getBytes(StandardCharsets.UTF_8)), HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
