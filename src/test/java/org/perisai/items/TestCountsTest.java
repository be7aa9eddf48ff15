package org.perisai.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestCountsTest {
    private static final int POOL = 400;
    /** Ten students, ten questions: the worked KR-20 of K. Wuensch, East Carolina University (KR20.txt). */
    private static final List<String> TEN = List.of("1111110110", "1011011101", "1111011001", "0010001000", "0000010010",
            "1110111111", "1101110111", "1111111101", "0101111101", "1101101110");

    private static TestCounts fixed(List<String> answers) {
        TestCounts test = new TestCounts(answers.get(0).length(), answers.get(0).length());
        for (String learner : answers) {
            int[] drawn = IntStream.range(0, learner.length()).toArray();
            test.add(1, drawn, right(learner));
        }
        return test;
    }

    private static boolean[] right(String learner) {
        boolean[] right = new boolean[learner.length()];
        for (int i = 0; i < right.length; i++) {
            right[i] = learner.charAt(i) == '1';
        }
        return right;
    }

    /**
     * The sum of p*q is 2.18 and the variance of the scores 5.84, so KR-20 is 10/9 * (1 - 2.18 / 5.84) = 0.6963. The
     * variance with one degree of freedom less is 6.489, and the standard error root of 6.489 * (1 - 0.6963) = 1.404.
     */
    @Test
    void whereAllHaveTheSameQuestionsItIsKr20() {
        TestCounts test = fixed(TEN);
        assertEquals(10, test.attempts());
        assertEquals(6.6, test.mean(), 1e-12);
        assertEquals(58.4 / 9, test.variance(), 1e-9);
        TestCounts.Reliability reliability = test.reliability().orElseThrow();
        assertEquals(10.0 / 9 * (1 - 2.18 / 5.84), reliability.alpha(), 1e-9);
        assertEquals(0.6963, reliability.alpha(), 5e-5);
        assertEquals(1.404, reliability.error(), 5e-4);
    }

    @Test
    void whatDoesNotVaryHasNoReliability() {
        assertTrue(fixed(List.of("110", "110", "101")).reliability().isEmpty());
        assertTrue(new TestCounts(3, 3).reliability().isEmpty());
        assertTrue(fixed(List.of("1")).reliability().isEmpty());
    }

    @Test
    void theOrderOfLearnersAndOfQuestionsDoesNotMatter() {
        Random random = new Random(3);
        List<String> learners = new ArrayList<>(TEN);
        double alpha = fixed(TEN).reliability().orElseThrow().alpha();
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(learners, random);
            TestCounts test = new TestCounts(10, 10);
            for (String learner : learners) {
                List<Integer> order = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
                Collections.shuffle(order, random);
                boolean[] right = new boolean[10];
                for (int i = 0; i < 10; i++) {
                    right[i] = learner.charAt(order.get(i)) == '1';
                }
                test.add(1, order.stream().mapToInt(i -> i).toArray(), right);
            }
            assertEquals(alpha, test.reliability().orElseThrow().alpha(), 1e-12);
        }
    }

    /**
     * Everybody takes the test twice, each time with ten other questions of a pool of 400. What the coefficient
     * claims is the correlation of the two scores; for questions drawn at random from so many it is also KR-21 (Lord 1955),
     * k/(k-1) * (1 - M(k-M) / (k s²)).
     */
    @Test
    void withQuestionsDrawnFromAPoolItIsTheCorrelationWithAnotherDraw() {
        Random random = new Random(9);
        double[] difficulty = random.doubles(POOL, -2, 2).toArray();
        TestCounts test = new TestCounts(10, POOL);
        int learners = 60_000;
        double[] first = new double[learners];
        double[] second = new double[learners];
        for (int i = 0; i < learners; i++) {
            double ability = random.nextGaussian();
            int[] drawn = draw(random);
            boolean[] right = answer(random, ability, drawn, difficulty);
            test.add(1, drawn, right);
            first[i] = score(right);
            second[i] = score(answer(random, ability, draw(random), difficulty));
        }
        double alpha = test.reliability().orElseThrow().alpha();
        assertEquals(correlation(first, second), alpha, 0.015);
        double kr21 = 10.0 / 9 * (1 - test.mean() * (10 - test.mean()) / (10 * test.variance()));
        assertEquals(kr21, alpha, 0.005);
        assertTrue(alpha > 0.4 && alpha < 0.7, "alpha is " + alpha);
    }

    private static int[] draw(Random random) {
        List<Integer> pool = new ArrayList<>(IntStream.range(0, POOL).boxed().toList());
        Collections.shuffle(pool, random);
        return pool.stream().limit(10).mapToInt(i -> i).toArray();
    }

    private static boolean[] answer(Random random, double ability, int[] drawn, double[] difficulty) {
        boolean[] right = new boolean[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            right[i] = random.nextDouble() < 1 / (1 + Math.exp(difficulty[drawn[i]] - ability));
        }
        return right;
    }

    private static double score(boolean[] right) {
        return IntStream.range(0, right.length).filter(i -> right[i]).count();
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = java.util.Arrays.stream(x).average().orElseThrow();
        double meanY = java.util.Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
