package org.perisai.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RestCountsTest {
    private static RestCounts counts(int[]... learners) {
        RestCounts counts = new RestCounts();
        for (int[] learner : learners) {
            counts.add(learner[1], learner[2], learner[0] == 1);
        }
        return counts;
    }

    /**
     * Right or wrong x = 1 1 0 0 with rest r = 2 1 1 0 of 2: the sum of products of deviations is
     * .5*1 + .5*0 - .5*0 + .5*1 = 1, the sums of squares are 1 and 2, so the correlation is 1 / root of 2.
     */
    @Test
    void theCorrelationOfFourLearnersIsThatWorkedByHand() {
        RestCounts counts = counts(new int[] {1, 2, 2}, new int[] {1, 1, 2}, new int[] {0, 1, 2}, new int[] {0, 0, 2});
        assertEquals(1 / Math.sqrt(2), counts.correlation().orElseThrow(), 1e-12);
        assertEquals(0.5, counts.meanRest().orElseThrow(), 1e-12);
        assertEquals(0.75, counts.meanRestOfRight().orElseThrow(), 1e-12);
        assertEquals(4, counts.n());
        assertEquals(2, counts.right());
    }

    @Test
    void testsOfOtherLengthsGoTogetherAsShares() {
        Random random = new Random(4);
        List<double[]> raw = new ArrayList<>();
        RestCounts counts = new RestCounts();
        for (int i = 0; i < 500; i++) {
            int others = random.nextBoolean() ? 9 : 14;
            int rest = random.nextInt(others + 1);
            boolean right = random.nextDouble() < 0.2 + 0.6 * rest / others;
            counts.add(rest, others, right);
            raw.add(new double[] {right ? 1 : 0, (double) rest / others});
        }
        assertEquals(pearson(raw), counts.correlation().orElseThrow(), 1e-12);
    }

    @Test
    void whatDoesNotVaryHasNoCorrelation() {
        assertTrue(counts(new int[] {1, 2, 2}, new int[] {1, 1, 2}).correlation().isEmpty());
        assertTrue(counts(new int[] {0, 2, 2}, new int[] {0, 1, 2}).correlation().isEmpty());
        assertTrue(counts(new int[] {1, 1, 2}, new int[] {0, 2, 4}).correlation().isEmpty());
        assertTrue(new RestCounts().correlation().isEmpty());
        assertTrue(new RestCounts().meanRest().isEmpty());
    }

    @Test
    void addingUpInAnyOrderGivesTheSame() {
        Random random = new Random(11);
        List<int[]> learners = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int others = 5 + random.nextInt(3);
            learners.add(new int[] {random.nextInt(2), random.nextInt(others + 1), others});
        }
        RestCounts inOrder = counts(learners.toArray(int[][]::new));
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(learners, random);
            int cut = random.nextInt(learners.size());
            RestCounts sum = counts(learners.subList(0, cut).toArray(int[][]::new));
            sum.add(counts(learners.subList(cut, learners.size()).toArray(int[][]::new)));
            assertEquals(inOrder.strata(), sum.strata());
            assertEquals(inOrder.correlation(), sum.correlation());
        }
    }

    private static double pearson(List<double[]> raw) {
        double meanX = raw.stream().mapToDouble(pair -> pair[0]).average().orElseThrow();
        double meanY = raw.stream().mapToDouble(pair -> pair[1]).average().orElseThrow();
        double xy = raw.stream().mapToDouble(pair -> (pair[0] - meanX) * (pair[1] - meanY)).sum();
        double xx = raw.stream().mapToDouble(pair -> Math.pow(pair[0] - meanX, 2)).sum();
        double yy = raw.stream().mapToDouble(pair -> Math.pow(pair[1] - meanY, 2)).sum();
        return xy / Math.sqrt(xx * yy);
    }
}
