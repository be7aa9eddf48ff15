package org.perisai.declared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/** Who changed which entry, when: a line a change, which nothing changes or removes. What it said are its revisions. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.MINISTRY)
class Trail {
    private Database database;
    private Officer officer;
    private Clock clock;

    /** For CDI. */
    protected Trail() { }

    @Inject
    Trail(Database database, Officer officer, Clock clock) {
        this.database = database;
        this.officer = officer;
        this.clock = clock;
    }

    /** What was done. */
    enum Act { ADDED, CORRECTED, REMOVED }

    /** @param by internal id of the officer, null when erased */
    record Line(Instant at, Long by, Act act) { }

    void add(Kind kind, String number, Act act) {
        database.update("insert into declared_audit (country, demo, made_at, made_by, kind, number, act) "
                + "values (?, ?, ?, ?, ?, ?, ?)", officer.country(), officer.demo(),
                clock.instant().truncatedTo(ChronoUnit.MICROS), officer.id(), kind.name(), number, act.name());
    }

    /** What was done to an entry of this country, the first first. */
    List<Line> of(Kind kind, String number) {
        return database.list("select made_at, made_by, act from declared_audit where country = ? and demo = ? and kind = ? "
                + "and number = ? order by id", row -> {
                    long by = row.getLong("made_by");
                    Long officerId = row.wasNull() ? null : by;
                    return new Line(Database.instant(row, "made_at"), officerId, Act.valueOf(row.getString("act")));
                }, officer.country(), officer.demo(), kind.name(), number);
    }
}
