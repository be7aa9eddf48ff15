package org.perisai.items;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perisai.items.RestCounts.Stratum;

/**
 * Whether a question is harder for one group than for another of the same ability: differential item functioning by
 * Mantel and Haenszel (1959), on the delta scale of ETS (Holland and Thayer 1988). Learners are matched on the score
 * in the rest of their test, each score a stratum. ETS matches on the whole score, the question included; the rest is
 * taken here because each learner has other questions. With ten questions this is a rough match: groups that differ
 * much in ability show some difference in every question.
 *
 * @param delta -2.35 ln of the common odds ratio; negative when the question is harder for the focal group
 * @param error standard error of delta (Robins, Breslow and Greenland 1986)
 * @param chiSquare of no difference, one degree of freedom, corrected for continuity
 */
record MantelHaenszel(double delta, double error, double chiSquare) {
    private static final double DELTA = -2.35;
    /** Five per cent of a chi-square with one degree of freedom lie above it. */
    private static final double DIFFERENT = 3.841;
    /** Five per cent of a normal distribution lie above it. */
    private static final double SURELY = 1.645;

    /** Empty where no stratum tells the groups apart, as when everybody is right. */
    static Optional<MantelHaenszel> of(RestCounts reference, RestCounts focal) {
        Map<List<Integer>, Stratum> others = new HashMap<>();
        reference.strata().forEach(stratum -> others.put(List.of(stratum.others(), stratum.rest()), stratum));
        Sums sums = new Sums();
        for (Stratum stratum : focal.strata()) {
            Stratum match = others.get(List.of(stratum.others(), stratum.rest()));
            if (match != null) {
                sums.add(match.right(), match.wrong(), stratum.right(), stratum.wrong());
            }
        }
        return sums.result();
    }

    /**
     * Class of ETS (Zieky 1993): A negligible: delta below 1 or not significantly different from 0; C large: 1.5 or
     * more and significantly above 1; B all between.
     */
    char etsClass() {
        double size = Math.abs(delta);
        if (size < 1 || chiSquare < DIFFERENT) {
            return 'A';
        }
        return size >= 1.5 && (size - 1) / error > SURELY ? 'C' : 'B';
    }

    /** What is summed over the strata; the letters are those of Robins, Breslow and Greenland. */
    private static final class Sums {
        private double r;
        private double s;
        private double pr;
        private double psQr;
        private double qs;
        private double right;
        private double expected;
        private double variance;

        void add(double a, double b, double c, double d) {
            double t = a + b + c + d;
            double p = (a + d) / t;
            double q = (b + c) / t;
            double ad = a * d / t;
            double bc = b * c / t;
            r += ad;
            s += bc;
            pr += p * ad;
            psQr += p * bc + q * ad;
            qs += q * bc;
            right += a;
            expected += (a + b) * (a + c) / t;
            variance += t < 2 ? 0 : (a + b) * (c + d) * (a + c) * (b + d) / (t * t * (t - 1));
        }

        Optional<MantelHaenszel> result() {
            if (r <= 0 || s <= 0 || variance <= 0) {
                return Optional.empty();
            }
            double logVariance = pr / (2 * r * r) + psQr / (2 * r * s) + qs / (2 * s * s);
            double apart = Math.max(0, Math.abs(right - expected) - 0.5);
            return Optional.of(new MantelHaenszel(DELTA * Math.log(r / s), -DELTA * Math.sqrt(logVariance),
                    apart * apart / variance));
        }
    }
}
