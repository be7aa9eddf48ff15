package org.perisai.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;

/**
 * What was sent and not yet taken. In the database, since the second step may reach another node. Only the person who sent
 * it finds it again, for two hours; a person has one at a time.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.TRANSLATOR})
public class Uploads {
    private static final Duration KEPT = Duration.ofHours(2);
    /** What a mediumblob holds. */
    private static final int LARGEST = (1 << 24) - 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Database database;
    private Clock clock;

    /** For CDI. */
    protected Uploads() { }

    @Inject
    Uploads(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps it; the result is where it is found again. */
    String keep(long person, Upload upload) {
        if (upload.body().length > LARGEST) {
            throw new DomainException("exchange.refused.heavy");
        }
        Instant now = Instant.now(clock);
        database.update("delete from exchange_upload where person_id = ? or made_at < ?", person, now.minus(KEPT));
        String token = UUID.randomUUID().toString();
        database.update("insert into exchange_upload (token, person_id, kind, course, target, name, body, report, made_at) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)", token, person, upload.kind().name(), upload.course(), upload.target(),
                upload.name(), upload.body(), json(upload.notes()), now);
        return token;
    }

    /** What the person sent. */
    Optional<Upload> find(long person, String token) {
        return database.find("select * from exchange_upload where token = ? and person_id = ? and made_at >= ?",
                row -> new Upload(Upload.Kind.valueOf(row.getString("kind")), row.getString("course"), row.getString("target"),
                        row.getString("name"), row.getBytes("body"), notes(row.getString("report"))),
                token, person, Instant.now(clock).minus(KEPT));
    }

    /** Forgets it. */
    void drop(long person, String token) {
        database.update("delete from exchange_upload where token = ? and person_id = ?", token, person);
    }

    private static String json(List<Note> notes) {
        try {
            return JSON.writeValueAsString(notes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report can be written", e);
        }
    }

    private static List<Note> notes(String json) {
        try {
            return List.of(JSON.readValue(json, Note[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that we wrote can be read", e);
        }
    }
}
