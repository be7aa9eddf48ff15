package org.perisai.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/** The sums that figures are made of. They aren't protected: what reads them must be. */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.SYSTEM, Permitted.MINISTRY})
class Cells {
    private static final int AT_ONCE = 5_000;

    private Database database;

    /** For CDI. */
    protected Cells() { }

    @Inject
    Cells(Database database) {
        this.database = database;
    }

    /** Adds to cells; the caller holds the lock of those who count. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Tally changes) {
        List<Object[]> rows = new ArrayList<>(AT_ONCE);
        for (CellKey cell : changes.cells()) {
            rows.add(new Object[] {cell.country(), cell.demo(), cell.cube().name(), cell.measure().name(), cell.period(),
                cell.key(), cell.bin(), changes.get(cell)});
            if (rows.size() == AT_ONCE) {
                write(rows);
                rows.clear();
            }
        }
        write(rows);
    }

    private void write(List<Object[]> rows) {
        database.batch("insert into statistics_cell (country, demo, cube_name, measure, period, cell_key, bin, value) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update value = value + values(value)", rows);
    }

    /** Removes all. */
    @Transactional(Transactional.TxType.MANDATORY)
    void clear() {
        database.update("delete from statistics_cell");
    }

    /**
     * Some measures of a cube.
     *
     * @param first code of a period
     * @param last code of a period of the same length, included
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<Cell> between(Place place, String first, String last, Collection<Measure> measures) {
        String marks = measures.stream().map(measure -> "?").collect(Collectors.joining(", "));
        Object[] arguments = Stream.of(Stream.of(place.country(), place.demo(), place.cube().name()),
                measures.stream().map(Measure::name), Stream.of(first, last)).flatMap(part -> part).toArray();
        return database.list("select cell_key, measure, bin, period, value from statistics_cell where country = ? and demo = ? "
                + "and cube_name = ? and measure in (" + marks + ") and period between ? and ? and value <> 0",
                row -> new Cell(row.getString(1), Measure.valueOf(row.getString(2)), row.getInt(3), row.getString(4),
                        row.getLong(5)), arguments);
    }

    /** A cube of a country. */
    record Place(String country, boolean demo, Cube cube) { }

    /** What was counted under a key in a period. */
    record Cell(String key, Measure measure, int bin, String period, long value) { }
}
