package org.perisai.regrade;

/**
 * What a regrade makes of an attempt.
 *
 * @param attempt internal id, which orders the list
 * @param publicId what people call it
 * @param graded right answers by the corrected key
 */
public record RegradeResult(long attempt, String publicId, int before, int graded, int after, int total,
                            boolean passedBefore, boolean passedAfter) {

    /** Whether the pass is kept against the corrected key. */
    public boolean kept() {
        return passedBefore && passedAfter && graded != after;
    }
}
