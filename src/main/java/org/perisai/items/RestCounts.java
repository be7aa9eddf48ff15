package org.perisai.items;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Learners by what they got right in the rest of their test, and by whether they got the question right. The rest is
 * all the other questions that were drawn for the same learner, so tests of different questions and lengths go
 * together as shares. It holds whole numbers only: adding up in any order gives the same.
 */
final class RestCounts {
    /** By number of other questions: for each number of right ones the learners who were wrong, then who were right. */
    private final SortedMap<Integer, int[]> byLength = new TreeMap<>();

    /** @param rest right answers to the other questions */
    record Stratum(int others, int rest, int wrong, int right) {
        int n() {
            return wrong + right;
        }

        /** The rest as a share, 0 to 1. */
        double share() {
            return others == 0 ? 0 : (double) rest / others;
        }
    }

    void add(int rest, int others, boolean right) {
        counts(others)[2 * rest + (right ? 1 : 0)]++;
    }

    void add(RestCounts more) {
        more.byLength.forEach((others, counts) -> {
            int[] sum = counts(others);
            for (int i = 0; i < counts.length; i++) {
                sum[i] += counts[i];
            }
        });
    }

    private int[] counts(int others) {
        return byLength.computeIfAbsent(others, any -> new int[2 * (others + 1)]);
    }

    /** All that hold somebody, the shortest tests and the lowest scores first. */
    List<Stratum> strata() {
        List<Stratum> strata = new ArrayList<>();
        byLength.forEach((others, counts) -> {
            for (int rest = 0; rest <= others; rest++) {
                Stratum stratum = new Stratum(others, rest, counts[2 * rest], counts[2 * rest + 1]);
                if (stratum.n() > 0) {
                    strata.add(stratum);
                }
            }
        });
        return strata;
    }

    int n() {
        return strata().stream().mapToInt(Stratum::n).sum();
    }

    int right() {
        return strata().stream().mapToInt(Stratum::right).sum();
    }

    /** Mean share of right answers in the rest of the test; empty for nobody. */
    OptionalDouble meanRest() {
        int n = n();
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(strata().stream()
                .mapToDouble(stratum -> stratum.share() * stratum.n()).sum() / n);
    }

    /** The same of those who got the question right. */
    OptionalDouble meanRestOfRight() {
        int right = right();
        return right == 0 ? OptionalDouble.empty() : OptionalDouble.of(strata().stream()
                .mapToDouble(stratum -> stratum.share() * stratum.right()).sum() / right);
    }

    /**
     * Corrected item-rest correlation: Pearson's of right (1) or wrong (0) with the share of right answers in the
     * rest of the test. Empty where all are right, all are wrong, or all have the same rest.
     */
    OptionalDouble correlation() {
        List<Stratum> strata = strata();
        double n = n();
        double right = right();
        if (right == 0 || right == n || strata.stream().map(Stratum::share).distinct().count() < 2) {
            return OptionalDouble.empty();
        }
        double rest = 0;
        double restSquared = 0;
        double restOfRight = 0;
        for (Stratum stratum : strata) {
            rest += stratum.n() * stratum.share();
            restSquared += stratum.n() * stratum.share() * stratum.share();
            restOfRight += stratum.right() * stratum.share();
        }
        return OptionalDouble.of((n * restOfRight - right * rest)
                / Math.sqrt(right * (n - right) * (n * restSquared - rest * rest)));
    }
}
