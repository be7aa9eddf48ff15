package org.perisai.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * Carries what happened over into the cube: some thousand rows a transaction, which adds them and
 * marks them. So each counts exactly once, whatever is killed when. A row that is locked lets one
 * worker do so at a time, whichever node it is on.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Permitted(to = Permitted.SYSTEM)
class Ledger {
    private static final String WORKER = "statistics";
    private static final int AT_ONCE = 5_000;

    private Database database;

    /** For CDI. */
    protected Ledger() { }

    @Inject
    Ledger(Database database) {
        this.database = database;
    }

    private record Unfolded(long id, Happening happening) { }

    /** Makes the row that workers lock. */
    void open() {
        database.update("insert ignore into worker (name) values (?)", WORKER);
    }

    /**
     * Folds the oldest rows that aren't yet, unless somebody else does so right now.
     *
     * @return whether there may be more
     */
    @Permitted(to = {Permitted.SYSTEM, Permitted.MINISTRY})
    boolean fold() {
        return lock(" skip locked") && foldSome();
    }

    /** Makes the cube anew out of all rows. Readers see the old one until it is done. */
    @Permitted(to = {Permitted.SYSTEM, Permitted.ADMINISTRATOR})
    void rebuild() {
        if (!lock("")) {
            throw new IllegalStateException("the ledger isn't open");
        }
        database.update("delete from statistics_month");
        database.update("update statistics_event set folded = false where folded = true");
        while (foldSome()) {
            continue;
        }
    }

    /** First of all, so that what is read after it is what the last worker left. */
    private boolean lock(String otherwise) {
        return database.find("select 1 from worker where name = ? for update" + otherwise, row -> true, WORKER)
                .isPresent();
    }

    private boolean foldSome() {
        List<Unfolded> some = database.list("select id, happened_at, examined_at, country, course, lang, demo, "
                + "enrolled, completed, examined, passed, certified from statistics_event "
                + "where folded = false order by id limit " + AT_ONCE, Ledger::read);
        if (!some.isEmpty()) {
            add(Happening.cube(some.stream().map(Unfolded::happening).toList()));
            database.batch("update statistics_event set folded = true where id = ?",
                    some.stream().map(row -> new Object[] {row.id()}).toList());
        }
        return some.size() == AT_ONCE;
    }

    private void add(Map<Cell, Counts> cube) {
        database.batch("insert into statistics_month (country, demo, month, course, lang, enrolled, completed, "
                + "examined, passed, certified) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update "
                + "enrolled = enrolled + values(enrolled), completed = completed + values(completed), "
                + "examined = examined + values(examined), passed = passed + values(passed), "
                + "certified = certified + values(certified)",
                cube.entrySet().stream().map(entry -> columns(entry.getKey(), entry.getValue())).toList());
    }

    private static Object[] columns(Cell cell, Counts counts) {
        return new Object[] {cell.country(), cell.demo(), cell.month().toString(), cell.course(), cell.lang(),
            counts.enrolled(), counts.completed(), counts.examined(), counts.passed(), counts.certified()};
    }

    private static Unfolded read(ResultSet row) throws SQLException {
        return new Unfolded(row.getLong("id"), new Happening(Database.instant(row, "happened_at"),
                Database.instant(row, "examined_at"), row.getString("country"), row.getString("course"),
                row.getString("lang"), row.getBoolean("demo"), new Counts(row.getLong("enrolled"),
                row.getLong("completed"), row.getLong("examined"), row.getLong("passed"), row.getLong("certified"))));
    }
}
