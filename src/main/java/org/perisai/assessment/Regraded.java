package org.perisai.assessment;

/**
 * What a corrected key makes of an attempt.
 *
 * @param before with the result that it had
 * @param after with the result that it has now; the same where a pass is kept
 * @param graded right answers by the corrected key
 * @param decides whether the learner has now passed the course, or not any more, because of this attempt
 */
public record Regraded(AttemptCard before, AttemptCard after, int graded, boolean decides) {

    /** Whether the corrected key alone would have taken the pass. */
    public boolean kept() {
        return before.passed() && after.passed() && graded != after.score();
    }

    /** Whether the result is another one. */
    public boolean changed() {
        return before.score() != after.score() || before.passed() != after.passed();
    }
}
