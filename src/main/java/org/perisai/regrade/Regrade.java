package org.perisai.regrade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.perisai.shared.Database;

/**
 * The job that grades the attempts at a course again because the key of a question was corrected. First it only
 * looks what would change; started, it changes it.
 *
 * @param takesPasses whether a pass that was earned under the published key is taken if it doesn't hold
 * @param cursorVersion version that it works at, 0 before the first
 * @param cursorAttempt the last attempt of that version that is done
 * @param seen attempts with an answer to the question that it looked at
 * @param changed attempts with another result
 * @param gained attempts that pass now
 * @param lost attempts that don't pass any more
 * @param kept attempts that pass only because a pass is kept
 * @param site scheme and host for links in mail
 * @param finishedAt when all attempts were looked at, or changed; null before
 */
public record Regrade(long id, String course, String question, State state, boolean takesPasses, long cursorVersion,
                      long cursorAttempt, int seen, int changed, int gained, int lost, int kept, String site,
                      Instant askedAt, Instant finishedAt) {

    /** Where it stands. */
    public enum State {
        /** It finds out what would change. */
        LOOKING,
        /** It waits for somebody who starts it. */
        READY,
        /** It changes attempts; its keys are in force. */
        RUNNING,
        /** Every attempt is changed that had to be. */
        DONE,
        /** It wasn't wanted. */
        DROPPED
    }

    static Regrade of(ResultSet row) throws SQLException {
        return new Regrade(row.getLong("id"), row.getString("course"), row.getString("question"),
                State.valueOf(row.getString("state")), row.getBoolean("takes_passes"), row.getLong("cursor_version"),
                row.getLong("cursor_attempt"), row.getInt("seen"), row.getInt("changed"), row.getInt("gained"),
                row.getInt("lost"), row.getInt("kept"), row.getString("site"), Database.instant(row, "asked_at"),
                Database.instant(row, "finished_at"));
    }

    /** Whether a worker has to go on with it. */
    public boolean working() {
        return state == State.LOOKING || state == State.RUNNING;
    }

    /** Whether its results are those of attempts that were changed. */
    public boolean applied() {
        return state == State.RUNNING || state == State.DONE;
    }
}
