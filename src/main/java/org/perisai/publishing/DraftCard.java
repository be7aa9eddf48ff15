package org.perisai.publishing;

import java.time.Instant;

/**
 * A draft without its files.
 *
 * @param id 0 before it is stored
 * @param scope which files it holds
 * @param baseVersion id of the version that it starts from, null for a new course
 * @param note what changed, in the words of who submitted it
 * @param refresh whether people who passed are asked what changed
 * @param madeBy id of who began it
 * @param submittedBy id of who asked for the review, null before
 */
public record DraftCard(long id, Scope scope, Long baseVersion, DraftState state, String note, boolean refresh,
                        long madeBy, Instant madeAt, Long submittedBy, Instant submittedAt) {
    /** Id of its course. */
    public String course() {
        return scope.course();
    }
}
