package org.perisai.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.learning.EnrolmentCard;
import org.perisai.learning.Enrolments;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/**
 * The questions before a course and those after it, which count for nothing but the gain. Two forms of one blueprint
 * are asked, one before the first section is done and the other, of whoever answered the first, once all are. They
 * are attempts like those at the final test; answering and handing in are the same.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SIGNED_IN)
public class Pretests {
    private static final List<AttemptKind> KINDS = List.of(AttemptKind.PRE, AttemptKind.POST);

    private EntityManager entities;
    private Database database;
    private Catalog catalog;
    private Enrolments enrolments;
    private Attempts attempts;
    private Clock clock;

    /** For CDI. */
    protected Pretests() { }

    @Inject
    Pretests(EntityManager entities, Database database, Catalog catalog, Enrolments enrolments, Attempts attempts,
            Clock clock) {
        this.entities = entities;
        this.database = database;
        this.catalog = catalog;
        this.enrolments = enrolments;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * What may be answered now.
     *
     * @param attempt the one that is open already, else null
     * @param form which is or will be asked
     */
    public record Offer(EnrolmentCard enrolment, AttemptKind kind, AttemptCard attempt, String form) { }

    /** What a person has answered before and after the course of an enrolment of theirs. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Pretest of(long person, long enrolment) {
        List<AttemptCard> taken = attempts.of(person, enrolment, KINDS);
        return new Pretest(one(taken, AttemptKind.PRE), one(taken, AttemptKind.POST));
    }

    /** What a person may answer now in a course; empty where nothing is asked, or not any more. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Offer> offer(long person, String course) {
        return enrolments.find(person, course).flatMap(enrolment -> {
            Pretest pretest = of(person, enrolment.id());
            AttemptKind next = pretest.next(attempts.begun(enrolment.id()), enrolment.completed());
            return Optional.ofNullable(next).map(kind -> new Offer(enrolment, kind, pretest.of(kind),
                    pretest.form(kind, enrolment.id()))).filter(offer -> total(offer) > 0);
        });
    }

    /**
     * Opens what may be answered now; two clicks open it once, since the person's row is locked.
     *
     * @throws DomainException when nothing may
     */
    AttemptCard start(long person, String course, Language language) {
        database.find("select 1 from person where id = ? for update", row -> true, person);
        enrolments.resume(person, course).orElseThrow(NotFound::new);
        Offer offer = offer(person, course).orElseThrow(() -> new DomainException("pretest.refused.closed"));
        if (offer.attempt() != null) {
            return offer.attempt();
        }
        Attempt attempt = Attempt.atForm(offer.enrolment(), offer.kind(), offer.form(), total(offer), language,
                Instant.now(clock));
        entities.persist(attempt);
        entities.flush();
        return attempt.card();
    }

    /** Number of questions. */
    public int total(Offer offer) {
        Edition edition = catalog.edition(offer.enrolment().versionId(), Language.EN);
        return Draw.form(edition, offer.form()).size();
    }

    private static AttemptCard one(List<AttemptCard> taken, AttemptKind kind) {
        return taken.stream().filter(attempt -> attempt.kind() == kind).findFirst().orElse(null);
    }
}
