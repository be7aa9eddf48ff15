package org.perisai.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {
    private static final Disclosure FIVE = Disclosure.INTERNAL;

    @Test
    void largeCountsAreShown() {
        assertEquals("12 7 0 =19", view(12, 7, 0));
        assertEquals("0 0 =0", view(0, 0));
    }

    @Test
    void aSmallCountTakesTheSmallestOtherWithIt() {
        assertEquals("40 - 0 - =56", view(40, 3, 0, 13));
    }

    @Test
    void twoSmallCountsWhoseSumTellsThemTakeAThird() {
        assertEquals("40 - - - =56", view(40, 1, 1, 14));
    }

    @Test
    void aTableOfLessThanFivePeopleIsHiddenWithItsTotal() {
        assertEquals("- - - =-", view(0, 3, 1));
    }

    @Test
    void aLineOfOneFigureDoesNotTellWhoseItIs() {
        assertEquals("- - - =9", view(0, 9, 0));
        Mask mask = FIVE.protect(Tables.twoWay(new long[] {0, 9, 0}, new long[] {50, 60, 70}, new long[] {40, 30, 20}));
        assertTrue(mask.hides("0.0") && mask.hides("0.1") && mask.hides("0.2"));
        assertEquals(Status.PRIMARY, mask.status("0.0"));
    }

    @Test
    void aTableOfOneCellIsItsTotal() {
        assertEquals("9 =9", view(9));
        assertEquals("- =-", view(4));
    }

    @Test
    void aStructuralZeroIsShownAndProtectsNobody() {
        List<Count> cells = List.of(new Count("a", 0, false), new Count("b", 9), new Count("c", 0));
        Mask mask = FIVE.protect(Table.oneWay(new Count("T", 9), cells));
        assertEquals(Set.of("b", "c"), mask.hidden().keySet());
    }

    @Test
    void thePublicSeesLess() {
        Table table = Tables.oneWay(7, 50, 60);
        assertEquals(Mask.NOTHING, FIVE.protect(table));
        assertEquals(Map.of("0", Status.PRIMARY, "1", Status.COMPLEMENTARY), Disclosure.PUBLIC.protect(table).hidden());
    }

    /** Two hidden cells in each line are not enough: here 4 + 1 and 1 + 2 would tell that all four are below 5. */
    @Test
    void aSmallMarginIsHiddenLikeACell() {
        Mask mask = FIVE.protect(Tables.twoWay(new long[] {1, 2, 0}, new long[] {40, 50, 60}, new long[] {30, 20, 45}));
        assertEquals(Status.PRIMARY, mask.status("r0"));
        assertTrue(mask.hides("r1") || mask.hides("r2"));
        assertFalse(mask.hides("T"));
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 30", "3, 3, 24", "3, 4, 18", "3, 5, 14", "4, 3, 30", "5, 2, 60", "5, 3, 40", "5, 4, 24"})
    void whoKnowsTheRuleCannotWorkOutASmallCount(int k, int cells, int most) {
        Alike alike = new Alike(k);
        Alike.each(cells, most, counts -> {
            Table table = Tables.oneWay(counts);
            alike.add(Alike.view(table, new Disclosure(k).protect(table)), counts);
        });
        assertEquals(List.of(), alike.told());
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 2, 20", "4, 2, 2, 22", "5, 2, 2, 24"})
    void whoKnowsTheRuleCannotWorkOutASmallCountOfATwoWayTable(int k, int rows, int columns, int most) {
        Alike alike = new Alike(k);
        Alike.each(rows * columns, most, counts -> {
            Table table = Tables.twoWay(rows(counts, columns));
            long[] all = table.counts().keySet().stream().mapToLong(table::value).toArray();
            alike.add(Alike.view(table, new Disclosure(k).protect(table)), all);
        });
        assertEquals(List.of(), alike.told());
    }

    /** Readers also know that the second column is a part of the first. */
    @ParameterizedTest
    @CsvSource({"3, 2, 20", "3, 3, 11", "4, 3, 13", "5, 2, 24", "5, 3, 13"})
    void aMeasureInsideAnotherDoesNotTellItsSmallCounts(int k, int rows, int most) {
        Alike alike = new Alike(k);
        Alike.each(rows, most, outer -> Alike.inside(outer, inner -> {
            List<Table> tables = List.of(Tables.oneWay(outer), Tables.oneWay(inner));
            List<Mask> masks = new Disclosure(k).funnel(tables);
            String view = Alike.view(tables.get(0), masks.get(0)) + "|" + Alike.view(tables.get(1), masks.get(1));
            alike.add(view, both(outer, inner));
        }));
        assertEquals(List.of(), alike.told());
    }

    /** Readers know who was examined, every shown rate and the total rate. */
    @ParameterizedTest
    @CsvSource({"3, 2, 20", "3, 3, 12", "4, 2, 24", "5, 2, 28", "5, 3, 13"})
    void ratesDoNotTellHowFewPassedOrFailed(int k, int rows, int most) {
        Disclosure rule = new Disclosure(k);
        Alike alike = new Alike(k);
        Alike.each(rows, most, wholes -> Alike.inside(wholes, parts -> {
            Table whole = Tables.oneWay(wholes);
            Table part = Tables.oneWay(parts);
            Mask hidden = rule.protect(whole);
            long[] rests = new long[rows];
            Arrays.setAll(rests, i -> wholes[i] - parts[i]);
            String view = Alike.view(whole, hidden) + "|" + Alike.view(part, rule.rates(part, whole, hidden));
            alike.add(view, both(parts, rests));
        }));
        assertEquals(List.of(), alike.told());
    }

    private static long[] both(long[] first, long[] second) {
        long[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static long[][] rows(long[] counts, int columns) {
        long[][] rows = new long[counts.length / columns][];
        Arrays.setAll(rows, r -> Arrays.copyOfRange(counts, r * columns, (r + 1) * columns));
        return rows;
    }

    private static String view(long... cells) {
        Table table = Tables.oneWay(cells);
        return Alike.view(table, FIVE.protect(table));
    }
}
