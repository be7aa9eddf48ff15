package org.perisai.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * Counts enrolments again that have changed: takes off what their learners added when they were counted last, adds what
 * they add now, keeps how they are now, and marks the change as done, all in one transaction. So each change counts
 * exactly once, whatever is killed when, and a change that was counted already adds nothing. One worker does so at a
 * time, whichever node it is on.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Permitted(to = {Permitted.SYSTEM, Permitted.MINISTRY})
class Upkeep {
    private Database database;
    private Turn turn;
    private Due due;
    private Learners learners;
    private Cells cells;

    /** For CDI. */
    protected Upkeep() { }

    @Inject
    Upkeep(Database database, Turn turn, Due due, Learners learners, Cells cells) {
        this.database = database;
        this.turn = turn;
        this.due = due;
        this.learners = learners;
        this.cells = cells;
    }

    /** A learner: a person in a country. */
    private record Unit(long person, String country, boolean demo) {
        static final Comparator<Unit> ORDER = Comparator.comparing(Unit::person).thenComparing(Unit::country)
                .thenComparing(Unit::demo);
    }

    /**
     * Counts these, as far as nobody has done so meanwhile.
     *
     * @return false when somebody else counts right now
     */
    boolean count(List<Due.Entry> some) {
        if (!turn.take()) {
            return false;
        }
        List<Due.Entry> entries = due.lock(some);
        if (!entries.isEmpty()) {
            Map<Unit, List<Taken>> before = known(entries.stream().map(Due.Entry::person).collect(Collectors.toSet()));
            Map<Unit, List<Taken>> now = now(before, Set.copyOf(entries));
            now.keySet().removeIf(unit -> now.get(unit).equals(before.getOrDefault(unit, List.of())));
            add(before, now);
            keep(now);
            due.done(entries);
        }
        return true;
    }

    /** How the learners were when they were counted last. */
    private Map<Unit, List<Taken>> known(Collection<Long> people) {
        Map<Unit, List<Taken>> known = new HashMap<>();
        database.list("select person_id, country, demo, facts from statistics_learner where person_id in ("
                + String.join(",", Collections.nCopies(people.size(), "?")) + ")", row -> known.put(new Unit(
                row.getLong(1), row.getString(2), row.getBoolean(3)), Snapshot.read(row.getBytes(4))), people.toArray());
        return known;
    }

    /** The same with the enrolments that have changed as they are now, and without those that have gone. */
    private Map<Unit, List<Taken>> now(Map<Unit, List<Taken>> before, Set<Due.Entry> changed) {
        Map<Unit, List<Taken>> now = new TreeMap<>(Unit.ORDER);
        before.forEach((unit, taken) -> now.put(unit, taken.stream()
                .filter(each -> !changed.contains(new Due.Entry(unit.person(), each.enrolment())))
                .collect(Collectors.toCollection(ArrayList::new))));
        learners.of(changed.stream().map(Due.Entry::enrolment).collect(Collectors.toSet())).stream()
                .filter(row -> changed.contains(new Due.Entry(row.person(), row.taken().enrolment())))
                .forEach(row -> now.computeIfAbsent(new Unit(row.person(), row.country(), row.demo()),
                        any -> new ArrayList<>()).add(row.taken()));
        now.values().forEach(taken -> taken.sort(Comparator.comparing(Taken::enrolment)));
        return now;
    }

    private void add(Map<Unit, List<Taken>> before, Map<Unit, List<Taken>> now) {
        Tally changes = new Tally();
        now.forEach((unit, taken) -> Contribution.change(
                new Learner(unit.country(), unit.demo(), before.getOrDefault(unit, List.of())),
                new Learner(unit.country(), unit.demo(), taken), changes));
        cells.add(changes);
    }

    private void keep(Map<Unit, List<Taken>> now) {
        database.batch("insert into statistics_learner (person_id, country, demo, facts) values (?, ?, ?, ?) "
                + "on duplicate key update facts = values(facts)", now.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty()).map(entry -> new Object[] {entry.getKey().person(),
                    entry.getKey().country(), entry.getKey().demo(), Snapshot.of(entry.getValue())}).toList());
        database.batch("delete from statistics_learner where person_id = ? and country = ? and demo = ?",
                now.entrySet().stream().filter(entry -> entry.getValue().isEmpty()).map(entry -> new Object[] {
                    entry.getKey().person(), entry.getKey().country(), entry.getKey().demo()}).toList());
    }
}
