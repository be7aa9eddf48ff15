package org.perisai.disclosure;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Measures how much is hidden of random tables and how long a table takes; run by hand. */
final class Hiding {
    private Hiding() { }

    public static void main(String[] args) {
        int tables = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        for (int k : new int[] {5, 10}) {
            for (int[] shape : new int[][] {{1, 6}, {1, 12}, {3, 4}, {6, 5}, {11, 3}, {11, 8}}) {
                measure(k, shape[0], shape[1], tables);
            }
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
