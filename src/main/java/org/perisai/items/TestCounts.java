package org.perisai.items;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Scores of a final test whose questions are drawn from a pool. Versions of a course that have the same pool and draw
 * are one test.
 */
final class TestCounts {
    private final int questions;
    private final int pool;
    private final int[] scores;
    private final Pairs pairs;
    private final SortedSet<Integer> versions = new TreeSet<>();

    /** @param questions that each learner gets */
    TestCounts(int questions, int pool) {
        this.questions = questions;
        this.pool = pool;
        this.scores = new int[questions + 1];
        this.pairs = new Pairs(pool);
    }

    /** Adds an attempt at a version with this number. */
    void add(int version, int[] drawn, boolean[] right) {
        int score = 0;
        for (boolean each : right) {
            score += each ? 1 : 0;
        }
        scores[score]++;
        pairs.add(drawn, right);
        versions.add(version);
    }

    /** A version with this number is the same test. */
    void in(int version) {
        versions.add(version);
    }

    int attempts() {
        int n = 0;
        for (int learners : scores) {
            n += learners;
        }
        return n;
    }

    int questions() {
        return questions;
    }

    int pool() {
        return pool;
    }

    SortedSet<Integer> versions() {
        return versions;
    }

    /** Mean of right answers. */
    double mean() {
        double sum = 0;
        for (int score = 0; score < scores.length; score++) {
            sum += (double) score * scores[score];
        }
        return sum / Math.max(1, attempts());
    }

    /** Variance of right answers, with one degree of freedom less than learners. */
    double variance() {
        double mean = mean();
        double sum = 0;
        for (int score = 0; score < scores.length; score++) {
            sum += scores[score] * (score - mean) * (score - mean);
        }
        return sum / Math.max(1, attempts() - 1);
    }

    /** @param error standard error of measurement, in right answers */
    record Reliability(double alpha, double error) { }

    /**
     * Reliability of the score: k² times the mean covariance of two questions, divided by the variance of the score,
     * k being the number of questions that each learner gets.
     *
     * <p>Where all have the same questions this is coefficient alpha, and KR-20 as answers are right or wrong (Cronbach 1951:
     * alpha is k² mean covariance by variance). Where each learner has others drawn from a pool, the mean covariance
     * over the pairs that were drawn together estimates the variance of what learners would score over the whole
     * pool, and the quotient is the coefficient of dependability for questions nested in persons (Cronbach, Gleser,
     * Nanda and Rajaratnam 1972; Brennan 2001): differences in the difficulty of the drawn sets count as error. The
     * standard error is what is left of the variance.
     *
     * <p>It isn't the reliability of passing or failing, nor a stratified alpha: that the draw takes so many
     * questions of each outcome is left out, so it is rather too low than too high. Empty where scores don't vary.
     */
    Optional<Reliability> reliability() {
        double variance = variance();
        OptionalDouble covariance = pairs.meanCovariance();
        if (covariance.isEmpty() || variance <= 0) {
            return Optional.empty();
        }
        double ofPool = covariance.getAsDouble() * questions * questions;
        return Optional.of(new Reliability(ofPool / variance, Math.sqrt(Math.max(0, variance - ofPool))));
    }
}
