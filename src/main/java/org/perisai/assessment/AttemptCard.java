package org.perisai.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.perisai.shared.Database;

/**
 * What pages know of an attempt.
 *
 * @param publicId what stands in the address
 * @param kind which test it is at
 * @param form of the test before or after the course, null for the final test
 * @param number counted from 1, for each kind
 * @param seed decides draw and order
 * @param total questions
 * @param submittedAt null while it is open
 * @param outcomes result by outcome as {@link Result#encoded()} wrote it, null while it is open
 */
public record AttemptCard(long id, String publicId, long enrolmentId, long personId, long versionId,
                          AttemptKind kind, String form, int number, long seed, int total, Instant startedAt,
                          Instant submittedAt, int score, boolean passed, String outcomes) {

    /** Reads a whole row of the table. */
    static AttemptCard of(ResultSet row) throws SQLException {
        return new AttemptCard(row.getLong("id"), row.getString("public_id"), row.getLong("enrolment_id"),
                row.getLong("person_id"), row.getLong("version_id"), AttemptKind.valueOf(row.getString("kind")),
                row.getString("form"), row.getInt("number"), row.getLong("seed"), row.getInt("total"),
                Database.instant(row, "started_at"), Database.instant(row, "submitted_at"), row.getInt("score"),
                row.getBoolean("passed"), row.getString("outcomes"));
    }

    /** The same attempt with another result. */
    AttemptCard with(Result result) {
        return new AttemptCard(id, publicId, enrolmentId, personId, versionId, kind, form, number, seed, total,
                startedAt, submittedAt, result.score(), result.passed(), result.encoded());
    }

    /** Whether answers are still taken. */
    public boolean open() {
        return submittedAt == null;
    }
}
