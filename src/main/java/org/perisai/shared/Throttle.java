package org.perisai.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

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

    private DataSource database;
    private Clock clock;

    /** For CDI. */
    protected Throttle() { }

    @Inject
    Throttle(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How long this key must wait still; zero when it may go on. */
    public Duration blockedFor(String key) {
        try (Connection connection = database.getConnection(); PreparedStatement select =
                connection.prepareStatement("select blocked_until from throttle where key_hash = ?")) {
            select.setBytes(1, hash(key));
            ResultSet row = select.executeQuery();
            Duration left = row.next()
                    ? Duration.between(clock.instant(), row.getTimestamp(1).toInstant()) : Duration.ZERO;
            return left.isNegative() ? Duration.ZERO : left;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts a failure; {@code free} of them cost nothing. */
    @Transactional
    public void failed(String key, int free) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            lock(connection, key, now);
            int failures;
            try (PreparedStatement select =
                    connection.prepareStatement("select failures, last_at from throttle where key_hash = ?")) {
                select.setBytes(1, hash(key));
                ResultSet row = select.executeQuery();
                row.next();
                Duration quiet = Duration.between(row.getTimestamp(2).toInstant(), now);
                failures = remaining(row.getInt(1), quiet, free) + 1;
            }
            write(connection, key, failures, now.plus(delay(failures, free)), now);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgives everything. */
    public void succeeded(String key) {
        try (Connection connection = database.getConnection(); PreparedStatement delete =
                connection.prepareStatement("delete from throttle where key_hash = ?")) {
            delete.setBytes(1, hash(key));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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

    private static void lock(Connection connection, String key, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into throttle (key_hash, failures, blocked_until, last_at) values (?, 0, ?, ?) "
                + "on duplicate key update failures = failures")) {
            insert.setBytes(1, hash(key));
            insert.setTimestamp(2, Timestamp.from(now));
            insert.setTimestamp(3, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    private static void write(Connection connection, String key, int failures, Instant until, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update throttle set failures = ?, blocked_until = ?, last_at = ? where key_hash = ?")) {
            update.setInt(1, failures);
            update.setTimestamp(2, Timestamp.from(until));
            update.setTimestamp(3, Timestamp.from(now));
            update.setBytes(4, hash(key));
            update.executeUpdate();
        }
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
