package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FormulasTest {
    /** 60, 60, 120, 180 minutes: places 0 to 3; the median lies at 1.5, between 60 and 120; Q3 at 2.25: 120 + 0.25 * 60. */
    @Test
    void quartilesLieBetweenTheirNeighbours() {
        TreeMap<Integer, Long> bins = new TreeMap<>(Map.of(60, 2L, 120, 1L, 180, 1L));
        assertEquals("1.50", Formulas.hours(bins, 0.5).setScale(2, RoundingMode.HALF_UP).toString());
        assertEquals("1.00", Formulas.hours(bins, 0.25).setScale(2, RoundingMode.HALF_UP).toString());
        assertEquals("2.25", Formulas.hours(bins, 0.75).setScale(2, RoundingMode.HALF_UP).toString());
        assertNull(Formulas.hours(new TreeMap<>(), 0.5));
    }

    /** Before 40 %, 60 %; after 70 %, 80 %: means 50 and 75, so (75 - 50) / (100 - 50) = 0.5. */
    @Test
    void theGainIsThePartOfWhatWasMissing() {
        assertEquals("0.50", Formulas.gain(2, 10_000, 15_000).setScale(2, RoundingMode.HALF_UP).toString());
        assertNull(Formulas.gain(2, 20_000, 20_000), "everybody knew everything before");
        assertNull(Formulas.gain(0, 0, 0));
    }

    /** Differences 30, 20 and 40: mean 30, sample standard deviation 10, so d_z = 3. */
    @Test
    void theEffectIsTheMeanDifferenceInStandardDeviations() {
        assertEquals("3.00", Formulas.effect(3, 10_000, 19_000, 3000L * 3000 + 2000L * 2000 + 4000L * 4000)
                .setScale(2, RoundingMode.HALF_UP).toString());
        assertNull(Formulas.effect(3, 0, 3000, 3 * 1000L * 1000), "all differ alike");
        assertNull(Formulas.effect(1, 0, 1000, 1000L * 1000));
    }
}
