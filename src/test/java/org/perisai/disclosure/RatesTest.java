package org.perisai.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {
    private static final Disclosure FIVE = Disclosure.INTERNAL;

    @Test
    void aRateNeedsPeopleOnBothSidesOrNobody() {
        assertTrue(FIVE.mayDivide(5, 10) && FIVE.mayDivide(0, 5) && FIVE.mayDivide(5, 5) && FIVE.mayDivide(0, 0));
        assertFalse(FIVE.mayDivide(4, 20) || FIVE.mayDivide(16, 19) || FIVE.mayDivide(0, 4));
        Table wholes = Tables.oneWay(20, 25, 30, 40);
        assertEquals("- - 30 20 =83", view(Tables.oneWay(18, 15, 30, 20), wholes));
        assertEquals("10 20 0 5 =35", view(Tables.oneWay(10, 20, 0, 5), Tables.oneWay(20, 20, 20, 20)));
    }

    @Test
    void whereNobodyWasExaminedThereIsNoRateToHide() {
        assertEquals("0 - - =28", view(Tables.oneWay(0, 18, 10), Tables.oneWay(0, 20, 30)));
    }

    @Test
    void aRateIsHiddenWithItsWhole() {
        Table wholes = Tables.oneWay(3, 22, 25);
        Mask hidden = FIVE.protect(wholes);
        assertTrue(hidden.hides("0") && hidden.hides("1"));
        Mask rates = FIVE.rates(Tables.oneWay(0, 11, 12), wholes, hidden);
        assertTrue(rates.hides("0") && rates.hides("1"));
    }

    @Test
    void aRateOfFewIsHiddenWithItsTotal() {
        Mask rates = FIVE.rates(Tables.oneWay(1, 2), Tables.oneWay(20, 20), Mask.NOTHING);
        assertEquals(Set.of("0", "1", "T"), rates.hidden().keySet());
    }

    /**
     * The attacker has the wholes, and of each shown rate both parts. Where a whole is small a part can't be k or
     * more; it only must not be told exactly.
     */
    @ParameterizedTest
    @CsvSource({"5, 1, 5, 40", "10, 1, 11, 20", "5, 3, 4, 25", "10, 3, 4, 25", "5, 6, 5, 8"})
    void ratesDoNotTellTheirParts(int k, int rows, int columns, int tables) {
        Random random = new Random(17L * rows + columns);
        Disclosure rule = new Disclosure(k);
        int told = 0;
        for (int t = 0; t < tables; t++) {
            long[][] wholes = Tables.random(random, rows, columns);
            double share = random.nextDouble();
            long[][] parts = Arrays.stream(wholes).map(row -> Arrays.stream(row).map(count -> random.nextInt(4) == 0 ? count
                    : Math.round(count * share)).toArray()).toArray(long[][]::new);
            Table whole = rows == 1 ? Tables.oneWay(wholes[0]) : Tables.twoWay(wholes);
            Table part = rows == 1 ? Tables.oneWay(parts[0]) : Tables.twoWay(parts);
            Mask hidden = rule.protect(whole);
            Mask rates = rule.rates(part, whole, hidden);
            if (rates.hides("T")) {
                continue;
            }
            assertEquals(List.of(), told(k, whole, hidden, part, rates));
            Set<String> primary = whole.possible();
            primary.removeIf(id -> rates.status(id) != Status.PRIMARY);
            told += told(k, whole, hidden, part, Mask.of(primary, primary)).isEmpty() ? 0 : 1;
        }
        assertTrue(told > tables / 10, "rates that are hidden for themselves alone tell too little: " + told);
    }

    static List<Attack.Finding> told(int k, Table whole, Mask hidden, Table part, Mask rates) {
        Attack attack = new Attack().reads("w", whole, hidden).reads("p", part, rates)
                .reads("q", whole.without(part), rates);
        whole.counts().keySet().forEach(id -> attack.equal(List.of("p" + id, "q" + id), List.of("w" + id)));
        return attack.findings(k).stream().filter(found -> found.value() < k
                && (found.most() - found.least() < 1 || whole.value(found.figure().substring(1)) >= k)).toList();
    }

    @Test
    void aMeanNeedsTenPeopleAndSoDoThoseLeftOver() {
        Table people = Tables.oneWay(9, 12, 40);
        assertEquals(Mask.NOTHING, FIVE.protect(people));
        assertEquals(Set.of("0", "1"), FIVE.means(people, Mask.NOTHING, Disclosure.MEAN).hidden().keySet());
        assertEquals(Set.of("0", "1", "2"), FIVE.means(people, Mask.NOTHING, Disclosure.GAIN).hidden().keySet());
        assertTrue(FIVE.means(Tables.oneWay(9, 9), Mask.NOTHING, Disclosure.GAIN).hides("T"));
    }

    @Test
    void noMeanStandsBesideAHiddenCount() {
        Table people = Tables.oneWay(11, 12, 3, 40);
        Mask hidden = FIVE.protect(people);
        Mask means = FIVE.means(people, hidden, Disclosure.MEAN);
        hidden.hidden().keySet().forEach(id -> assertTrue(means.hides(id), id));
    }

    private static String view(Table parts, Table wholes) {
        return Alike.view(parts, FIVE.rates(parts, wholes, Mask.NOTHING));
    }
}
