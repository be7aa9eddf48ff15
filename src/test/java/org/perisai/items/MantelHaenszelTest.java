package org.perisai.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {
    /**
     * Applications to six departments of Berkeley in 1973 (Bickel, Hammel and O'Connell 1975; the data set
     * UCBAdmissions of R): men admitted and rejected, then women.
     */
    private static final int[][] BERKELEY = {{512, 313, 89, 19}, {353, 207, 17, 8}, {120, 205, 202, 391},
        {138, 279, 131, 244}, {53, 138, 94, 299}, {22, 351, 24, 317}};

    private static void add(RestCounts counts, int stratum, int right, int wrong) {
        for (int i = 0; i < right; i++) {
            counts.add(stratum, 9, true);
        }
        for (int i = 0; i < wrong; i++) {
            counts.add(stratum, 9, false);
        }
    }

    private static MantelHaenszel of(int[]... tables) {
        RestCounts reference = new RestCounts();
        RestCounts focal = new RestCounts();
        for (int i = 0; i < tables.length; i++) {
            add(reference, i, tables[i][0], tables[i][1]);
            add(focal, i, tables[i][2], tables[i][3]);
        }
        return MantelHaenszel.of(reference, focal).orElseThrow();
    }

    /**
     * R's mantelhaen.test(UCBAdmissions) prints a common odds ratio of 0.9046968, a chi-square of 1.4269 with
     * continuity correction, and the interval 0.7719074 to 1.0603298, whose logarithm is 2 * 1.959964 standard
     * errors wide.
     */
    @Test
    void theAdmissionsOfBerkeleyAreThoseThatRPrints() {
        MantelHaenszel result = of(BERKELEY);
        assertEquals(-2.35 * Math.log(0.9046968), result.delta(), 1e-6);
        assertEquals(1.4269, result.chiSquare(), 5e-5);
        assertEquals(2.35 * Math.log(1.0603298 / 0.7719074) / 2 / 1.959964, result.error(), 1e-6);
        assertEquals('A', result.etsClass());
    }

    /**
     * One table of 30 right and 10 wrong against 20 and 20: the odds ratio is 30 * 20 / (10 * 20) = 3, its delta
     * -2.35 * ln 3 = -2.5817; in one table the error of its logarithm is that of Woolf, the root of
     * 1/30 + 1/10 + 1/20 + 1/20.
     */
    @Test
    void oneTableIsTheOrdinaryOddsRatio() {
        MantelHaenszel result = of(new int[] {30, 10, 20, 20});
        assertEquals(-2.5817, result.delta(), 1e-4);
        assertEquals(2.35 * Math.sqrt(1.0 / 30 + 1.0 / 10 + 1.0 / 20 + 1.0 / 20), result.error(), 1e-9);
        assertEquals('B', result.etsClass(), "above 1.5, but 1 lies within 1.645 errors of 1.14");
    }

    @Test
    void exchangingTheGroupsTurnsTheSign() {
        MantelHaenszel there = of(new int[] {30, 10, 20, 20}, new int[] {50, 10, 30, 20});
        MantelHaenszel back = of(new int[] {20, 20, 30, 10}, new int[] {30, 20, 50, 10});
        assertTrue(there.delta() < 0, "harder for the focal group");
        assertEquals(there.delta(), -back.delta(), 1e-12);
        assertEquals(there.error(), back.error(), 1e-12);
        assertEquals(there.chiSquare(), back.chiSquare(), 1e-9);
    }

    @Test
    void classesNeedBothSizeAndCertainty() {
        assertEquals('A', new MantelHaenszel(-0.99, 0.01, 50).etsClass());
        assertEquals('A', new MantelHaenszel(-4, 3, 3.84).etsClass());
        assertEquals('B', new MantelHaenszel(-1.2, 0.01, 50).etsClass());
        assertEquals('B', new MantelHaenszel(-1.6, 0.5, 10).etsClass());
        assertEquals('C', new MantelHaenszel(-1.6, 0.3, 10).etsClass());
        assertEquals('C', new MantelHaenszel(2, 0.3, 10).etsClass());
    }

    @Test
    void whereNothingCanBeComparedThereIsNoResult() {
        RestCounts low = new RestCounts();
        add(low, 1, 5, 5);
        RestCounts high = new RestCounts();
        add(high, 8, 5, 5);
        assertTrue(MantelHaenszel.of(low, high).isEmpty(), "no two learners match");
        RestCounts allRight = new RestCounts();
        add(allRight, 1, 60, 0);
        assertTrue(MantelHaenszel.of(allRight, allRight).isEmpty());
    }

    /** Two groups of equal ability; the focal one finds the question 0.8 logits harder: delta is -2.35 * 0.8. */
    @Test
    void aSimulatedDifferenceIsFound() {
        Random random = new Random(20);
        RestCounts reference = new RestCounts();
        RestCounts focal = new RestCounts();
        for (int i = 0; i < 40_000; i++) {
            double ability = random.nextGaussian();
            int rest = 0;
            for (int item = 0; item < 9; item++) {
                rest += random.nextDouble() < logistic(ability) ? 1 : 0;
            }
            boolean inFocal = i % 2 == 0;
            (inFocal ? focal : reference).add(rest, 9, random.nextDouble() < logistic(ability - (inFocal ? 0.8 : 0)));
        }
        MantelHaenszel result = MantelHaenszel.of(reference, focal).orElseThrow();
        assertEquals(-1.88, result.delta(), 0.2);
        assertEquals('C', result.etsClass());
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
