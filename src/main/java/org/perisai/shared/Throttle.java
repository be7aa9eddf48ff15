package org.perisai.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Slows down who guesses: after some failures that are free each further one blocks its key twice as
 * long as the one before, up to a quarter of an hour. Failures are forgiven with time, as many an
 * hour as are free. An attempt is counted before it is made, so that many at once get no more tries
 * than one after the other. A key such as {@code login:somebody} is stored as its hash only. All
 * nodes share the rows.
 */
@ApplicationScoped
@Permitted(to = Permitted.EVERYONE)
public class Throttle {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Database database;
    private Clock clock;

    /** For CDI. */
    protected Throttle() { }

    @Inject
    Throttle(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An attempt that counts as failed until it is taken back. Where {@code blockedFor} isn't zero it must wait: it may
     * not be made and isn't counted.
     */
    public record Attempt(String key, int free, Duration blockedFor, int forgiven, Instant before, Instant at) { }

    private record Count(int failures, Instant blockedUntil, Instant lastAt) { }

    /**
     * Asks for an attempt, of which {@code free} failed ones cost nothing. It is decided under the row's lock: a plain
     * read doesn't see what is counted beside it. Who hammers a blocked key is refused without, and holds up nobody.
     */
    @Transactional
    public Attempt attempt(String key, int free) {
        Duration wait = count(key, "").map(count -> wait(count, free)).orElse(Duration.ZERO);
        if (wait.isZero()) {
            Instant now = now();
            database.update("insert into throttle (key_hash, failures, blocked_until, last_at) values (?, 0, ?, ?) "
                    + "on duplicate key update failures = failures", hash(key), now, now);
            Count count = count(key, " for update").orElseThrow();
            wait = wait(count, free);
            if (wait.isZero()) {
                return counted(key, free, count);
            }
        }
        return new Attempt(key, free, wait, 0, now(), now());
    }

    private Attempt counted(String key, int free, Count count) {
        Instant now = now();
        int left = remaining(count.failures(), Duration.between(count.lastAt(), now), free);
        store(key, free, left + 1, now);
        return new Attempt(key, free, Duration.ZERO, count.failures() - left, count.lastAt(), now);
    }

    /** Clocks of nodes differ a little, so what is free never waits for another's. */
    private Duration wait(Count count, int free) {
        Duration left = Duration.between(now(), count.blockedUntil());
        return count.failures() <= free || left.isNegative() ? Duration.ZERO : left;
    }

    /** Leaves all as if the attempt hadn't been asked for; what was counted after it stays. */
    @Transactional
    public void takeBack(Attempt attempt) {
        count(attempt.key(), " for update").ifPresent(count -> {
            boolean latest = count.lastAt().equals(attempt.at());
            int failures = Math.max(0, count.failures() - 1 + (latest ? attempt.forgiven() : 0));
            store(attempt.key(), attempt.free(), failures, latest ? attempt.before() : count.lastAt());
        });
    }

    /** Forgives everything. */
    public void succeeded(String key) {
        database.update("delete from throttle where key_hash = ?", hash(key));
    }

    /**
     * Drops keys that nobody asked for since then, a bounded number at a time. Each is locked by its key first, as an
     * attempt does: by an index they would wait for each other.
     */
    @Transactional
    @Permitted(to = Permitted.SYSTEM)
    public void tidy(Instant before) {
        List<Object[]> old = database.list("select key_hash from throttle where last_at < ? limit 1000",
                row -> new Object[] {row.getBytes(1), before}, before);
        database.batch("delete from throttle where key_hash = ? and last_at < ?", old);
    }

    /** How long so many failures block. */
    static Duration delay(int failures, int free) {
        int beyond = failures - free;
        if (beyond <= 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 30));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    /** What is left of the failures after a quiet time. */
    static int remaining(int failures, Duration quiet, int free) {
        long forgiven = Math.max(0, quiet.toSeconds()) * free / Duration.ofHours(1).toSeconds();
        return (int) Math.max(0, failures - forgiven);
    }

    private Optional<Count> count(String key, String lock) {
        return database.find("select failures, blocked_until, last_at from throttle where key_hash = ?" + lock,
                row -> new Count(row.getInt(1), Database.instant(row, "blocked_until"), Database.instant(row, "last_at")),
                hash(key));
    }

    private void store(String key, int free, int failures, Instant lastAt) {
        database.update("update throttle set failures = ?, blocked_until = ?, last_at = ? where key_hash = ?", failures,
                lastAt.plus(delay(failures, free)), lastAt, hash(key));
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
