package org.perisai.items;

import java.util.OptionalDouble;

/**
 * For every two questions of a pool: how many learners had both, and how many of them got the one, the other or both
 * right. Whole numbers only. A pool of 500 questions takes 2 MB; of a larger one nothing is kept.
 */
final class Pairs {
    private static final int MOST = 500;

    private final int[] both;
    private final int[] firstRight;
    private final int[] secondRight;
    private final int[] bothRight;

    /** @param pool number of questions */
    Pairs(int pool) {
        int cells = pool > MOST ? 0 : pool * (pool - 1) / 2;
        both = new int[cells];
        firstRight = new int[cells];
        secondRight = new int[cells];
        bothRight = new int[cells];
    }

    /** Adds a learner: the drawn questions by their places in the pool, and whether each was right. */
    void add(int[] drawn, boolean[] right) {
        for (int i = 0; i < drawn.length && both.length > 0; i++) {
            for (int j = 0; j < drawn.length; j++) {
                if (drawn[i] < drawn[j]) {
                    int cell = drawn[j] * (drawn[j] - 1) / 2 + drawn[i];
                    both[cell]++;
                    firstRight[cell] += right[i] ? 1 : 0;
                    secondRight[cell] += right[j] ? 1 : 0;
                    bothRight[cell] += right[i] && right[j] ? 1 : 0;
                }
            }
        }
    }

    /**
     * Mean covariance of two questions over those who had both, each pair weighing as much as it was drawn. Empty
     * when no pair was drawn for two learners.
     */
    OptionalDouble meanCovariance() {
        double sum = 0;
        long freedom = 0;
        for (int cell = 0; cell < both.length; cell++) {
            if (both[cell] > 1) {
                sum += bothRight[cell] - (double) firstRight[cell] * secondRight[cell] / both[cell];
                freedom += both[cell] - 1;
            }
        }
        return freedom == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / freedom);
    }
}
