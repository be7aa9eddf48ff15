package org.perisai.statistics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Decides which figures of a one-way table are hidden, so that nobody who knows the shown ones, the
 * totals and this rule can work out a count below {@code k}. See
 * docs/decisions/figures-that-protect-people.md.
 *
 * @param k smallest count of people that is shown
 */
record Suppression(int k) {
    private static final long UNBOUNDED = Integer.MAX_VALUE;

    /**
     * The masks of columns of which each counts some of the people of the one before it, such as those
     * examined of those who completed. Where no choice of cells holds, all cells of all columns are hidden.
     */
    List<Mask> funnel(List<long[]> columns) {
        Mask[] masks = new Mask[columns.size()];
        Mask outer = Mask.NOTHING;
        long[] bounds = new long[columns.get(0).length];
        Arrays.fill(bounds, UNBOUNDED);
        for (int c = 0; c < masks.length; c++) {
            long[] column = columns.get(c);
            boolean inside = IntStream.range(0, bounds.length).allMatch(i -> column[i] <= bounds[i]);
            Optional<Mask> mask = column(column, outer, inside ? bounds : unbounded(bounds.length));
            if (mask.isEmpty()) {
                return columns.stream().map(all -> Mask.all(all.length, isSmall(sum(all)))).toList();
            }
            outer = mask.get();
            masks[c] = outer;
            for (int i = 0; i < bounds.length; i++) {
                bounds[i] = outer.hides(i) ? bounds[i] : Math.min(bounds[i], column[i]);
            }
        }
        return List.of(masks);
    }

    /**
     * The mask of one column. Small counts are hidden; then more, the smallest first, until the audit
     * holds; then the zeros too.
     *
     * @param outer what is hidden of the column around this one. It is hidden here as well, since this
     *              column would give it a lower bound
     * @param bounds what each cell is at most, as far as readers know from the columns around it
     * @return empty when even hiding all isn't enough
     */
    private Optional<Mask> column(long[] column, Mask outer, long[] bounds) {
        IntPredicate possible = i -> bounds[i] > 0;
        long rows = IntStream.range(0, column.length).filter(possible).count();
        if (outer.total() || isSmall(sum(column))) {
            return Optional.of(Mask.all(column.length, true));
        }
        if (sum(column) == 0) {
            return Optional.of(Mask.NOTHING);
        }
        BitSet hidden = (BitSet) outer.cells().clone();
        boolean single = rows > 1 && IntStream.range(0, column.length).filter(i -> column[i] > 0).count() == 1;
        IntStream.range(0, column.length).filter(possible).filter(i -> single || isSmall(column[i]))
                .forEach(hidden::set);
        while (!audit(column, hidden, outer, bounds)) {
            OptionalInt next = smallest(column, i -> column[i] > 0 && !hidden.get(i));
            if (next.isPresent()) {
                hidden.set(next.getAsInt());
            } else if (hidden.cardinality() < rows) {
                IntStream.range(0, column.length).filter(possible).forEach(hidden::set);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Mask(hidden, false));
    }

    /**
     * The interval audit of a one-way table: the sum of the hidden cells is known from the total. Each
     * must be able to be k or more while the others are the least they can be: one, as zeros are shown,
     * or nobody where zeros are hidden too. And one must be able to be nobody while the others are the
     * most they can be: less than the smallest shown count, as the smallest are hidden first, and no more
     * than their bounds. Both ask only what readers know, so that the answer tells them nothing.
     */
    private boolean audit(long[] column, BitSet hidden, Mask outer, long[] bounds) {
        long sum = hidden.stream().mapToLong(i -> column[i]).sum();
        if (sum == 0) {
            return true;
        }
        long rows = IntStream.range(0, column.length).filter(i -> bounds[i] > 0).count();
        if (hidden.cardinality() < 2) {
            return rows == 1 && column.length == 1;
        }
        boolean all = hidden.cardinality() == rows;
        long least = all ? 0 : hidden.stream().filter(i -> !outer.hides(i)).count();
        boolean large = hidden.stream().allMatch(i -> sum - least + (all || outer.hides(i) ? 0 : 1) >= k);
        long shown = IntStream.range(0, column.length).filter(i -> column[i] > 0 && !hidden.get(i))
                .mapToLong(i -> column[i]).min().orElse(UNBOUNDED);
        long[] most = hidden.stream().mapToLong(i -> Math.min(shown - 1, bounds[i])).toArray();
        return large && sum(most) - sum >= Arrays.stream(most).min().orElse(0);
    }

    /**
     * The mask of a column of rates. One is shown only when the parts and the rest each are nobody or at
     * least k people. With it all rates of smaller or equal wholes are hidden, and more, until parts and
     * rest can't be worked out of the total: so the choice tells nothing but one size.
     *
     * @param parts people who passed
     * @param wholes people examined; where nobody was, there is no rate to hide
     * @param known what is hidden of the wholes and of other figures that tell the parts
     */
    Mask rates(long[] parts, long[] wholes, Mask... known) {
        BitSet hidden = new BitSet();
        boolean total = !mayDivide(sum(parts), sum(wholes));
        for (Mask mask : known) {
            hidden.or(mask.cells());
            total |= mask.total();
        }
        if (total) {
            IntStream.range(0, wholes.length).filter(i -> wholes[i] > 0).forEach(hidden::set);
            return new Mask(hidden, true);
        }
        IntStream.range(0, parts.length).filter(i -> !mayDivide(parts[i], wholes[i])).forEach(hidden::set);
        long size = hidden.stream().mapToLong(i -> wholes[i]).max().orElse(0);
        while (size > 0) {
            long reach = size;
            IntStream.range(0, wholes.length).filter(i -> wholes[i] > 0 && wholes[i] <= reach).forEach(hidden::set);
            OptionalInt next = smallest(wholes, i -> wholes[i] > 0 && !hidden.get(i));
            if (next.isEmpty()) {
                return new Mask(hidden, false);
            }
            size = audit(parts, wholes, hidden) ? 0 : wholes[next.getAsInt()];
        }
        return new Mask(hidden, false);
    }

    /** More than one is hidden, and parts and rest are k for each on average. */
    private boolean audit(long[] parts, long[] wholes, BitSet hidden) {
        long rows = hidden.stream().filter(i -> wholes[i] > 0).count();
        long part = hidden.stream().mapToLong(i -> parts[i]).sum();
        long rest = hidden.stream().mapToLong(i -> wholes[i]).sum() - part;
        return rows > 1 && (part == 0 || part >= rows * k) && (rest == 0 || rest >= rows * k);
    }

    private boolean mayDivide(long part, long whole) {
        return !isSmall(whole) && !isSmall(part) && !isSmall(whole - part);
    }

    private boolean isSmall(long count) {
        return count > 0 && count < k;
    }

    private static OptionalInt smallest(long[] column, IntPredicate which) {
        return IntStream.range(0, column.length).filter(which).boxed()
                .min(Comparator.comparingLong(i -> column[i])).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static long[] unbounded(int length) {
        long[] bounds = new long[length];
        Arrays.fill(bounds, UNBOUNDED);
        return bounds;
    }

    private static long sum(long[] column) {
        return Arrays.stream(column).sum();
    }
}
