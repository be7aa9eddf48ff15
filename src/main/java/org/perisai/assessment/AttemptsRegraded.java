package org.perisai.assessment;

import java.time.Instant;
import java.util.List;

/**
 * A corrected key changed who has passed; observed in the same transaction. A learner is in it once at most, with
 * an attempt that decides.
 *
 * @param gained learners who had not passed and now have
 * @param lost learners who had passed and now have not
 */
public record AttemptsRegraded(List<Change> gained, List<Change> lost) {

    /**
     * @param result the attempt as it is now
     * @param examinedAt when the learner's first attempt at the course was handed in
     */
    public record Change(AttemptGraded result, Instant examinedAt) { }
}
