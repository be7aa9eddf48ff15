package org.perisai.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.assessment.AttemptGraded;
import org.perisai.assessment.AttemptsRegraded;
import org.perisai.catalog.Catalog;
import org.perisai.identity.PersonCard;
import org.perisai.identity.People;
import org.perisai.learning.EnrolmentCard;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.PublicNumber;
import org.perisai.shared.web.NotFound;

/** Certificates: made at passing, shown to their holder, verified by anybody who has the number. */
@ApplicationScoped
@Transactional
public class Certificates {
    private EntityManager entities;
    private People people;
    private Catalog catalog;
    private Event<CertificateChanged> changes;
    private Clock clock;

    /** For CDI. */
    protected Certificates() { }

    @Inject
    Certificates(EntityManager entities, People people, Catalog catalog, Event<CertificateChanged> changes,
            Clock clock) {
        this.entities = entities;
        this.people = people;
        this.catalog = catalog;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Issues a certificate with the result that earns it, in one transaction: neither exists without the
     * other. An enrolment has at most one, by a unique index: one that a corrected key had taken comes back, and one that
     * was withdrawn or revoked stays so.
     */
    void issue(@Observes AttemptGraded graded) {
        if (graded.attempt().passed() && !graded.passedBefore()) {
            PersonCard holder = people.find(graded.enrolment().personId()).orElseThrow();
            entities.createQuery("select c from Certificate c where c.enrolmentId = :enrolment", Certificate.class)
                    .setParameter("enrolment", graded.enrolment().id()).getResultList().stream().findFirst()
                    .ifPresentOrElse(known -> known.renew(graded, holder, today(graded)), () -> issue(graded, holder));
        }
    }

    /**
     * Follows a corrected key: who has passed by it gets a certificate, or the one back that an earlier correction
     * took; who hasn't passed any more loses it, where the reviewer decided so. Others stay as they are, revoked and
     * withdrawn ones too.
     */
    void follow(@Observes AttemptsRegraded regraded) {
        Map<Long, Certificate> known = of(Stream.of(regraded.gained(), regraded.lost()).flatMap(List::stream).toList());
        Map<Long, PersonCard> holders = people.find(regraded.gained().stream()
                .map(gained -> gained.enrolment().personId()).collect(Collectors.toSet()));
        for (AttemptGraded gained : regraded.gained()) {
            EnrolmentCard enrolment = gained.enrolment();
            if (known.containsKey(enrolment.id())) {
                known.get(enrolment.id()).reinstate();
            } else if (holders.containsKey(enrolment.personId())) {
                issue(gained, holders.get(enrolment.personId()));
            }
        }
        regraded.lost().stream().map(lost -> known.get(lost.enrolment().id())).filter(Objects::nonNull)
                .forEach(certificate -> certificate.revokeByKey(today()));
    }

    private Map<Long, Certificate> of(List<AttemptGraded> changes) {
        return changes.isEmpty() ? Map.of() : entities.createQuery(
                "select c from Certificate c where c.enrolmentId in :enrolments", Certificate.class)
                .setParameter("enrolments", changes.stream().map(change -> change.enrolment().id()).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream()
                .collect(Collectors.toMap(Certificate::enrolmentId, certificate -> certificate));
    }

    private void issue(AttemptGraded graded, PersonCard holder) {
        String course = catalog.edition(graded.attempt().versionId(), Language.EN).course();
        entities.persist(new Certificate(PublicNumber.random(), graded, holder, course, today(graded)));
    }

    /** The day where the learner is. */
    private LocalDate today(AttemptGraded graded) {
        return LocalDate.now(clock.withZone(
                Country.of(graded.enrolment().country()).map(Country::zone).orElse(Country.SG.zone())));
    }

    /** A person's certificates, the newest first; nobody holds more than a page shows. */
    @Permitted(to = Permitted.SIGNED_IN)
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<CertificateCard> of(long person) {
        return entities.createQuery("select c from Certificate c where c.personId = :person order by c.id desc",
                Certificate.class).setParameter("person", person).setMaxResults(100).getResultList().stream()
                .map(certificate -> certificate.card(today())).toList();
    }

    /** A person's own certificate. */
    @Permitted(to = Permitted.SIGNED_IN)
    @Transactional(Transactional.TxType.SUPPORTS)
    public CertificateCard get(long person, String number) {
        return entities.createQuery("select c from Certificate c where c.number = :number and c.personId = :person",
                Certificate.class).setParameter("number", number).setParameter("person", person).getResultList().stream()
                .findFirst().map(certificate -> certificate.card(today())).orElseThrow(NotFound::new);
    }

    /** The certificate with a number, for whoever has it in hand. One look-up by a unique index, found or not. */
    @Permitted(to = Permitted.EVERYONE)
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<CertificateCard> verify(String number) {
        return entities.createQuery("select c from Certificate c where c.number = :number", Certificate.class)
                .setParameter("number", number).getResultList().stream().findFirst()
                .map(certificate -> certificate.card(today()));
    }

    /** Takes a certificate back. */
    @Permitted(to = Permitted.ADMINISTRATOR)
    public void revoke(String number) {
        Certificate certificate = load(number);
        certificate.revoke(today());
        changes.fire(certificate.changed());
    }

    /** The holder withdraws an own certificate. */
    @Permitted(to = Permitted.SIGNED_IN)
    public void withdraw(long person, String number) {
        get(person, number);
        Certificate certificate = load(number);
        certificate.withdraw(today());
        changes.fire(certificate.changed());
    }

    private Certificate load(String number) {
        return entities.createQuery("select c from Certificate c where c.number = :number", Certificate.class)
                .setParameter("number", number).getResultList().stream().findFirst().orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
