package org.perisai.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * Makes all cells anew out of all rows, in one transaction: readers see the old ones until it is done. Enrolments are
 * read in the order of their ids, where their rows lie beside each other, and put in {@link Piles} by country and
 * person; then each learner is whole. A change that comes meanwhile stays due and is counted afterwards, whether this
 * has seen it or not.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Permitted(to = {Permitted.SYSTEM, Permitted.ADMINISTRATOR})
class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class.getName());
    private static final int READ_AT_ONCE = 5_000;
    private static final int WRITE_AT_ONCE = 1_000;
    /** What a cell takes in memory, with room for the rest. */
    private static final int CELL_BYTES = 800;

    private Database database;
    private Turn turn;
    private Learners learners;
    private Cells cells;
    private DemoCohort cohort;

    /** For CDI. */
    protected Rebuild() { }

    @Inject
    Rebuild(Database database, Turn turn, Learners learners, Cells cells, DemoCohort cohort) {
        this.database = database;
        this.turn = turn;
        this.learners = learners;
        this.cells = cells;
        this.cohort = cohort;
    }

    /** Makes all cells anew, once it is this one's turn. */
    void all() {
        turn.await();
        make();
    }

    /** The same, unless the cells were made by this algorithm meanwhile. */
    void ifOutdated() {
        if (turn.await() < Contribution.ALGORITHM) {
            make();
        }
    }

    private void make() {
        long start = System.nanoTime();
        try (Piles piles = Piles.empty(people())) {
            long last = learners.last();
            for (long first = 1; first <= last; first += READ_AT_ONCE) {
                piles.add(learners.between(first, Math.min(last, first + READ_AT_ONCE - 1)));
            }
            cells.clear();
            database.update("delete from statistics_learner");
            for (String country : piles.countries()) {
                Adding adding = new Adding();
                piles.each(country, adding::add);
                adding.finish();
            }
        }
        cohort.add();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        turn.made(millis);
        LOG.log(Level.INFO, "statistics made anew in {0} ms", Long.toString(millis));
    }

    private long people() {
        return database.find("select coalesce(max(id), 0) from person", row -> row.getLong(1)).orElseThrow();
    }

    /** The learners of a country; its cells stay in memory as long as there is room. */
    private final class Adding {
        private final long most = Math.max(20_000, Runtime.getRuntime().maxMemory() / 2 / CELL_BYTES);
        private Tally sums = new Tally();
        private final List<Object[]> snapshots = new ArrayList<>(WRITE_AT_ONCE);

        void add(long person, Learner learner) {
            Contribution.add(learner, sums);
            snapshots.add(new Object[] {person, learner.country(), learner.demo(), Snapshot.of(learner.taken())});
            if (snapshots.size() == WRITE_AT_ONCE) {
                keep();
            }
            if (sums.size() > most) {
                flush();
            }
        }

        void finish() {
            keep();
            flush();
        }

        private void keep() {
            database.batch("insert into statistics_learner (person_id, country, demo, facts) values (?, ?, ?, ?)",
                    snapshots);
            snapshots.clear();
        }

        private void flush() {
            cells.add(sums);
            sums = new Tally();
        }
    }
}
