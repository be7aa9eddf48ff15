package org.perisai.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasesTest {
    private static final Disclosure FIVE = Disclosure.INTERNAL;

    @Test
    void aChangeOfFewPeopleIsNotTold() {
        Mask mask = FIVE.revised(Tables.oneWay(52, 40, 60, 80), release(50, 40, 30, 80));
        assertEquals(Status.PRIMARY, mask.status("0"));
        assertFalse(mask.hides("T"));
        assertEquals(2, mask.hidden().size());
    }

    @Test
    void whatDidNotChangeIsShownAgain() {
        assertEquals(Mask.NOTHING, FIVE.revised(Tables.oneWay(50, 40), release(50, 40)));
        assertEquals(Mask.NOTHING, FIVE.revised(Tables.oneWay(55, 40), release(50, 40)));
    }

    @Test
    void aRevisionThatAddsFewPeopleInAllShowsNothingNew() {
        assertEquals(Set.of("0", "1", "T"), FIVE.revised(Tables.oneWay(52, 41), release(50, 40)).hidden().keySet());
    }

    @Test
    void whatWasHiddenStaysHiddenInTheSamePeriodOnly() {
        Table table = Tables.oneWay(30, 40, 70);
        Table old = Tables.oneWay(3, 13, 50);
        Mask mask = FIVE.protect(old);
        assertEquals(Set.of("0", "1"), mask.hidden().keySet());
        assertEquals(Set.of("0", "1"), FIVE.revised(table, new Earlier(old, mask, true)).hidden().keySet());
        assertEquals(Mask.NOTHING, FIVE.revised(table, new Earlier(old, mask, false)));
    }

    /** Or each look at a signed report would find that something has changed. */
    @ParameterizedTest
    @CsvSource({"5, 1, 6, 60", "10, 1, 12, 60", "5, 3, 4, 60", "10, 4, 4, 60", "10, 8, 3, 30"})
    void theSameAgainHidesTheSame(int k, int rows, int columns, int tables) {
        Random random = new Random(7L * rows + columns);
        Disclosure rule = new Disclosure(k);
        int hidden = 0;
        for (int t = 0; t < tables; t++) {
            Table table = table(Tables.random(random, rows, columns));
            Mask mask = rule.protect(table);
            assertEquals(mask.hidden().keySet(), rule.revised(table, new Earlier(table, mask, true)).hidden().keySet(),
                    () -> table.counts().values().toString());
            hidden += mask.hidden().isEmpty() ? 0 : 1;
        }
        assertTrue(hidden > tables / 2, hidden + " of " + tables);
    }

    /** Readers have both releases and suppose that late data only add. */
    @ParameterizedTest
    @CsvSource({"5, 1, 6, 40", "10, 1, 9, 40", "5, 3, 4, 25", "10, 3, 4, 25", "5, 6, 5, 10"})
    void noRevisionTellsTheFewWhoCameLate(int k, int rows, int columns, int tables) {
        Random random = new Random(31L * rows + columns);
        Disclosure rule = new Disclosure(k);
        int compared = 0;
        int told = 0;
        for (int t = 0; t < tables; t++) {
            long[][] before = Tables.random(random, rows, columns);
            long[][] late = some(Tables.random(random, rows, columns),
                    count -> random.nextBoolean() ? 0 : (long) Math.sqrt(count));
            long[][] after = new long[rows][columns];
            Arrays.setAll(after, r -> sum(before[r], late[r]));
            Table old = table(before);
            Table now = table(after);
            Mask first = rule.protect(old);
            Mask second = rule.revised(now, new Earlier(old, first, true));
            if (first.hides("T") || second.hides("T")) {
                continue;
            }
            compared++;
            assertEquals(List.of(), told(k, old, first, now, second));
            told += told(k, old, first, now, rule.protect(now)).isEmpty() ? 0 : 1;
        }
        assertTrue(compared > tables / 4, "only " + compared);
        assertTrue(told > compared / 2, "two releases that don't know of each other tell too little: " + told);
    }

    /** Of 50 examined 30 had passed when the report was signed, then one more did: 62 % would say that just one came late. */
    @Test
    void aLatePassIsNotToldByARate() {
        Table wholes = Tables.oneWay(50, 60, 70);
        Table then = Tables.oneWay(30, 40, 50);
        Table now = Tables.oneWay(31, 50, 50);
        Earlier before = new Earlier(then, Mask.NOTHING, true);
        Earlier same = new Earlier(wholes, Mask.NOTHING, true);
        assertTrue(FIVE.rates(now, wholes, Mask.NOTHING, before, same).hidden().keySet().containsAll(Set.of("0", "1")),
                "11 in all and 10 of the second are one of the first");
        assertEquals(Mask.NOTHING, FIVE.rates(then, wholes, Mask.NOTHING, before, same));
    }

    /** Readers have the rates of both releases with all their wholes, and suppose that people only pass. */
    @ParameterizedTest
    @CsvSource({"5, 1, 6, 40", "10, 1, 9, 40", "5, 3, 4, 25", "10, 3, 4, 25"})
    void noRevisionOfRatesTellsTheFewWhoPassedLate(int k, int rows, int columns, int tables) {
        Random random = new Random(17L * rows + columns);
        Disclosure rule = new Disclosure(k);
        int compared = 0;
        int told = 0;
        for (int t = 0; t < tables; t++) {
            long[][] before = Tables.random(random, rows, columns);
            long[][] after = some(before, count -> count + (random.nextBoolean() ? 0 : (long) Math.sqrt(count)));
            Table old = table(before);
            Table now = table(after);
            Table wholes = table(some(after, count -> count + 2 * k + random.nextInt(300)));
            Mask first = rule.rates(old, wholes, Mask.NOTHING);
            Mask second = rule.rates(now, wholes, Mask.NOTHING, new Earlier(old, first, true),
                    new Earlier(wholes, Mask.NOTHING, true));
            assertTrue(second.hidden().keySet().containsAll(first.hidden().keySet()));
            if (first.hides("T") || second.hides("T")) {
                continue;
            }
            compared++;
            assertEquals(List.of(), told(k, old, first, now, second));
            told += told(k, old, first, now, rule.rates(now, wholes, Mask.NOTHING)).isEmpty() ? 0 : 1;
        }
        assertTrue(compared > tables / 4, "only " + compared);
        assertTrue(told > compared / 4, "two releases that don't know of each other tell too little: " + told);
    }

    @Test
    void aGroupThatIsGoneHasFallenAndNothingBreaks() {
        Table old = Tables.oneWay(20, 30, 6);
        Table now = Tables.oneWay(20, 30);
        assertFalse(FIVE.revised(now, new Earlier(old, Mask.NOTHING, true)).hides("0"));
    }

    private static long[][] some(long[][] cells, LongUnaryOperator each) {
        return Arrays.stream(cells).map(row -> Arrays.stream(row).map(each).toArray()).toArray(long[][]::new);
    }

    private static List<Attack.Finding> told(int k, Table old, Mask first, Table now, Mask second) {
        Table added = now.without(old);
        Set<String> all = added.possible();
        Attack attack = new Attack().reads("o", old, first).reads("n", now, second).reads("d", added, Mask.of(all, all));
        all.forEach(id -> attack.equal(List.of("o" + id, "d" + id), List.of("n" + id)));
        return attack.findings(k).stream().filter(found -> found.value() < k).toList();
    }

    @Test
    void noStockTellsASmallChange() {
        Random random = new Random(5);
        for (int t = 0; t < 60; t++) {
            Table old = table(Tables.random(random, 4, 4));
            Table now = table(Tables.random(random, 4, 4));
            Mask before = FIVE.protect(old);
            Map<String, Long> shown = before.shown(old);
            Mask mask = FIVE.revised(now, new Earlier(old, before, false));
            mask.shown(now).forEach((id, count) -> assertTrue(!shown.containsKey(id)
                    || !FIVE.isSmall(Math.abs(count - shown.get(id))), id));
            if (!mask.hides("T")) {
                assertEquals(List.of(), new Attack().reads("", now, mask).findings(5));
            }
        }
    }

    private static Earlier release(long... cells) {
        Table table = Tables.oneWay(cells);
        return new Earlier(table, Mask.NOTHING, true);
    }

    private static Table table(long[][] cells) {
        return cells.length == 1 ? Tables.oneWay(cells[0]) : Tables.twoWay(cells);
    }

    private static long[] sum(long[] first, long[] second) {
        long[] sum = new long[first.length];
        Arrays.setAll(sum, i -> first[i] + second[i]);
        return sum;
    }
}
