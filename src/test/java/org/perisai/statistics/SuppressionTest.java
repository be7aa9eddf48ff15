package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The attacker of these tests knows the rule, the shown cells and the totals: all tables that look the
 * same are put together, and what a hidden cell can be is what it is in any of them.
 */
class SuppressionTest {
    private static final Suppression FIVE = new Suppression(5);

    @Test
    void largeCountsAreShown() {
        assertEquals("12 7 0 =19", view(FIVE, 12, 7, 0));
    }

    @Test
    void aSmallCountTakesTheSmallestOtherWithIt() {
        assertEquals("40 - 0 - =56", view(FIVE, 40, 3, 0, 13));
    }

    @Test
    void twoSmallCountsWhoseSumTellsThemTakeAThird() {
        assertEquals("40 - - - =56", view(FIVE, 40, 1, 1, 14));
    }

    @Test
    void aColumnOfLessThanFivePeopleIsHiddenWithItsTotal() {
        assertEquals("- - - =-", view(FIVE, 0, 3, 1));
    }

    @Test
    void aColumnOfOneFigureDoesNotTellWhoseItIs() {
        assertEquals("- - - =9", view(FIVE, 0, 9, 0));
    }

    @Test
    void aTableOfOneRowIsItsTotal() {
        assertEquals("9 =9", view(FIVE, 9));
        assertEquals("- =-", view(FIVE, 4));
    }

    @Test
    void anEmptyColumnIsShown() {
        assertEquals("0 0 =0", view(FIVE, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 12", "3, 3, 9", "3, 4, 8", "3, 5, 6", "4, 3, 13", "5, 2, 30", "5, 3, 18", "5, 4, 13"})
    void nobodyCanWorkOutASmallCount(int k, int cells, int most) {
        Suppression rule = new Suppression(k);
        Map<String, List<long[]>> alike = new HashMap<>();
        each(cells, most, column -> alike.computeIfAbsent(view(rule, column), any -> new ArrayList<>()).add(column));
        int[] checked = {0};
        alike.forEach((view, columns) -> {
            String[] shown = view.split("[ =]+");
            for (int i = 0; i < cells; i++) {
                Set<Long> possible = values(columns, i);
                if (!shown[i].equals("-")) {
                    assertEquals(1, possible.size(), view);
                    assertFalse(possible.iterator().next() > 0 && possible.iterator().next() < k, view);
                } else if (possible.stream().anyMatch(count -> count > 0 && count < k)) {
                    checked[0]++;
                    assertTrue(possible.size() > 1, view + " tells that cell " + i + " is " + possible);
                }
            }
        });
        assertTrue(checked[0] > 0);
    }

    /** Tables of three rows and two columns where the attacker also knows that the second is a part of the first. */
    @ParameterizedTest
    @CsvSource({"3, 2, 9", "3, 3, 7", "4, 3, 8", "5, 2, 14", "5, 3, 9"})
    void aColumnInsideAnotherDoesNotTellItsSmallCounts(int k, int rows, int most) {
        Suppression rule = new Suppression(k);
        Map<String, List<long[]>> alike = new HashMap<>();
        each(rows, most, outer -> each(rows, most, inner -> {
            if (inside(inner, outer)) {
                long[] both = Arrays.copyOf(outer, rows * 2);
                System.arraycopy(inner, 0, both, rows, rows);
                List<Mask> masks = rule.funnel(List.of(outer, inner));
                String view = view(outer, masks.get(0)) + "|" + view(inner, masks.get(1));
                alike.computeIfAbsent(view, any -> new ArrayList<>()).add(both);
            }
        }));
        assertHidesSmall(alike, k, rows * 2);
    }

    /** The attacker knows who was examined, every shown rate and the total rate. */
    @ParameterizedTest
    @CsvSource({"3, 2, 10", "3, 3, 8", "4, 2, 14", "5, 2, 22", "5, 3, 11"})
    void ratesDoNotTellHowFewPassedOrFailed(int k, int rows, int most) {
        Suppression rule = new Suppression(k);
        Map<String, List<long[]>> alike = new HashMap<>();
        each(rows, most, wholes -> each(rows, most, parts -> {
            if (inside(parts, wholes)) {
                long[] both = Arrays.copyOf(parts, rows * 2);
                Arrays.setAll(both, i -> i < rows ? parts[i] : wholes[i - rows] - parts[i - rows]);
                Mask hidden = rule.funnel(List.of(wholes)).get(0);
                String view = view(wholes, hidden) + "|" + view(parts, rule.rates(parts, wholes, hidden));
                alike.computeIfAbsent(view, any -> new ArrayList<>()).add(both);
            }
        }));
        assertHidesSmall(alike, k, rows * 2);
    }

    @Test
    void aRateNeedsPeopleOnBothSidesOrNobody() {
        long[] wholes = {20, 20, 20, 20};
        Mask nothing = Mask.NOTHING;
        long[] fair = {10, 20, 0, 5};
        assertEquals("10 20 0 5 =35", view(fair, FIVE.rates(fair, wholes, nothing)));
        long[] sizes = {20, 25, 30, 40};
        long[] parts = {18, 15, 30, 20};
        assertEquals("- - 30 20 =83", view(parts, FIVE.rates(parts, sizes, nothing)));
    }

    @Test
    void whereNobodyWasExaminedThereIsNoRateToHide() {
        long[] wholes = {0, 20, 30};
        long[] parts = {0, 18, 10};
        assertEquals("0 - - =28", view(parts, FIVE.rates(parts, wholes, Mask.NOTHING)));
    }

    @Test
    void aRateIsHiddenWhereItsCertificatesAre() {
        long[] parts = {10, 12, 15};
        long[] wholes = {20, 22, 25};
        Mask certificates = FIVE.funnel(List.of(new long[] {3, 12, 15})).get(0);
        assertEquals("- - - =37", view(parts, FIVE.rates(parts, wholes, Mask.NOTHING, certificates)));
    }

    private static void assertHidesSmall(Map<String, List<long[]>> alike, int k, int cells) {
        int[] checked = {0};
        alike.forEach((view, tables) -> {
            for (int i = 0; i < cells; i++) {
                Set<Long> possible = values(tables, i);
                if (possible.stream().anyMatch(count -> count > 0 && count < k)) {
                    checked[0]++;
                    assertTrue(possible.size() > 1, view + " tells that figure " + i + " is " + possible);
                }
            }
        });
        assertTrue(checked[0] > 0);
    }

    private static boolean inside(long[] inner, long[] outer) {
        for (int i = 0; i < inner.length; i++) {
            if (inner[i] > outer[i]) {
                return false;
            }
        }
        return true;
    }

    private static Set<Long> values(List<long[]> columns, int position) {
        Set<Long> values = new TreeSet<>();
        columns.forEach(column -> values.add(column[position]));
        return values;
    }

    private static void each(int cells, int most, Consumer<long[]> use) {
        long[] column = new long[cells];
        long all = Math.round(Math.pow(most + 1, cells));
        for (long number = 0; number < all; number++) {
            long rest = number;
            for (int i = 0; i < cells; i++) {
                column[i] = rest % (most + 1);
                rest /= most + 1;
            }
            use.accept(column.clone());
        }
    }

    private static String view(Suppression rule, long... column) {
        return view(column, rule.funnel(List.of(column)).get(0));
    }

    private static String view(long[] column, Mask mask) {
        StringBuilder view = new StringBuilder();
        for (int i = 0; i < column.length; i++) {
            view.append(mask.hides(i) ? "-" : column[i]).append(' ');
        }
        return view.append('=').append(mask.total() ? "-" : Arrays.stream(column).sum()).toString();
    }
}
