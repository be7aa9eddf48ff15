package org.perisai.statistics;

import java.util.BitSet;

/**
 * Which cells of a column are hidden, and whether its total is.
 *
 * @param cells by their position
 */
record Mask(BitSet cells, boolean total) {
    static final Mask NOTHING = new Mask(new BitSet(), false);

    static Mask all(int length, boolean total) {
        BitSet all = new BitSet();
        all.set(0, length);
        return new Mask(all, total);
    }

    boolean hides(int position) {
        return cells.get(position);
    }
}
