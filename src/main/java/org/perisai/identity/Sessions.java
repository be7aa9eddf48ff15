package org.perisai.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.perisai.shared.Permitted;

/**
 * Who is signed in, as rows: a restart or a lost node signs nobody out. What a row says is kept for
 * half a minute, so another node learns of a sign-out that late at most; this one at once.
 */
@ApplicationScoped
@Permitted(to = Permitted.EVERYONE)
class Sessions {
    /** How long somebody stays signed in. */
    static final Duration LIFE = Duration.ofDays(30);
    /** How long a right password waits for its code. */
    static final Duration WAITS = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int KEPT_AT_MOST = 10_000;
    private static final String FIND = "select p.id, p.name_full, p.country, p.lang, p.demo, p.must_change, r.role, "
            + "f.confirmed_at is not null from sign_in_session s join person p on p.id = s.person_id "
            + "left join person_role r on r.person_id = p.id left join second_factor f on f.person_id = p.id "
            + "where s.token_hash = ? and s.expires_at > ? and not s.waiting";

    private final Cache<ByteBuffer, Optional<Known>> kept =
            Caffeine.newBuilder().maximumSize(KEPT_AT_MOST).expireAfterWrite(KEPT).build();
    private DataSource database;
    private Clock clock;

    /** For CDI. */
    protected Sessions() { }

    @Inject
    Sessions(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Somebody signed in, and the names of their roles. */
    record Known(PersonPrincipal person, Set<String> roles) { }

    /** Who holds this token. */
    Optional<Known> find(String token) {
        byte[] hash = SecretToken.hash(token);
        return kept.get(ByteBuffer.wrap(hash), any -> read(hash));
    }

    /** Signs somebody in: a new token each time. */
    String start(long person) {
        return start(person, LIFE, false);
    }

    /** A token for somebody whose password was right and whose code is asked for; it opens nothing else. */
    String startWaiting(long person) {
        return start(person, WAITS, true);
    }

    /** Who was given such a token. */
    Optional<Long> waiting(String token) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select person_id from sign_in_session "
                        + "where token_hash = ? and expires_at > ? and waiting")) {
            select.setBytes(1, SecretToken.hash(token));
            select.setTimestamp(2, Timestamp.from(clock.instant()));
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String start(long person, Duration life, boolean waiting) {
        String token = SecretToken.randomForCookie();
        Instant now = clock.instant();
        change("insert into sign_in_session (token_hash, person_id, created_at, expires_at, waiting) values (?, ?, ?, ?, ?)",
                SecretToken.hash(token), person, Timestamp.from(now), Timestamp.from(now.plus(life)), waiting);
        return token;
    }

    /** Signs out. */
    void end(String token) {
        byte[] hash = SecretToken.hash(token);
        change("delete from sign_in_session where token_hash = ?", hash);
        kept.invalidate(ByteBuffer.wrap(hash));
    }

    /** Signs out everywhere. */
    void endAll(long person) {
        change("delete from sign_in_session where person_id = ?", person);
        forget(person);
    }

    /** What is known of this person has changed. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonChanged changed) {
        forget(changed.person());
    }

    private void forget(long person) {
        kept.asMap().values().removeIf(known -> known.isPresent() && known.get().person().id() == person);
    }

    private Optional<Known> read(byte[] hash) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setBytes(1, hash);
            select.setTimestamp(2, Timestamp.from(clock.instant()));
            ResultSet row = select.executeQuery();
            PersonPrincipal person = null;
            Set<String> roles = new HashSet<>();
            while (row.next()) {
                person = new PersonPrincipal(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getBoolean(5));
                roles.add(row.getBoolean(6) ? Role.MUST_CHANGE : Role.LEARNER.name());
                if (!row.getBoolean(6) && row.getString(7) != null) {
                    boolean closed = row.getString(7).equals(Role.MINISTRY.name()) && !row.getBoolean(5) && !row.getBoolean(8);
                    roles.add(closed ? Role.SECOND_FACTOR_DUE : row.getString(7));
                }
            }
            return person == null ? Optional.empty() : Optional.of(new Known(person, Set.copyOf(roles)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
