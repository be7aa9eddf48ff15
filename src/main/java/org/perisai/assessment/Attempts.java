package org.perisai.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.learning.CourseEvent;
import org.perisai.learning.EnrolmentCard;
import org.perisai.learning.Enrolments;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/**
 * Attempts at tests. Each method takes the person who asks and finds nothing of anybody else's.
 * An attempt of ten questions writes one row at its start, ten for the answers, and at its end the
 * attempt, the certificate and one row for statistics: fourteen.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SIGNED_IN)
public class Attempts {
    private static final int KEPT = 10_000;

    /** What never changes about an attempt, so that an answer needs no query before its write. */
    private final Cache<String, Started> started = Caffeine.newBuilder().maximumSize(KEPT).build();
    private EntityManager entities;
    private Database database;
    private Catalog catalog;
    private Enrolments enrolments;
    private KeyCorrections corrections;
    private Event<AttemptGraded> graded;
    private Clock clock;

    /** For CDI. */
    protected Attempts() { }

    @Inject
    Attempts(EntityManager entities, Database database, Catalog catalog, Enrolments enrolments,
            KeyCorrections corrections, Event<AttemptGraded> graded, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.catalog = catalog;
        this.enrolments = enrolments;
        this.corrections = corrections;
        this.graded = graded;
        this.clock = clock;
    }

    private record Started(AttemptCard card, Set<String> questions) { }

    /** A person's own attempt. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public AttemptCard get(long person, String publicId) {
        return row(publicId).filter(attempt -> attempt.personId() == person).orElseThrow(NotFound::new);
    }

    /** A person's own attempt as it began; what it has come to since isn't told. */
    @Transactional(Transactional.TxType.SUPPORTS)
    AttemptCard opened(long person, String publicId) {
        return started(person, publicId).map(Started::card).orElseThrow(NotFound::new);
    }

    /** A person's own attempt as it began, if it asks this question. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<AttemptCard> asking(long person, String publicId, String question) {
        return started(person, publicId).filter(attempt -> attempt.questions().contains(question)).map(Started::card);
    }

    private Optional<Started> started(long person, String publicId) {
        return Optional.ofNullable(started.get(publicId, any -> row(publicId).map(this::started).orElse(null)))
                .filter(attempt -> attempt.card().personId() == person);
    }

    /** A person's attempts at the final test of a course, in their order. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<AttemptCard> of(long person, long enrolment) {
        return of(person, enrolment, List.of(AttemptKind.FINAL));
    }

    /** The same at tests of some kinds. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<AttemptCard> of(long person, long enrolment, List<AttemptKind> kinds) {
        return entities.createQuery("select a from Attempt a where a.enrolmentId = :enrolment and a.personId = :person "
                + "and a.kind in :kinds order by a.number", Attempt.class).setParameter("enrolment", enrolment)
                .setParameter("person", person).setParameter("kinds", kinds).getResultList().stream()
                .map(Attempt::card).toList();
    }

    /**
     * Opens the test: the attempt that is still open, else a new one. Two clicks open one, since the
     * person's row is locked. Who had left the course is back, unless the test is refused.
     *
     * @throws DomainException when sections are missing, there is no test, it is passed, or no attempt is left
     */
    public AttemptCard start(long person, String course, Language language) {
        database.find("select 1 from person where id = ? for update", row -> true, person);
        EnrolmentCard enrolment = enrolments.resume(person, course).filter(EnrolmentCard::completed)
                .orElseThrow(() -> new DomainException("test.refused.incomplete"));
        Edition edition = catalog.edition(enrolment.versionId(), language);
        List<AttemptCard> earlier = of(person, enrolment.id());
        String refusal = Admission.refusal(edition, earlier);
        if (refusal != null) {
            throw new DomainException(refusal);
        }
        Optional<AttemptCard> open = earlier.stream().filter(AttemptCard::open).findFirst();
        if (open.isPresent()) {
            return open.get();
        }
        Attempt attempt = Attempt.atFinal(enrolment, earlier.size() + 1, edition.drawn(), language,
                Instant.now(clock));
        entities.persist(attempt);
        entities.flush();
        return attempt.card();
    }

    /**
     * Keeps an answer, also an empty one that takes another back. When this returns it is durable: one statement, one
     * commit. An answer that comes again, or later than a newer one, changes nothing.
     *
     * @return whether the attempt still takes answers
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean answer(long person, String publicId, Answer answer) {
        AttemptCard attempt = asking(person, publicId, answer.question()).orElseThrow(NotFound::new);
        return database.update("insert into attempt_answer (attempt_id, question, given, made_at, first_made_at, "
                + "lang, answered_at) select id, ?, ?, ?, ?, ?, ? from attempt where id = ? and submitted_at is null "
                + "on duplicate key update first_made_at = least(first_made_at, values(first_made_at)), "
                + "given = if(values(made_at) > made_at, values(given), given), "
                + "attempt_answer.lang = if(values(made_at) > made_at, values(lang), attempt_answer.lang), "
                + "answered_at = if(values(made_at) > made_at, values(answered_at), answered_at), "
                + "made_at = greatest(made_at, values(made_at))", answer.question(), answer.encoded(),
                answer.madeAt(), answer.madeAt(), answer.language().tag(), Instant.now(clock), attempt.id()) > 0
                || row(publicId).orElseThrow().open();
    }

    /** With the questions it asks: an answer to anything else would only fill the table. */
    private Started started(AttemptCard attempt) {
        return new Started(attempt, Draw.questions(catalog.edition(attempt.versionId(), Language.EN), attempt)
                .stream().map(EditionBlock::questionId).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a person's own attempt is open and has no answer to a question. */
    @Transactional(Transactional.TxType.SUPPORTS)
    boolean unanswered(long person, String publicId, String question) {
        return soFar(opened(person, publicId)).filter(answers -> !answers.containsKey(question)).isPresent();
    }

    /** The answers so far that weren't taken back, by question; empty when the attempt is handed in. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<Map<String, Answer>> soFar(AttemptCard attempt) {
        Map<String, Answer> answers = new HashMap<>();
        boolean open = !database.list("select x.question, x.given, x.made_at, x.lang from attempt a left join attempt_answer x "
                + "on x.attempt_id = a.id and x.given <> '' where a.id = ? and a.submitted_at is null",
                row -> row.getString(1) == null ? null : answers.put(row.getString(1), answer(row)), attempt.id()).isEmpty();
        return open ? Optional.of(answers) : Optional.empty();
    }

    /** The answers of some attempts that weren't taken back, by attempt and question. */
    @Permitted(to = Permitted.SYSTEM)
    @Transactional(Transactional.TxType.SUPPORTS)
    Map<Long, Map<String, Answer>> answers(List<AttemptCard> some) {
        Map<Long, Map<String, Answer>> answers = new HashMap<>();
        database.list("select question, given, made_at, lang, attempt_id from attempt_answer where given <> '' and attempt_id in ("
                + String.join(",", Collections.nCopies(some.size(), "?")) + ")", row -> answers.computeIfAbsent(row.getLong(5),
                any -> new HashMap<>()).put(row.getString(1), answer(row)), some.stream().map(AttemptCard::id).toArray());
        return answers;
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(row.getString(1), List.of(row.getString(2).split("\n")), row.getLong(3),
                Language.of(row.getString(4)).orElse(Language.EN));
    }

    /**
     * Hands in: grades once and tells who observes. Handed in already, it changes nothing. The person's row is locked,
     * so that no other attempt of theirs passes at the same moment, by being handed in or by a corrected key.
     *
     * @throws DomainException when it is what was known before the course, and the course was begun meanwhile
     */
    public AttemptCard handIn(long person, String publicId) {
        database.find("select 1 from person where id = ? for update", row -> true, person);
        Attempt attempt = entities.createQuery("select a from Attempt a where a.publicId = :id and a.personId = :person",
                Attempt.class).setParameter("id", publicId).setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream().findFirst()
                .orElseThrow(NotFound::new);
        AttemptCard card = attempt.card();
        if (card.open() && card.kind() == AttemptKind.PRE && begun(card.enrolmentId())) {
            throw new DomainException("pretest.refused.closed");
        }
        Keys keys = corrections.heldKeys(card.versionId());
        Edition edition = catalog.edition(card.versionId(), Language.EN);
        Instant now = Instant.now(clock);
        if (attempt.handIn(Grading.grade(edition, card, answers(List.of(card)).getOrDefault(card.id(), Map.of()), keys), now)) {
            EnrolmentCard enrolment = enrolments.resume(person, edition.course()).orElseThrow();
            graded.fire(AttemptGraded.of(attempt.card(), enrolment, passedBefore(attempt.card()), edition, now));
        }
        return attempt.card();
    }

    /** Whether a section is done. */
    boolean begun(long enrolment) {
        return database.find("select 1 from progress where enrolment_id = ? limit 1", row -> true, enrolment).isPresent();
    }

    /** Who has passed the final test doesn't leave the course: their certificate says that they have done it. */
    @Permitted(to = {Permitted.SIGNED_IN, Permitted.SYSTEM})
    void refuseLeaving(@Observes CourseEvent event) {
        if (event.kind() == CourseEvent.Kind.WITHDRAWN
                && of(event.person(), event.enrolment()).stream().anyMatch(AttemptCard::passed)) {
            throw new DomainException("test.refused.passed");
        }
    }

    private boolean passedBefore(AttemptCard attempt) {
        return attempt.passed() && attempt.number() > 1 && of(attempt.personId(), attempt.enrolmentId()).stream()
                .anyMatch(other -> other.id() != attempt.id() && other.passed());
    }

    private Optional<AttemptCard> row(String publicId) {
        return database.find("select * from attempt where public_id = ?", AttemptCard::of, publicId);
    }
}
