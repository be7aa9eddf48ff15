package org.perisai.remarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

/**
 * A remark, and what came of it. It doesn't say who made it: the author of a course gets the same row as the learner.
 *
 * @param versionId the version that was read
 * @param readerLang BCP 47 tag of the page that it was said on
 * @param words may be empty
 * @param answer null when there is none; empty when the author only says that the text will be changed
 * @param answerLang BCP 47 tag of the answer
 * @param changedVersion id of the version that changed the text, null before
 * @param news whether something came of it that the learner hasn't marked as read
 */
public record RemarkRow(long id, Spot spot, long versionId, String readerLang, Kind kind, String words, Instant saidAt,
                        Standing standing, String answer, String answerLang, Instant answeredAt, Long changedVersion,
                        boolean news) {

    static RemarkRow read(ResultSet row) throws SQLException {
        Spot spot = new Spot(row.getString("course"), row.getString("module"), row.getString("block"), row.getString("lang"));
        long changed = row.getLong("changed_version_id");
        return new RemarkRow(row.getLong("id"), spot, row.getLong("version_id"), row.getString("reader_lang"),
                Kind.valueOf(row.getString("kind")), row.getString("words"), Database.instant(row, "said_at"),
                Standing.valueOf(row.getString("standing")), row.getString("answer"), row.getString("answer_lang"),
                Database.instant(row, "answered_at"), changed == 0 ? null : changed, row.getBoolean("news"));
    }

    /** Whether the author may still answer, or answer anew. */
    public boolean answerable() {
        return standing != Standing.CHANGED;
    }

    /** The language in which an edition shows the text that the remark is about. */
    Language shownIn() {
        return shownIn(spot.lang(), readerLang);
    }

    /** A course may be written in a language without an interface; then its text was a page's fallback. */
    static Language shownIn(String lang, String readerLang) {
        return Language.of(lang).or(() -> Language.of(readerLang)).orElse(Language.EN);
    }
}
