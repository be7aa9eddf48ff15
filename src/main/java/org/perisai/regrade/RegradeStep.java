package org.perisai.regrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.perisai.assessment.KeyCorrected;
import org.perisai.assessment.KeyCorrections;
import org.perisai.assessment.KeyCorrections.Correction;
import org.perisai.assessment.Regraded;
import org.perisai.assessment.Regrading;
import org.perisai.regrade.Regrade.State;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * A few hundred attempts of a regrade in one transaction, with what follows from them and the place where to go on.
 * So each attempt is changed once, whatever is killed when and however many nodes work at it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Permitted(to = Permitted.SYSTEM)
class RegradeStep {
    static final int AT_ONCE = 500;

    private Database database;
    private KeyCorrections corrections;
    private Regrading regrading;
    private Telling telling;
    private Event<KeyCorrected> corrected;
    private Clock clock;

    /** For CDI. */
    protected RegradeStep() { }

    @Inject
    RegradeStep(Database database, KeyCorrections corrections, Regrading regrading, Telling telling,
            Event<KeyCorrected> corrected, Clock clock) {
        this.database = database;
        this.corrections = corrections;
        this.regrading = regrading;
        this.telling = telling;
        this.corrected = corrected;
        this.clock = clock;
    }

    /**
     * What to do next, read before the transaction that does it: so that transaction reads nothing from before its
     * locks.
     *
     * @param correction null when all are done
     */
    record Task(Regrade regrade, Correction correction, List<Regrading.Candidate> some) { }

    /** The next portion of the oldest regrade that isn't finished: one at a time. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<Task> next() {
        return database.find("select * from regrade where state in ('LOOKING', 'RUNNING') order by id limit 1",
                Regrade::of).map(regrade -> {
                    Optional<Correction> correction = corrections.of(regrade.id()).stream()
                            .filter(each -> each.version() >= regrade.cursorVersion()).findFirst();
                    return new Task(regrade, correction.orElse(null), correction.map(each -> regrading.next(each,
                            each.version() == regrade.cursorVersion() ? regrade.cursorAttempt() : 0, AT_ONCE))
                            .orElse(List.of()));
                });
    }

    /** Does it, unless another worker has done so meanwhile. */
    void take(Task task) {
        Regrade regrade = task.regrade();
        boolean same = database.find("select * from regrade where id = ? for update", Regrade::of, regrade.id())
                .filter(now -> now.state() == regrade.state() && now.cursorVersion() == regrade.cursorVersion()
                        && now.cursorAttempt() == regrade.cursorAttempt()).isPresent();
        if (same && task.correction() == null) {
            finish(regrade);
        } else if (same) {
            advance(task);
        }
    }

    private void finish(Regrade regrade) {
        State end = regrade.state() == State.LOOKING ? State.READY : State.DONE;
        database.update("update regrade set state = ?, finished_at = ? where id = ?", end.name(), Instant.now(clock),
                regrade.id());
        if (end == State.DONE) {
            corrected.fire(new KeyCorrected(regrade.course()));
        }
    }

    private void advance(Task task) {
        Regrade regrade = task.regrade();
        boolean running = regrade.state() == State.RUNNING;
        List<Regraded> regraded = running
                ? regrading.change(task.correction(), task.some(), regrade.takesPasses())
                : regrading.look(task.correction(), task.some(), regrade.takesPasses());
        if (running) {
            telling.tell(regrade, regraded.stream().filter(Regraded::changed).toList());
        }
        List<Regraded> listed = regraded.stream().filter(each -> each.changed() || each.kept()).toList();
        database.batch("insert into regrade_result (regrade_id, applied, attempt_id, score_before, score_graded, "
                + "score_after, total, passed_before, passed_after) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                listed.stream().map(each -> new Object[] {regrade.id(), running, each.before().id(),
                    each.before().score(), each.graded(), each.after().score(), each.before().total(),
                    each.before().passed(), each.after().passed()}).toList());
        boolean more = task.some().size() == AT_ONCE;
        database.update("update regrade set cursor_version = ?, cursor_attempt = ?, seen = seen + ?, "
                + "changed = changed + ?, gained = gained + ?, lost = lost + ?, kept = kept + ? where id = ?",
                more ? task.correction().version() : task.correction().version() + 1,
                more ? task.some().get(AT_ONCE - 1).attempt() : 0, task.some().size(),
                listed.stream().filter(Regraded::changed).count(),
                listed.stream().filter(each -> !each.before().passed() && each.after().passed()).count(),
                listed.stream().filter(each -> each.before().passed() && !each.after().passed()).count(),
                listed.stream().filter(Regraded::kept).count(), regrade.id());
    }
}
