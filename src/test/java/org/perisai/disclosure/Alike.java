package org.perisai.disclosure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A reader who knows the rule as well as everything shown: all tables that look the same are put together,
 * and what a hidden figure can be is what it is in any of them. This knows nothing of flows or bounds.
 */
final class Alike {
    private final int k;
    private int kept;
    private final Map<String, BitSet[]> views = new HashMap<>();

    Alike(int k) {
        this.k = k;
    }

    /** @param figures what readers want to know, whether it is shown or not */
    void add(String view, long... figures) {
        BitSet[] values = views.computeIfAbsent(view, any -> {
            BitSet[] empty = new BitSet[figures.length];
            Arrays.setAll(empty, i -> new BitSet());
            return empty;
        });
        for (int i = 0; i < figures.length; i++) {
            values[i].set((int) figures[i]);
        }
    }

    /** Figures of views that can be small: told() says which of them are told exactly. */
    int kept() {
        return kept;
    }

    /** Views that tell a small count exactly. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        kept = 0;
        for (Map.Entry<String, BitSet[]> view : views.entrySet()) {
            for (int i = 0; i < view.getValue().length; i++) {
                BitSet values = view.getValue()[i];
                boolean small = values.stream().anyMatch(count -> count > 0 && count < k);
                kept += small ? 1 : 0;
                if (small && values.cardinality() == 1) {
                    told.add(view.getKey() + " tells that figure " + i + " is " + values);
                }
            }
        }
        assertTrue(kept > 0, "nothing was kept back");
        return told;
    }

    /** How a table looks: hidden figures are dashes. */
    static String view(Table table, Mask mask) {
        StringBuilder view = new StringBuilder();
        table.counts().keySet().forEach(id -> view.append(mask.hides(id) ? "-" : table.value(id)).append(' '));
        String total = table.total().id();
        return view.append('=').append(mask.hides(total) ? "-" : table.total().value()).toString();
    }

    /** All lists of counts with a sum up to a limit: with a list, all that look the same are among them. */
    static void each(int cells, int most, Consumer<long[]> use) {
        each(new long[cells], 0, most, use);
    }

    private static void each(long[] counts, int cell, long left, Consumer<long[]> use) {
        if (cell == counts.length) {
            use.accept(counts.clone());
            return;
        }
        for (counts[cell] = 0; counts[cell] <= left; counts[cell]++) {
            each(counts, cell + 1, left - counts[cell], use);
        }
    }

    /** All lists of counts of which none is greater than that of another list. */
    static void inside(long[] highest, Consumer<long[]> use) {
        each(highest.length, (int) Arrays.stream(highest).sum(), counts -> {
            if (IntStream.range(0, counts.length).allMatch(i -> counts[i] <= highest[i])) {
                use.accept(counts);
            }
        });
    }
}
