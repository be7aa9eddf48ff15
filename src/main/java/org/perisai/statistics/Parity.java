package org.perisai.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.perisai.statistics.Observation.Status;

/** Gender parity: women by men, and how many are neither or didn't say. Source: SDG 4.5.1. */
public final class Parity {
    private static final BigDecimal MOST_UNSTATED = BigDecimal.valueOf(40);

    private Parity() { }

    /** Whether the index says something though so many percent describe themselves or don't say. */
    public static boolean isReliable(BigDecimal unstated) {
        return unstated.compareTo(MOST_UNSTATED) <= 0;
    }

    /**
     * @param sector its code, {@link Cube#WHOLE} for the country
     * @param sexes completions as they are shown, by sex; who isn't there is nobody
     */
    static List<Observation> of(String sector, Map<String, Observation> sexes) {
        Map<Dimension, String> place = sector.equals(Cube.WHOLE) ? Map.of() : Map.of(Dimension.SECTOR, sector);
        if (sexes.values().stream().anyMatch(Observation::hidden)) {
            return List.of(new Observation("I14_INDEX", place, null, null, Status.Q, false),
                    new Observation("I14_UNSTATED", place, null, null, Status.Q, false));
        }
        long women = count(sexes, "F");
        long men = count(sexes, "M");
        long all = sexes.values().stream().mapToLong(each -> each.value().longValue()).sum();
        return List.of(men == 0 ? new Observation("I14_INDEX", place, null, all, Status.M, false)
                : new Observation("I14_INDEX", place, BigDecimal.valueOf(women).divide(BigDecimal.valueOf(men),
                        Unit.INDEX.decimals(), RoundingMode.HALF_UP), all, Status.A, false),
                all == 0 ? new Observation("I14_UNSTATED", place, null, 0L, Status.M, false)
                : new Observation("I14_UNSTATED", place, Shield.percent(all - women - men, all), all, Status.A, false));
    }

    private static long count(Map<String, Observation> sexes, String sex) {
        return sexes.containsKey(sex) ? sexes.get(sex).value().longValue() : 0;
    }
}
