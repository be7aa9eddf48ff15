package org.perisai.translating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/** The texts that translators are at, block by block, so that two of them meet only in one block. */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
class KeptTexts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Database database;
    private Clock clock;

    /** For CDI. */
    protected KeptTexts() { }

    @Inject
    KeptTexts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Which file into which language. */
    record Of(String course, String lang, String file) {
    }

    /** All of a file by their block. */
    Map<String, Kept> find(Of of) {
        Map<String, Kept> found = new HashMap<>();
        database.list("select * from translation_text where course = ? and lang = ? and file = ?",
                row -> found.put(row.getString("block"), read(row)), of.course(), of.lang(), of.file());
        return found;
    }

    /** That of one block, under lock until the transaction ends. */
    Optional<Kept> lock(Of of, String block) {
        return database.find("select * from translation_text where course = ? and lang = ? and file = ? and block = ? "
                + "for update", KeptTexts::read, of.course(), of.lang(), of.file(), block);
    }

    /**
     * Keeps a text in the place of the one with the number before it.
     *
     * @return false when somebody else was first
     */
    boolean keep(Of of, Kept kept) {
        Instant now = Instant.now(clock);
        if (kept.number() == 1) {
            return database.update("insert ignore into translation_text (course, lang, file, block, texts, number, filed, "
                    + "saved_by, saved_at) values (?, ?, ?, ?, ?, 1, ?, ?, ?)", of.course(), of.lang(), of.file(),
                    kept.block(), written(kept.texts()), kept.filed(), kept.savedBy(), now) == 1;
        }
        return database.update("update translation_text set texts = ?, number = ?, filed = ?, saved_by = ?, saved_at = ? "
                + "where course = ? and lang = ? and file = ? and block = ? and number = ?", written(kept.texts()),
                kept.number(), kept.filed(), kept.savedBy(), now, of.course(), of.lang(), of.file(), kept.block(),
                kept.number() - 1) == 1;
    }

    /** Remembers that a text stands in the open draft. */
    void filed(Of of, String block) {
        database.update("update translation_text set filed = true where course = ? and lang = ? and file = ? and block = ?",
                of.course(), of.lang(), of.file(), block);
    }

    /** Remembers that a text stands in no draft any more, so that its writer sees it. */
    void unfiled(Of of, String block) {
        database.update("update translation_text set filed = false where course = ? and lang = ? and file = ? and block = ?",
                of.course(), of.lang(), of.file(), block);
    }

    /** Forgets what stands in a draft that becomes a version. */
    void published(String course, String lang) {
        database.update("delete from translation_text where course = ? and lang = ? and filed = true", course, lang);
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(row.getString("block"), read(row.getString("texts")), row.getInt("number"),
                row.getBoolean("filed"), row.getLong("saved_by"), Database.instant(row, "saved_at"));
    }

    private static Map<String, String> read(String texts) {
        try {
            return JSON.readValue(texts, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored text can't be read", e);
        }
    }

    private static String written(Map<String, String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts can be written", e);
        }
    }
}
