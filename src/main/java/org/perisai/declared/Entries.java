package org.perisai.declared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/**
 * The registers of the officer's country. A correction adds a revision and keeps the earlier one; what is removed stays as
 * a row that nobody counts. Each change leaves a line in the trail, in its own transaction.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.MINISTRY)
class Entries {
    private static final String MINE = " where country = ? and demo = ? and live = true";

    private Database database;
    private Officer officer;
    private Trail trail;
    private Clock clock;

    /** For CDI. */
    protected Entries() { }

    @Inject
    Entries(Database database, Officer officer, Trail trail, Clock clock) {
        this.database = database;
        this.officer = officer;
        this.trail = trail;
        this.clock = clock;
    }

    /** How many entries a register has. */
    long count(Register register) {
        return database.find("select count(*) from " + register.kind().table() + MINE + parent(register),
                row -> row.getLong(1), scope(register).toArray()).orElseThrow();
    }

    /** A page of a register in its order. @param after number of the last entry before, empty for none */
    List<Entry> page(Register register, String after, int rows) {
        around(register, "");
        Kind kind = register.kind();
        List<Object> arguments = scope(register);
        String from = "";
        Optional<Entry> last = after.isEmpty() ? Optional.empty() : find(kind, after, "");
        if (last.isPresent()) {
            Object order = rows(kind).argument(kind.columns().get(0), last.get().value(kind.order()));
            String beyond = kind.latestFirst() ? " < ?" : " > ?";
            from = " and (" + kind.order() + beyond + " or " + kind.order() + " = ? and number" + beyond + ")";
            arguments.addAll(List.of(order, order, after));
        }
        arguments.add(rows);
        String way = kind.latestFirst() ? " desc" : "";
        return database.list("select * from " + kind.table() + MINE + parent(register) + from + " order by " + kind.order()
                + way + ", number" + way + " limit ?", rows(kind)::entry, arguments.toArray());
    }

    /** An entry of this country; for any other one there is none. */
    Entry get(Register register, String number) {
        around(register, "");
        return find(register.kind(), number, "").filter(entry -> entry.parent().equals(register.parent()))
                .orElseThrow(NotFound::new);
    }

    /** Adds an entry, once for its number. @throws DomainException when another one says the same */
    void add(Register register, String number, Map<String, String> values) {
        around(register, " for update");
        if (known(register.kind(), number, "")) {
            return;
        }
        try {
            insert(register, number, 1, values);
        } catch (DomainException same) {
            if (!known(register.kind(), number, " lock in share mode")) {
                throw same;
            }
        }
    }

    /**
     * Corrects an entry.
     *
     * @param seen the revision that the officer had before the eyes
     * @throws DomainException when somebody else corrected it meanwhile, or when another entry says the same
     */
    void correct(Register register, String number, int seen, Map<String, String> values) {
        get(register, number);
        Entry entry = locked(register.kind(), number).orElseThrow(NotFound::new);
        if (entry.values().equals(values)) {
            return;
        }
        if (entry.revision() != seen) {
            throw new DomainException("declared.wrong.meanwhile");
        }
        end(register.kind(), "number", number);
        insert(register, number, entry.revision() + 1, values);
    }

    /** Removes an entry and what lies in it; once more changes nothing. */
    void remove(Register register, String number) {
        around(register, "");
        if (locked(register.kind(), number).isPresent()) {
            get(register, number);
            end(register.kind(), "number", number);
            register.kind().references().forEach(each -> end(each.kind(), each.column(), number));
            trail.add(register.kind(), number, Trail.Act.REMOVED);
        } else if (!known(register.kind(), number, "")) {
            throw new NotFound();
        }
    }

    /** All revisions of an entry, the first one first. */
    List<Entry> revisions(Register register, String number) {
        get(register, number);
        return database.list("select * from " + register.kind().table()
                + " where country = ? and demo = ? and number = ? order by revision", rows(register.kind())::entry,
                officer.country(), officer.demo(), number);
    }

    private void insert(Register register, String number, int revision, Map<String, String> values) {
        Rows rows = rows(register.kind());
        List<Object> arguments = new ArrayList<>(List.of(number, revision, officer.country(), officer.demo(), officer.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        if (register.kind().around() != null) {
            arguments.add(register.parent());
        }
        register.kind().columns().forEach(column -> arguments.add(rows.argument(column, values.get(column.name()))));
        try {
            database.update(rows.insert(), arguments.toArray());
        } catch (Database.DatabaseFailure failure) {
            throw failure.duplicate() ? new DomainException("declared.wrong.known") : failure;
        }
        trail.add(register.kind(), number, revision == 1 ? Trail.Act.ADDED : Trail.Act.CORRECTED);
    }

    private void end(Kind kind, String column, String number) {
        database.update("update " + kind.table() + " set live = null" + MINE + " and " + column + " = ?",
                officer.country(), officer.demo(), number);
    }

    /** What a register lies in must be there, and be this country's. */
    private void around(Register register, String how) {
        if (register.kind().around() != null && find(register.kind().around(), register.parent(), how).isEmpty()) {
            throw new NotFound();
        }
    }

    /**
     * Whether there ever was an entry of this number.
     *
     * @param how a lock sees what another transaction has added since this one began to read
     */
    private boolean known(Kind kind, String number, String how) {
        return database.find("select 1 from " + kind.table() + " where country = ? and demo = ? and number = ? limit 1" + how,
                row -> true, officer.country(), officer.demo(), number).isPresent();
    }

    /** Its first revision is what everybody waits for who changes an entry; the one that counts may be another by then. */
    private Optional<Entry> locked(Kind kind, String number) {
        database.find("select id from " + kind.table() + " where country = ? and demo = ? and number = ? and revision = 1 "
                + "for update", row -> row.getLong(1), officer.country(), officer.demo(), number);
        return find(kind, number, " for update");
    }

    private Optional<Entry> find(Kind kind, String number, String how) {
        return database.find("select * from " + kind.table() + MINE + " and number = ?" + how, rows(kind)::entry,
                officer.country(), officer.demo(), number);
    }

    private Rows rows(Kind kind) {
        return new Rows(kind, officer.zone());
    }

    private static String parent(Register register) {
        return register.parent().isEmpty() ? "" : " and parent = ?";
    }

    private List<Object> scope(Register register) {
        return new ArrayList<>(Stream.concat(Stream.of(officer.country(), officer.demo()),
                register.parent().isEmpty() ? Stream.empty() : Stream.of(register.parent())).toList());
    }
}
