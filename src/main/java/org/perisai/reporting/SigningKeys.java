package org.perisai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * The installation's keys for signing. The first is made when something is signed for the first time; the newest signs,
 * and all verify, so that what an older one signed stays good.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.EVERYONE)
class SigningKeys {
    /** A row of this name keeps two nodes from making a first key each. */
    private static final String WORKER = "signing-key";

    private Database database;
    private Clock clock;

    /** For CDI. */
    protected SigningKeys() { }

    @Inject
    SigningKeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Pair(byte[] open, byte[] secret) { }

    /** Signs these bytes. */
    @Permitted(to = Permitted.MINISTRY)
    byte[] sign(byte[] body) {
        return Signature.sign(newest().secret(), body);
    }

    /** All public keys, the newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<byte[]> publicKeys() {
        return database.list("select public_key from signing_key order by id desc limit 100", row -> row.getBytes(1));
    }

    /** Whether one of the keys has signed these bytes. */
    @Transactional(Transactional.TxType.SUPPORTS)
    boolean hold(byte[] body, byte[] signature) {
        return publicKeys().stream().anyMatch(key -> Signature.holds(key, body, signature));
    }

    /**
     * A secret of this installation for a purpose, 32 bytes: always the same, whichever key signs.
     *
     * @param purpose keeps the secrets of two purposes apart
     */
    @Permitted(to = Permitted.MINISTRY)
    byte[] secret(String purpose) {
        newest();
        byte[] first = database.find("select private_key from signing_key order by id limit 1", row -> row.getBytes(1))
                .orElseThrow();
        return ReportFile.hash((purpose + Signature.text(first)).getBytes(StandardCharsets.US_ASCII));
    }

    private Pair newest() {
        return find().stream().findFirst().orElseGet(() -> {
            database.update("insert ignore into worker (name) values (?)", WORKER);
            database.find("select 1 from worker where name = ? for update", row -> true, WORKER);
            return find().stream().findFirst().orElseGet(this::make);
        });
    }

    private List<Pair> find() {
        return database.list("select public_key, private_key from signing_key order by id desc limit 1 for update",
                row -> new Pair(row.getBytes(1), row.getBytes(2)));
    }

    private Pair make() {
        KeyPair keys = Signature.newKeys();
        Pair pair = new Pair(keys.getPublic().getEncoded(), keys.getPrivate().getEncoded());
        database.update("insert into signing_key (public_key, private_key, made_at) values (?, ?, ?)", pair.open(),
                pair.secret(), Instant.now(clock));
        return pair;
    }
}
