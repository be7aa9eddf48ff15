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

    /** By hand: a rebuild asks a thousand million times, mostly with the very same texts. */
    @Override
    public int hashCode() {
        int hash = key.hashCode() * 31 + period.hashCode();
        hash = (hash * 31 + measure.ordinal()) * 31 + cube.ordinal();
        return (hash * 31 + bin) * 31 + country.hashCode() + (demo ? 1 : 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellKey cell && measure == cell.measure && cube == cell.cube && bin == cell.bin
                && demo == cell.demo && period.equals(cell.period) && key.equals(cell.key) && country.equals(cell.country);
    }
}
