package org.perisai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import org.perisai.disclosure.Disclosure;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;
import org.perisai.statistics.Period;

/**
 * The countries side by side: of each the open figures of its last signed report, made here or received from its own
 * installation. A received one is taken only with the signature of the key that was agreed with that country.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.ADMINISTRATOR)
public class Region {
    private Database database;
    private SignedIn signedIn;
    private Clock clock;

    /** For CDI. */
    protected Region() { }

    @Inject
    Region(Database database, SignedIn signedIn, Clock clock) {
        this.database = database;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** The releases of a period by their countries' codes; a received one goes before one made here. */
    @Permitted(to = {Permitted.MINISTRY, Permitted.ADMINISTRATOR})
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Release> of(String period) {
        TreeMap<String, Release> releases = new TreeMap<>();
        List<byte[]> bodies = new ArrayList<>(database.list("select f.body from report r join report_file f "
                + "on f.report_id = r.id where r.period = ? and r.demo = false and f.is_open = true "
                + "and f.media_type = 'application/json' order by r.revision", row -> row.getBytes(1), period));
        bodies.addAll(database.list("select body from report_received where period = ? order by revision",
                row -> row.getBytes(1), period));
        bodies.stream().map(ReleaseJson::read).forEach(release -> releases.put(release.country(), release));
        return List.copyOf(releases.values());
    }

    /** Periods that somebody has signed something of, the newest first, of forty at most. */
    @Permitted(to = {Permitted.MINISTRY, Permitted.ADMINISTRATOR})
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<String> periods() {
        return database.list("select period from report where demo = false union select period from report_received "
                + "order by period desc limit 40", row -> row.getString(1));
    }

    /**
     * Agrees on the key by which a country's reports are known from now on.
     *
     * @param key base64 of the X.509 encoding of an Ed25519 key
     * @throws DomainException when it isn't one
     */
    public void trust(Country country, String key) {
        byte[] bytes = decoded(key, "region.refused.key");
        if (!Signature.isKey(bytes)) {
            throw new DomainException("region.refused.key");
        }
        database.update("insert into report_partner (country, public_key, person_id, added_at) values (?, ?, ?, ?) "
                + "on duplicate key update public_key = values(public_key), person_id = values(person_id), "
                + "added_at = values(added_at)", country.name(), bytes, signedIn.id(), Instant.now(clock));
    }

    /** Countries whose key is known. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<String> partners() {
        return database.list("select country from report_partner order by country", row -> row.getString(1));
    }

    /**
     * Takes the open release of a country that runs its own installation. The same file again changes nothing.
     *
     * @param body the open JSON file, byte for byte
     * @param signature base64 of its signature
     * @throws DomainException when the file is broken, not signed by that country, not protected enough, of a period that
     *         hasn't ended, older than what was received, or another of the same revision; nothing is taken then
     */
    public Release receive(byte[] body, String signature) {
        byte[] signed = decoded(signature, "region.refused.signature");
        Release release = ReleaseJson.read(body);
        byte[] key = database.find("select public_key from report_partner where country = ? for update",
                row -> row.getBytes(1), release.country()).orElseThrow(() -> new DomainException("region.refused.stranger"));
        if (!Signature.holds(key, body, signed)) {
            throw new DomainException("region.refused.signature");
        }
        if (release.demo() || release.k() < Disclosure.PUBLIC.k() || release.signedAt() == null) {
            throw new DomainException("region.refused.unprotected");
        }
        if (!Period.named(release.period()).orElseThrow(() -> new DomainException("release.refused.broken"))
                .ended(Instant.now(clock), Country.of(release.country()).orElseThrow().zone())) {
            throw new DomainException("region.refused.running");
        }
        keep(release, body, signed);
        return release;
    }

    private void keep(Release release, byte[] body, byte[] signed) {
        byte[] hash = ReportFile.hash(body);
        int known = database.find("select max(revision) from report_received where country = ? and period = ?",
                row -> row.getInt(1), release.country(), release.period()).orElse(0);
        if (release.revision() < known) {
            throw new DomainException("region.refused.older");
        }
        if (release.revision() > known) {
            database.update("insert into report_received (country, period, revision, body, hash, signature, person_id, "
                    + "received_at) values (?, ?, ?, ?, ?, ?, ?, ?)", release.country(), release.period(),
                    release.revision(), body, hash, signed, signedIn.id(), Instant.now(clock));
        } else if (database.find("select 1 from report_received where country = ? and period = ? and revision = ? "
                + "and hash = ?", row -> true, release.country(), release.period(), known, hash).isEmpty()) {
            throw new DomainException("region.refused.other");
        }
    }

    private static byte[] decoded(String base64, String refusal) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new DomainException(refusal);
        }
    }
}
