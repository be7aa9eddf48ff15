package org.perisai.assessment;

import java.time.Instant;

/**
 * What pages know of an attempt.
 *
 * @param publicId what stands in the address
 * @param number counted from 1
 * @param seed decides draw and order
 * @param total questions
 * @param submittedAt null while it is open
 * @param outcomes result by outcome as {@link Result#encoded()} wrote it, null while it is open
 */
public record AttemptCard(long id, String publicId, long enrolmentId, long personId, long versionId, int number,
                          long seed, int total, Instant startedAt, Instant submittedAt, int score, boolean passed,
                          String outcomes) {

    /** Whether answers are still taken. */
    public boolean open() {
        return submittedAt == null;
    }
}
