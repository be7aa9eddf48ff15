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

/**
 * Slows down who guesses: after some failures that are free each further one blocks its key twice as
 * long as the one before, up to a quarter of an hour. Failures are forgiven with time, as many an
 * hour as are free. A key such as {@code login:somebody} is stored as its hash only. All nodes share
 * the rows.
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

    private record Count(int failures, Instant lastAt) { }

    /** How long this key must wait still; zero when it may go on. */
    public Duration blockedFor(String key) {
        Duration left = database.find("select blocked_until from throttle where key_hash = ?",
                row -> Database.instant(row, "blocked_until"), hash(key))
                .map(until -> Duration.between(clock.instant(), until)).orElse(Duration.ZERO);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Counts a failure; {@code free} of them cost nothing. The row is read under its lock: a plain read sees
     * what was there when the caller's transaction began, without the failures counted beside it.
     */
    @Transactional
    public void failed(String key, int free) {
        Instant now = clock.instant();
        byte[] hash = hash(key);
        database.update("insert into throttle (key_hash, failures, blocked_until, last_at) values (?, 0, ?, ?) "
                + "on duplicate key update failures = failures", hash, now, now);
        Count count = database.find("select failures, last_at from throttle where key_hash = ? for update",
                row -> new Count(row.getInt(1), Database.instant(row, "last_at")), hash).orElseThrow();
        int failures = remaining(count.failures(), Duration.between(count.lastAt(), now), free) + 1;
        database.update("update throttle set failures = ?, blocked_until = ?, last_at = ? where key_hash = ?",
                failures, now.plus(delay(failures, free)), now, hash);
    }

    /** Forgives everything. */
    public void succeeded(String key) {
        database.update("delete from throttle where key_hash = ?", hash(key));
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

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
