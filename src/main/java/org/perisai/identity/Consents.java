package org.perisai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/** What people have agreed to, and when they took it back. Rows are kept as the proof of both. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SIGNED_IN)
public class Consents {
    private Database database;
    private Clock clock;

    /** For CDI. */
    protected Consents() { }

    @Inject
    Consents(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is agreed to; each is asked by itself. */
    public enum Purpose {
        /** What a person says about themselves is counted. */
        STATISTICS
    }

    /**
     * Keeps that a person agrees.
     *
     * @param text what they read when they did; its hash is its version. Agreeing to the same again changes nothing
     */
    public void give(long person, Purpose purpose, String text, Language language) {
        String version = version(text);
        int there = database.list("select 1 from consent where person_id = ? and purpose = ? and text_version = ? "
                + "and withdrawn_at is null", row -> 1, person, purpose.name(), version).size();
        if (there == 0) {
            withdraw(person, purpose);
            database.update("insert into consent (person_id, purpose, text_version, lang, given_at) "
                    + "values (?, ?, ?, ?, ?)", person, purpose.name(), version, language.tag(), Instant.now(clock));
        }
    }

    /** The person doesn't agree any more. */
    public void withdraw(long person, Purpose purpose) {
        database.update("update consent set withdrawn_at = ? where person_id = ? and purpose = ? "
                + "and withdrawn_at is null", Instant.now(clock), person, purpose.name());
    }

    /** Since when a person agrees, if they do. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Instant> since(long person, Purpose purpose) {
        return database.find("select given_at from consent where person_id = ? and purpose = ? "
                + "and withdrawn_at is null", row -> Database.instant(row, "given_at"), person, purpose.name());
    }

    /** The first 16 hex digits of the text's SHA-256: enough to find it among the versions of our texts. */
    static String version(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
