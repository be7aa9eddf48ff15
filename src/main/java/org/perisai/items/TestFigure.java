package org.perisai.items;

/**
 * Figures of a final test, the same pool and draw in one or more versions of a course.
 *
 * @param versions numbers of the versions, such as {@code 1-3,5}
 * @param latest number of the latest of them
 * @param questions that each learner gets
 * @param pool questions that they are drawn from
 * @param mean of right answers
 * @param deviation standard deviation of right answers
 * @param reliability alpha as {@link TestCounts#reliability()} defines it, null where it can't be told
 * @param error standard error of measurement in right answers, null with it
 */
public record TestFigure(String form, String versions, int latest, int attempts, int questions, int pool, double mean,
                         double deviation, Double reliability, Double error) {

    /** Whether there are enough attempts to say something. */
    public boolean enough() {
        return attempts >= Flags.ENOUGH;
    }
}
