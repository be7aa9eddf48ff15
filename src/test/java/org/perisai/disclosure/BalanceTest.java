package org.perisai.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceTest {
    private static final Disclosure FIVE = Disclosure.INTERNAL;

    /** Two certificates in a sector were hidden. Six came, so eight now would tell them. */
    @Test
    void whatThereIsDoesNotTellWhatThereWas() {
        Table opening = Tables.oneWay(2, 40, 9);
        Table inflow = Tables.oneWay(6, 20, 30);
        Mask mask = stock(FIVE, opening, FIVE.protect(opening), inflow, Mask.NOTHING, Tables.oneWay(8, 60, 39));
        assertEquals(Set.of("0", "2"), mask.hidden().keySet());
    }

    /** Nobody knows how many of the 40 ended, but that eight are left of what there was and six says that two were there. */
    @Test
    void whatEndedElsewhereDoesNotHelp() {
        Table opening = Tables.oneWay(2, 40, 9);
        Table inflow = Tables.oneWay(6, 20, 30);
        Mask mask = stock(FIVE, opening, FIVE.protect(opening), inflow, Mask.NOTHING, Tables.oneWay(8, 35, 39));
        assertEquals(Set.of("0", "2"), mask.hidden().keySet());
    }

    /** Nine are two and seven, or any other nine: both are hidden. */
    @Test
    void aStockIsShownAgainOnceWhatCameIsHidden() {
        Table opening = Tables.oneWay(2, 9, 40, 60);
        Table inflow = Tables.oneWay(7, 3, 30, 80);
        Mask before = FIVE.protect(opening);
        Mask came = FIVE.protect(inflow);
        assertEquals(Set.of("0", "1"), before.hidden().keySet());
        assertEquals(Set.of("0", "1"), came.hidden().keySet());
        assertEquals(Mask.NOTHING, stock(FIVE, opening, before, inflow, came, Tables.oneWay(9, 12, 70, 140)));
    }

    /** Four were there in all, which wasn't told; twenty came. */
    @Test
    void aTotalDoesNotTellTheTotalBefore() {
        Table opening = Tables.oneWay(4, 0);
        Table inflow = Tables.oneWay(10, 10);
        Mask hidden = FIVE.protect(opening);
        assertTrue(hidden.hides("T"));
        assertTrue(stock(FIVE, opening, hidden, inflow, Mask.NOTHING, Tables.oneWay(14, 10)).hides("T"));
        assertFalse(stock(FIVE, opening, hidden, inflow, Mask.NOTHING, Tables.oneWay(8, 10)).hides("T"), "some ended");
    }

    /** Late data can make a stock greater than what it was made of; then nothing is known of that figure. */
    @Test
    void aStockThatDoesNotBalanceIsComparedWhereItDoes() {
        Table opening = Tables.oneWay(2, 40, 9, 3);
        Table inflow = Tables.oneWay(6, 20, 30, 7);
        Mask mask = stock(FIVE, opening, FIVE.protect(opening), inflow, Mask.NOTHING, Tables.oneWay(8, 70, 39, 10));
        assertTrue(mask.hidden().keySet().containsAll(Set.of("0", "3")));
    }

    /** Readers have the stock of a quarter, what came in the next, by sex too, and the stock after it. */
    @ParameterizedTest
    @CsvSource({"5, 6, 1, 60", "10, 6, 1, 60", "5, 12, 1, 40", "5, 5, 3, 40", "10, 5, 3, 40"})
    void noStockTellsTheOneBeforeOrWhatCame(int k, int cells, int columns, int tables) {
        Random random = new Random(13L * k + cells);
        Disclosure rule = new Disclosure(k);
        int told = 0;
        int shown = 0;
        for (int t = 0; t < tables; t++) {
            Quarter quarter = Quarter.random(random, cells, columns);
            Mask before = rule.protect(quarter.opening);
            Mask came = rule.protect(quarter.inflow);
            Mask now = rule.stock(quarter.closing, Optional.of(new Earlier(quarter.opening, before, false)),
                    Optional.of(quarter.balance(before, came)));
            assertEquals(List.of(), quarter.told(k, before, came, now), quarter::toString);
            Mask alone = rule.revised(quarter.closing, new Earlier(quarter.opening, before, false));
            told += quarter.told(k, before, came, alone).isEmpty() ? 0 : 1;
            shown += now.hidden().size() < cells ? 1 : 0;
        }
        assertTrue(told > tables / 4, "stocks that don't know what they are made of tell too little: " + told);
        assertTrue(shown > tables / 4, "only " + shown + " show something");
    }

    /** Readers have four stocks in a row and all that came between them, and suppose that nothing ended. */
    @ParameterizedTest
    @CsvSource({"5, 6, 2000, 60", "5, 5, 12, 60", "10, 6, 2000, 60", "10, 5, 24, 60"})
    void noRowOfStocksTellsWhatIsHidden(int k, int cells, int most, int rows) {
        Random random = new Random(31L * k + most);
        int alone = 0;
        for (int row = 0; row < rows; row++) {
            List<long[]> came = Stream.generate(() -> Arrays.stream(Tables.random(random, cells)).map(count -> count % most)
                    .toArray()).limit(4).toList();
            assertEquals(List.of(), told(k, came, came.size()), () -> came.stream().map(Arrays::toString).toList().toString());
            alone += told(k, came, 1).isEmpty() ? 0 : 1;
        }
        assertTrue(alone > rows / 12, "stocks that know but the one before them tell too little: " + alone);
    }

    /**
     * What is told of the stocks that all that came makes, the first as well.
     *
     * @param known how many stocks before it each knows
     */
    private static List<Attack.Finding> told(int k, List<long[]> came, int known) {
        Disclosure rule = new Disclosure(k);
        Attack attack = new Attack();
        List<Balance.Part> stocks = new ArrayList<>();
        List<Balance.Part> inflows = new ArrayList<>();
        long[] sum = new long[came.get(0).length];
        for (int q = 0; q < came.size(); q++) {
            long[] more = came.get(q);
            Arrays.setAll(sum, cell -> sum[cell] + more[cell]);
            Table inflow = Tables.oneWay(more);
            Table stock = Tables.oneWay(sum);
            if (q > 0) {
                inflows.add(new Balance.Part(inflow, rule.protect(inflow)));
                attack.reads("i" + q, inflow, inflows.get(q - 1).mask());
            }
            int from = Math.max(0, q - known);
            Mask mask = q == 0 ? rule.protect(stock) : rule.stock(stock, Optional.of(new Earlier(stocks.get(q - 1).table(),
                    stocks.get(q - 1).mask(), false)), Optional.of(new Balance(stocks.subList(from, q), inflows.subList(from, q),
                    alike(stock, q - from))));
            stocks.add(new Balance.Part(stock, mask));
            attack.reads("s" + q, stock, mask);
            for (int cell = 0; q > 0 && cell < sum.length; cell++) {
                attack.equal(List.of("s" + (q - 1) + cell, "i" + q + cell), List.of("s" + q + cell));
            }
        }
        return attack.findings(k).stream().filter(found -> found.value() < k).toList();
    }

    /** Of tables with the same ids, stocks and as many inflows. */
    private static List<Balance.Group> alike(Table table, int inflows) {
        return table.counts().keySet().stream().map(id -> new Balance.Group(Collections.nCopies(inflows + 1, Set.of(id)),
                Collections.nCopies(inflows, Set.of(id)))).toList();
    }

    /** By sector a stock, what came by sector and sex, the stock after it, and how many ended. */
    private record Quarter(Table opening, Table inflow, Table closing, long[] ended, boolean twoWay) {
        static Quarter random(Random random, int cells, int columns) {
            long[] before = Tables.random(random, cells);
            long[][] came = Tables.random(random, cells, columns);
            long[] all = IntStream.range(0, cells).mapToLong(i -> before[i] + LongStream.of(came[i]).sum()).toArray();
            long[] ended = Arrays.stream(all).map(count -> random.nextInt(3) > 0 ? 0 : random.nextLong(count + 1)).toArray();
            return new Quarter(Tables.oneWay(before), columns == 1 ? Tables.oneWay(Arrays.stream(came).mapToLong(row -> row[0])
                    .toArray()) : Tables.twoWay(came), Tables.oneWay(IntStream.range(0, cells).mapToLong(i -> all[i] - ended[i])
                    .toArray()), ended, columns > 1);
        }

        private String row(int cell) {
            return (twoWay ? "r" : "") + cell;
        }

        Balance balance(Mask before, Mask came) {
            return new Balance(List.of(new Balance.Part(opening, before)), List.of(new Balance.Part(inflow, came)),
                    IntStream.range(0, ended.length).mapToObj(cell -> new Balance.Group(List.of(Set.of("" + cell),
                    Set.of("" + cell)), List.of(Set.of(row(cell))))).toList());
        }

        /**
         * Once supposing that nothing ended where nothing did, once knowing only that no less than nothing ended. That of all
         * together few ended may be told, and a stock that isn't small where all that it is made of is shown.
         */
        List<String> told(int k, Mask before, Mask came, Mask now) {
            List<String> told = new ArrayList<>();
            for (boolean supposes : new boolean[] {true, false}) {
                Table went = Tables.oneWay(ended);
                Attack attack = new Attack().reads("o", opening, before).reads("i", inflow, came).reads("c", closing, now)
                        .reads("e", went, Mask.of(went.possible(), Set.of()).with(new Mask(Map.of("T", Status.PRIMARY))));
                for (int cell = 0; cell < ended.length; cell++) {
                    List<String> after = supposes && ended[cell] == 0 ? List.of("c" + cell) : List.of("c" + cell, "e" + cell);
                    attack.equal(List.of("o" + cell, "i" + row(cell)), after);
                }
                attack.findings(k).stream().filter(found -> switch (found.figure().charAt(0)) {
                    case 'c' -> found.value() < k;
                    case 'e' -> !supposes && !found.figure().equals("eT") && found.value() < k
                            && found.most() - found.least() < 1;
                    default -> true;
                }).forEach(found -> told.add(supposes + " " + found));
            }
            return told;
        }
    }

    private static Mask stock(Disclosure rule, Table opening, Mask before, Table inflow, Mask came, Table closing) {
        return rule.stock(closing, Optional.of(new Earlier(opening, before, false)), Optional.of(new Balance(
                List.of(new Balance.Part(opening, before)), List.of(new Balance.Part(inflow, came)), alike(closing, 1))));
    }
}
