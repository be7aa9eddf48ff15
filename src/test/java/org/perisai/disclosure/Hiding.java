package org.perisai.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Measures how much is hidden of random tables and how long a table takes; run by hand. */
final class Hiding {
    private Hiding() { }

    /** @param args how many tables of each shape */
    public static void main(String[] args) {
        int tables = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        for (int k : new int[] {5, 10}) {
            for (int[] shape : new int[][] {{1, 6}, {1, 12}, {3, 4}, {6, 5}, {11, 3}, {11, 8}}) {
                measure(k, shape[0], shape[1], tables);
            }
            rates(k, tables);
            attack(k, tables);
            funnel(k, tables / 5);
        }
        knowing(3, 2, 3, 14);
        knowing(4, 2, 3, 16);
        knowing(5, 2, 3, 18);
        knowing(3, 3, 3, 9);
    }

    /** How many small counts of all two-way tables of a shape are told to who knows the rule. */
    private static void knowing(int k, int rows, int columns, int most) {
        Alike alike = new Alike(k);
        Alike.each(rows * columns, most, counts -> {
            Table table = Tables.twoWay(IntStream.range(0, rows)
                    .mapToObj(r -> Arrays.copyOfRange(counts, r * columns, (r + 1) * columns)).toArray(long[][]::new));
            long[] all = table.counts().keySet().stream().mapToLong(table::value).toArray();
            alike.add(Alike.view(table, new Disclosure(k).protect(table)), all);
        });
        System.out.printf(Locale.ROOT, "%d x %d, k = %d, totals to %d: %d small figures told to who knows the rule, of %d%n",
                rows, columns, k, most, alike.told().size(), alike.kept());
    }

    /** Two measures of a two-way table, one inside the other, attacked together. */
    private static void funnel(int k, int tables) {
        Random random = new Random(k);
        int told = 0;
        for (int t = 0; t < tables; t++) {
            long[][] cells = Tables.random(random, 4, 4);
            Table outer = Tables.twoWay(cells);
            Table inner = Tables.twoWay(Arrays.stream(cells).map(row -> Arrays.stream(row)
                    .map(count -> Math.round(count * random.nextDouble())).toArray()).toArray(long[][]::new));
            List<Mask> masks = new Disclosure(k).funnel(List.of(outer, inner));
            boolean totals = masks.stream().noneMatch(mask -> mask.hides("T"));
            told += totals && !new Attack().reads("o", outer, masks.get(0)).reads("i", inner, masks.get(1))
                    .inside("i", "o", outer.counts().keySet()).findings(k).isEmpty() ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "4 x 4, k = %d, two measures attacked together: %d of %d told%n", k, told, tables);
    }

    private static void attack(int k, int tables) {
        Random random = new Random(1000 + k);
        int told = 0;
        for (int t = 0; t < tables; t++) {
            Table table = Tables.twoWay(Tables.random(random, 2 + random.nextInt(7), 2 + random.nextInt(5)));
            Mask mask = new Disclosure(k).protect(table);
            told += mask.hides("T") || new Attack().reads("", table, mask).findings(k).isEmpty() ? 0 : 1;
        }
        System.out.printf(Locale.ROOT, "2 x 2 to 8 x 6, k = %d, attacked: %d of %d told%n", k, told, tables);
    }

    private static void rates(int k, int tables) {
        for (int[] shape : new int[][] {{1, 11}, {6, 5}}) {
            Random random = new Random(k);
            long hidden = 0;
            long wholly = 0;
            long told = 0;
            for (int t = 0; t < tables; t++) {
                long[][] cells = Tables.random(random, shape[0], shape[1]);
                long[][] passed = Arrays.stream(cells).map(row -> Arrays.stream(row).map(count -> Math.round(count
                        * (0.5 + 0.5 * random.nextDouble()))).toArray()).toArray(long[][]::new);
                Table wholes = shape[0] == 1 ? Tables.oneWay(cells[0]) : Tables.twoWay(cells);
                Table parts = shape[0] == 1 ? Tables.oneWay(passed[0]) : Tables.twoWay(passed);
                Disclosure rule = new Disclosure(k);
                Mask mask = rule.protect(wholes);
                Mask rates = rule.rates(parts, wholes, mask);
                told += rates.hides("T") || RatesTest.told(k, wholes, mask, parts, rates).isEmpty() ? 0 : 1;
                long cellsHidden = cells(rates, shape[0], shape[1], Status.PRIMARY)
                        + cells(rates, shape[0], shape[1], Status.COMPLEMENTARY);
                hidden += cellsHidden;
                wholly += wholes.counts().keySet().stream().allMatch(id -> wholes.value(id) == 0 || rates.hides(id)) ? 1 : 0;
            }
            System.out.printf(Locale.ROOT, "%2d x %d, k = %2d: rates hidden %.1f %%; all but the total in %.1f %%; "
                    + "attacked: %d of %d told%n", shape[0], shape[1], k,
                    100.0 * hidden / (tables * shape[0] * shape[1]), 100.0 * wholly / tables, told, tables);
        }
    }

    private static void measure(int k, int rows, int columns, int tables) {
        Random random = new Random(rows * 100L + columns);
        int hidden = 0;
        int small = 0;
        int whole = 0;
        long worst = 0;
        long all = 0;
        for (int t = 0; t < tables; t++) {
            Table table = rows == 1 ? Tables.oneWay(Tables.random(random, columns))
                    : Tables.twoWay(Tables.random(random, rows, columns));
            long start = System.nanoTime();
            Mask mask = new Disclosure(k).protect(table);
            long took = System.nanoTime() - start;
            worst = Math.max(worst, took);
            all += took;
            long cells = cells(mask, rows, columns, Status.PRIMARY) + cells(mask, rows, columns, Status.COMPLEMENTARY);
            small += cells(mask, rows, columns, Status.PRIMARY);
            hidden += cells;
            whole += cells == (long) rows * columns ? 1 : 0;
        }
        double n = (double) tables * rows * columns;
        System.out.printf(Locale.ROOT, "%2d x %d, k = %2d: cells primary %.1f %%, hidden %.1f %%; whole tables %.1f %%; "
                + "%.2f ms a table, worst %.0f ms%n", rows, columns, k, 100 * small / n, 100 * hidden / n,
                100.0 * whole / tables, all / 1e6 / tables, worst / 1e6);
    }

    private static long cells(Mask mask, int rows, int columns, Status status) {
        return IntStream.range(0, rows * columns).filter(i -> mask.status(rows == 1 ? "" + i
                : i / columns + "." + i % columns) == status).count();
    }
}
