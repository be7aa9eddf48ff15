package org.perisai.statistics;

import java.util.Comparator;

/**
 * Names a cell.
 *
 * @param period code of a month, for distinct counts also of a quarter or a year
 * @param key codes of the cube's dimensions
 * @param bin whole minutes in a histogram, else 0
 */
record CellKey(String country, boolean demo, Cube cube, Measure measure, String period, String key, int bin) {
    /** The order of the table, so that rows are written beside each other and locked in one order. */
    static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::country).thenComparing(CellKey::demo)
            .thenComparing((CellKey cell) -> cell.cube().name()).thenComparing((CellKey cell) -> cell.measure().name())
            .thenComparing(CellKey::period).thenComparing(CellKey::key).thenComparing(CellKey::bin);
}
