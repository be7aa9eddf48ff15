package org.perisai.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Tables for tests: written down, or random and log-uniform with 15 percent zeros. */
final class Tables {
    private static final double ZEROS = 0.15;
    private static final double MOST = Math.log(2000);

    private Tables() { }

    /** Cells are named by their position; the total is T. */
    static Table oneWay(long... cells) {
        List<Count> counts = IntStream.range(0, cells.length).mapToObj(i -> new Count("" + i, cells[i])).toList();
        return Table.oneWay(new Count("T", LongStream.of(cells).sum()), counts);
    }

    /** Cells are named 0.0, rows r0 and columns c0; the total is T. */
    static Table twoWay(long[]... cells) {
        List<Count> rows = new ArrayList<>();
        List<List<Count>> inside = new ArrayList<>();
        long[] sums = new long[cells[0].length];
        for (int r = 0; r < cells.length; r++) {
            int row = r;
            rows.add(new Count("r" + r, LongStream.of(cells[r]).sum()));
            inside.add(IntStream.range(0, sums.length).mapToObj(c -> new Count(row + "." + c, cells[row][c])).toList());
            IntStream.range(0, sums.length).forEach(c -> sums[c] += cells[row][c]);
        }
        List<Count> columns = IntStream.range(0, sums.length).mapToObj(c -> new Count("c" + c, sums[c])).toList();
        return Table.twoWay(new Count("T", LongStream.of(sums).sum()), rows, columns, inside);
    }

    static long[][] random(Random random, int rows, int columns) {
        return IntStream.range(0, rows).mapToObj(r -> LongStream.range(0, columns).map(c -> count(random)).toArray())
                .toArray(long[][]::new);
    }

    static long[] random(Random random, int cells) {
        return random(random, 1, cells)[0];
    }

    private static long count(Random random) {
        return random.nextDouble() < ZEROS ? 0 : Math.round(Math.exp(random.nextDouble() * MOST));
    }
}
