package org.perisai.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks random tables; the seeds are fixed, so that a finding comes again. */
class AttackTest {
    @ParameterizedTest
    @CsvSource({"5, 3, 60", "5, 12, 30", "10, 4, 60", "10, 11, 30"})
    void nothingIsToldByOneWayTables(int k, int cells, int tables) {
        Random random = new Random(cells);
        for (int t = 0; t < tables; t++) {
            holds(k, Tables.oneWay(Tables.random(random, cells)));
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 2, 2, 90", "5, 3, 4, 80", "5, 6, 5, 40", "5, 11, 3, 30", "5, 11, 8, 10",
            "10, 2, 3, 90", "10, 3, 4, 80", "10, 6, 5, 40", "10, 11, 8, 10"})
    void nothingIsToldByTwoWayTables(int k, int rows, int columns, int tables) {
        Random random = new Random(100L * rows + columns);
        for (int t = 0; t < tables; t++) {
            holds(k, Tables.twoWay(Tables.random(random, rows, columns)));
        }
    }

    private static void holds(int k, Table table) {
        Mask mask = new Disclosure(k).protect(table);
        assertEquals(List.of(), findings(k, table, mask), () -> table.counts().values().toString());
        mask.shown(table).forEach((id, count) -> assertFalse(count > 0 && count < k, id));
    }

    private static List<Attack.Finding> findings(int k, Table table, Mask mask) {
        if (mask.hides(table.total().id())) {
            return List.of();
        }
        return new Attack().reads("", table, mask).findings(k);
    }

    /**
     * 3 7 | 10 and 8 12 | 20 with the columns 11 19: of 30 people in all 10 are in the first row and 11 in the
     * first column, so the first cell is 0 to 10, and the last is 9 more than it: 9 to 19.
     */
    @Test
    void theSolverFindsWhatIsWorkedOutByHand() {
        Table table = Tables.twoWay(new long[] {3, 7}, new long[] {8, 12});
        Attack attack = new Attack().reads("", table, Mask.of(table.inner(), Set.of()));
        assertEquals(List.of(0.0, 10.0, 9.0, 19.0), List.of(attack.least("0.0"), attack.most("0.0"), attack.least("1.1"),
                attack.most("1.1")));
    }

    /** Without complementary suppression the attack has to find something, or it would prove nothing. */
    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void theAttackTellsWhatPrimarySuppressionLeaves(int k) {
        Random random = new Random(k);
        int broken = 0;
        for (int t = 0; t < 30; t++) {
            Table table = Tables.twoWay(Tables.random(random, 6, 5));
            Mask full = new Disclosure(k).protect(table);
            Set<String> primary = new LinkedHashSet<>(table.possible());
            primary.removeIf(id -> full.status(id) != Status.PRIMARY);
            broken += findings(k, table, Mask.of(primary, primary)).isEmpty() ? 0 : 1;
        }
        assertTrue(broken > 20, broken + " of 30");
    }

    /** The usual shortcut, two hidden cells in each line, is broken too. */
    @Test
    void theAttackTellsWhatTwoHiddenCellsInEachLineLeave() {
        Random random = new Random(77);
        int broken = 0;
        for (int t = 0; t < 60; t++) {
            Table table = Tables.twoWay(Tables.random(random, 6, 5));
            Set<String> hidden = table.possible();
            hidden.removeIf(id -> !Disclosure.INTERNAL.isSmall(table.value(id)));
            twoInEachLine(table, hidden);
            broken += findings(5, table, Mask.of(hidden, hidden)).isEmpty() ? 0 : 1;
        }
        assertTrue(broken > 0);
    }

    private static void twoInEachLine(Table table, Set<String> hidden) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Sum sum : table.sums()) {
                if (sum.parts().stream().filter(hidden::contains).count() == 1) {
                    changed |= sum.parts().stream().filter(id -> !hidden.contains(id) && table.value(id) > 0)
                            .min((a, b) -> Long.compare(table.value(a), table.value(b))).map(hidden::add).orElse(false);
                }
            }
        }
    }

    /** Areas above courses, courses by language: the courses are both parts of areas and sums of rows. */
    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void nothingIsToldByLinkedTables(int k) {
        Random random = new Random(4 + k);
        for (int t = 0; t < 25; t++) {
            long[][] cells = Tables.random(random, 7, 4);
            Table table = Tables.twoWay(cells);
            List<Sum> areas = List.of(new Sum("a", List.of("r0", "r1")), new Sum("b", List.of("r2", "r3", "r4")),
                    new Sum("c", List.of("r5", "r6")));
            holds(k, table.grouped(areas.stream().map(area -> new Count(area.whole(),
                    area.parts().stream().mapToLong(table::value).sum())).toList(), areas));
        }
    }

    /** Two tables of one measure share their total: a reader fits both into one three-way table and is no wiser. */
    @Test
    void tablesThatShareTheirTotalTellNoMoreThanEach() {
        Random random = new Random(9);
        for (int t = 0; t < 6; t++) {
            long[] cells = Tables.random(random, 12);
            Table first = Tables.oneWay(IntStream.range(0, 4).mapToLong(i -> cells[i] + cells[i + 4] + cells[i + 8]).toArray());
            Table second = Tables.oneWay(IntStream.range(0, 3).mapToLong(i -> Arrays.stream(cells, 4 * i, 4 * i + 4).sum())
                    .toArray());
            Attack attack = new Attack().reads("a", first, Disclosure.PUBLIC.protect(first))
                    .reads("b", second, Disclosure.PUBLIC.protect(second));
            Table both = Tables.twoWay(IntStream.range(0, 3).mapToObj(r -> Arrays.copyOfRange(cells, 4 * r, 4 * r + 4))
                    .toArray(long[][]::new));
            attack.reads("x", both, Mask.of(everything(both), Set.of()));
            IntStream.range(0, 4).forEach(i -> attack.equal(List.of("xc" + i), List.of("a" + i)));
            IntStream.range(0, 3).forEach(i -> attack.equal(List.of("xr" + i), List.of("b" + i)));
            assertEquals(List.of(), attack.findings(10).stream().filter(found -> !found.figure().startsWith("x")).toList());
        }
    }

    private static Set<String> everything(Table table) {
        Set<String> all = table.possible();
        all.add(table.total().id());
        return all;
    }

    /** Enrolments by two dimensions, learners by each of them: a learner is in an enrolment of the same row and column. */
    @ParameterizedTest
    @CsvSource({"5, 4, 4, 150", "10, 4, 4, 150", "5, 8, 3, 60", "10, 8, 3, 60"})
    void nothingIsToldByMarginsOfAMeasureInsideATwoWayTable(int k, int rows, int columns, int tables) {
        Random random = new Random(300L * k + rows);
        int shown = 0;
        for (int t = 0; t < tables; t++) {
            long[][] outer = Tables.random(random, rows, columns);
            Table out = Tables.twoWay(outer);
            Mask mask = new Disclosure(k).protect(out);
            long[][] inner = Arrays.stream(outer).map(row -> Arrays.stream(row)
                    .map(count -> Math.round(count * (0.3 + 0.7 * random.nextDouble()))).toArray()).toArray(long[][]::new);
            Table in = Tables.twoWay(inner);
            Table byRow = margin(in, "r", rows);
            Table byColumn = margin(in, "c", columns);
            Mask rowMask = new Disclosure(k).inside(byRow, Optional.empty(), out, mask);
            Mask columnMask = new Disclosure(k).inside(byColumn, Optional.empty(), out, mask);
            if (!mask.hides("T") && !rowMask.hides("T") && !columnMask.hides("T")) {
                Attack attack = new Attack().reads("o", out, mask).reads("i", byRow, rowMask).reads("i", byColumn, columnMask)
                        .inside("i", "o", byRow.counts().keySet()).inside("i", "o", byColumn.counts().keySet());
                assertEquals(List.of(), attack.findings(k), () -> Arrays.deepToString(outer) + Arrays.deepToString(inner));
                shown++;
            }
        }
        assertTrue(shown > tables / 2, shown + " of " + tables);
    }

    private static Table margin(Table table, String line, int lines) {
        return Table.oneWay(table.total(), IntStream.range(0, lines).mapToObj(i -> new Count(line + i, table.value(line + i)))
                .toList());
    }

    /** Readers know that nobody completes without enrolling. */
    @ParameterizedTest
    @CsvSource({"5, 4", "5, 11", "10, 6"})
    void nothingIsToldByMeasuresInsideEachOther(int k, int cells) {
        Random random = new Random(50 + cells);
        for (int t = 0; t < 20; t++) {
            long[] outer = Tables.random(random, cells);
            long[] inner = Arrays.stream(outer).map(count -> Math.round(count * (0.3 + 0.7 * random.nextDouble()))).toArray();
            Table out = Tables.oneWay(outer);
            Table in = Tables.oneWay(inner);
            List<Mask> masks = new Disclosure(k).funnel(List.of(out, in));
            if (!masks.get(0).hides("T") && !masks.get(1).hides("T")) {
                Attack attack = new Attack().reads("o", out, masks.get(0)).reads("i", in, masks.get(1))
                        .inside("i", "o", out.counts().keySet());
                assertEquals(List.of(), attack.findings(k), () -> Arrays.toString(outer) + Arrays.toString(inner));
            }
        }
    }
}
