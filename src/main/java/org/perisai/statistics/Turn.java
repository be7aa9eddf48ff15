package org.perisai.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * Whose turn it is to count: a row that is locked lets one worker do so at a time. It also says by which
 * {@link Contribution#ALGORITHM} the cells were made; a node of another release doesn't touch them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@Permitted(to = {Permitted.SYSTEM, Permitted.MINISTRY})
class Turn {
    private static final String CELLS = "cells";

    private Database database;
    private Clock clock;

    /** For CDI. */
    protected Turn() { }

    @Inject
    Turn(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes the row that workers lock. Where there are enrolments already, their cells are made first. */
    @Transactional
    void open() {
        database.update("insert ignore into statistics_state (name, algorithm) "
                + "select ?, case when exists (select 1 from enrolment) then 0 else ? end", CELLS, Contribution.ALGORITHM);
    }

    /** Whether the cells were made by an older algorithm. */
    @Transactional(Transactional.TxType.SUPPORTS)
    boolean outdated() {
        return database.find("select 1 from statistics_state where name = ? and algorithm < ?", row -> true, CELLS,
                Contribution.ALGORITHM).isPresent();
    }

    /** First of all, so that what is read after it is what the last worker left; false when somebody else counts. */
    boolean take() {
        return lock(" skip locked").filter(algorithm -> algorithm == Contribution.ALGORITHM).isPresent();
    }

    /** Waits until nobody counts. */
    int await() {
        return lock("").orElseThrow(() -> new IllegalStateException("statistics aren't open"));
    }

    /** The cells are made by this algorithm now. */
    void made(long millis) {
        database.update("update statistics_state set algorithm = ?, rebuilt_at = ?, rebuilt_millis = ? where name = ?",
                Contribution.ALGORITHM, Instant.now(clock), millis, CELLS);
    }

    private Optional<Integer> lock(String otherwise) {
        return database.find("select algorithm from statistics_state where name = ? for update" + otherwise,
                row -> row.getInt(1), CELLS);
    }
}
