package org.perisai.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.assessment.KeyCorrections.Correction;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.learning.EnrolmentCard;
import org.perisai.learning.Enrolments;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/**
 * Grades handed-in attempts again by a corrected key. Only attempts whose answer to the question is marked otherwise
 * than before are touched; each of them gets what all keys that count today give. Doing it twice changes nothing more.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@Permitted(to = Permitted.SYSTEM)
public class Regrading {
    private Database database;
    private Catalog catalog;
    private KeyCorrections corrections;
    private Attempts attempts;
    private Enrolments enrolments;
    private Event<AttemptsRegraded> events;
    private Clock clock;

    /** For CDI. */
    protected Regrading() { }

    @Inject
    Regrading(Database database, Catalog catalog, KeyCorrections corrections, Attempts attempts,
            Enrolments enrolments, Event<AttemptsRegraded> events, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.corrections = corrections;
        this.attempts = attempts;
        this.enrolments = enrolments;
        this.events = events;
        this.clock = clock;
    }

    /** An attempt with an answer to the question, and whose it is. */
    public record Candidate(long attempt, long person) { }

    /** The next attempts that a correction may change, in the order of their ids. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Candidate> next(Correction correction, long after, int limit) {
        return database.list("select a.id, a.person_id from attempt a join attempt_answer x on x.attempt_id = a.id "
                + "and x.question = ? and x.given <> '' where a.version_id = ? and a.id > ? and a.kind = 'FINAL' "
                + "and a.submitted_at is not null order by a.id limit ?", row -> new Candidate(row.getLong(1), row.getLong(2)),
                correction.question(), correction.version(), after, limit);
    }

    /** What the correction would change. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Regraded> look(Correction correction, List<Candidate> some, boolean takesPasses) {
        return some.isEmpty() ? List.of() : regraded(correction, some, takesPasses, "");
    }

    /**
     * Changes them, a corrected key being in force, and tells who observes. The people are locked first, as whoever
     * starts or hands in does.
     *
     * @param takesPasses whether a pass that was earned under the published key is taken if it doesn't hold
     */
    public List<Regraded> change(Correction correction, List<Candidate> some, boolean takesPasses) {
        if (some.isEmpty()) {
            return List.of();
        }
        Collection<Long> people = some.stream().map(Candidate::person).collect(Collectors.toCollection(TreeSet::new));
        database.list("select id from person where id in (" + marks(people.size()) + ") order by id for update",
                row -> row.getLong(1), people.toArray());
        List<Regraded> all = regraded(correction, some, takesPasses, " for update");
        List<Regraded> changed = all.stream().filter(Regraded::changed).toList();
        if (changed.isEmpty()) {
            return all;
        }
        List<AttemptCard> before = attemptsOf(changed);
        database.batch("update attempt set score = ?, passed = ?, outcomes = ?, version = version + 1 where id = ?",
                changed.stream().map(Regraded::after).map(after -> new Object[] {after.score(), after.passed(),
                    after.outcomes(), after.id()}).toList());
        AttemptsRegraded standing = standing(before, changed);
        events.fire(standing);
        Set<Long> deciding = Stream.concat(standing.gained().stream(), standing.lost().stream())
                .map(change -> change.attempt().id()).collect(Collectors.toSet());
        return all.stream().map(each -> new Regraded(each.before(), each.after(), each.graded(),
                deciding.contains(each.after().id()))).toList();
    }

    private List<Regraded> regraded(Correction correction, List<Candidate> some, boolean takesPasses, String lock) {
        Keys today = corrections.keys(correction.version()).with(correction.question(), correction.keyVersion());
        Keys before = today.with(correction.question(), correction.keyBefore());
        Edition edition = catalog.edition(correction.version(), Language.EN);
        List<AttemptCard> cards = database.list("select * from attempt where id in (" + marks(some.size())
                + ") order by id" + lock, AttemptCard::of, some.stream().map(Candidate::attempt).toArray());
        Map<Long, Map<String, Answer>> answers = attempts.answers(cards);
        List<Regraded> regraded = new ArrayList<>();
        for (AttemptCard card : cards) {
            Map<String, Answer> given = answers.getOrDefault(card.id(), Map.of());
            Answer answer = given.get(correction.question());
            if (today.right(correction.question(), answer) != before.right(correction.question(), answer)) {
                Result result = Grading.grade(edition, card, given, today);
                boolean keeps = card.passed() && !result.passed() && !takesPasses;
                regraded.add(new Regraded(card, keeps ? card : card.with(result), result.score(), false));
            }
        }
        return regraded;
    }

    /** All attempts of the learners at the final test, as they were. */
    private List<AttemptCard> attemptsOf(List<Regraded> changed) {
        List<Long> ids = changed.stream().map(each -> each.before().enrolmentId()).distinct().toList();
        return database.list("select * from attempt where enrolment_id in (" + marks(ids.size())
                + ") and kind = 'FINAL' order by enrolment_id, number for update", AttemptCard::of, ids.toArray());
    }

    /** Which learners have passed now, and which not any more. */
    private AttemptsRegraded standing(List<AttemptCard> before, List<Regraded> changed) {
        Map<Long, AttemptCard> after = changed.stream().map(Regraded::after)
                .collect(Collectors.toMap(AttemptCard::id, card -> card));
        Map<Long, List<AttemptCard>> byEnrolment = before.stream()
                .collect(Collectors.groupingBy(AttemptCard::enrolmentId));
        Map<Long, EnrolmentCard> cards = enrolments.find(byEnrolment.keySet());
        AttemptsRegraded standing = new AttemptsRegraded(new ArrayList<>(), new ArrayList<>(), List.copyOf(cards.values()));
        byEnrolment.forEach((enrolment, old) -> {
            List<AttemptCard> now = old.stream().map(card -> after.getOrDefault(card.id(), card)).toList();
            boolean had = old.stream().anyMatch(AttemptCard::passed);
            boolean has = now.stream().anyMatch(AttemptCard::passed);
            if (had != has) {
                AttemptCard deciding = now.stream().filter(card -> after.containsKey(card.id())
                        && card.passed() == has).findFirst().orElseThrow();
                (has ? standing.gained() : standing.lost()).add(AttemptGraded.of(deciding, cards.get(enrolment), false,
                        catalog.edition(deciding.versionId(), Language.EN), Instant.now(clock)));
            }
        });
        return standing;
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
