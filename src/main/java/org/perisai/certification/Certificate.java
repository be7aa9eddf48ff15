package org.perisai.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.perisai.assessment.AttemptGraded;
import org.perisai.identity.PersonCard;

/**
 * What a holder can show: a snapshot of name, course version, outcomes, hours and dates as they were
 * when the test was passed. It changes only by being revoked, given back, with a new pass or without one, or withdrawn at
 * the holder's request, which takes the name away.
 */
@Entity
@Table(name = "certificate")
class Certificate {
    /** Far enough to mean "for ever" in a column that can't be empty. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Why a certificate was revoked, where not an administrator decided it. */
    private static final String BY_KEY = "KEY";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String number;
    @Column(name = "person_id")
    private long personId;
    @Column(name = "enrolment_id")
    private long enrolmentId;
    @Column(name = "version_id")
    private long versionId;
    private String course;
    @Column(name = "name_full")
    private String nameFull;
    @Column(name = "name_latin")
    private String nameLatin;
    private String country;
    private String lang;
    @Column(name = "version_label")
    private String versionLabel;
    private String outcomes;
    private int minutes;
    private int score;
    private int total;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @Column(name = "completed_on")
    private LocalDate completedOn;
    @Column(name = "expires_on")
    private LocalDate expiresOn;
    @Column(name = "revoked_on")
    private LocalDate revokedOn;
    @Column(name = "revoked_why")
    private String revokedWhy;
    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;
    private boolean demo;

    /** For JPA. */
    protected Certificate() { }

    Certificate(String number, AttemptGraded passed, PersonCard holder, String course, LocalDate today) {
        this.number = number;
        this.personId = holder.id();
        this.enrolmentId = passed.enrolment().id();
        this.course = course;
        this.country = passed.enrolment().country();
        this.demo = passed.enrolment().demo();
        take(passed, holder, today);
    }

    private void take(AttemptGraded passed, PersonCard holder, LocalDate today) {
        versionId = passed.attempt().versionId();
        nameFull = holder.fullName();
        nameLatin = holder.latinName().isBlank() ? null : holder.latinName();
        lang = holder.language().tag();
        versionLabel = passed.versionLabel();
        outcomes = String.join(";", passed.outcomes());
        minutes = passed.minutes();
        score = passed.attempt().score();
        total = passed.attempt().total();
        issuedAt = passed.at();
        completedOn = today;
        expiresOn = passed.validMonths() == 0 ? NEVER : today.plusMonths(passed.validMonths());
    }

    /** An administrator takes the certificate back, for good; the second time it keeps the first date. */
    void revoke(LocalDate today) {
        revokedOn = revokedOn == null ? today : revokedOn;
        revokedWhy = null;
    }

    /** Takes it back because the test isn't passed by the corrected key; what was taken back before stays so. */
    void revokeByKey(LocalDate today) {
        revokedWhy = revokedOn == null ? BY_KEY : revokedWhy;
        revokedOn = revokedOn == null ? today : revokedOn;
    }

    /** The test is passed again by another key: gives back what a corrected key had taken, and nothing else. */
    void reinstate() {
        if (takenByKey()) {
            revokedOn = null;
            revokedWhy = null;
        }
    }

    /** The test is passed again by another attempt: gives back the same, as of the new pass, unless the holder withdrew it. */
    void renew(AttemptGraded passed, PersonCard holder, LocalDate today) {
        if (takenByKey() && withdrawnOn == null) {
            take(passed, holder, today);
            reinstate();
        }
    }

    private boolean takenByKey() {
        return BY_KEY.equals(revokedWhy);
    }

    long enrolmentId() {
        return enrolmentId;
    }

    /** The holder asks that nobody sees it any more: the name goes, the number stays taken. */
    void withdraw(LocalDate today) {
        withdrawnOn = withdrawnOn == null ? today : withdrawnOn;
        nameFull = null;
        nameLatin = null;
    }

    CertificateChanged changed() {
        return new CertificateChanged(personId, enrolmentId);
    }

    /** How it stands on a day. */
    CertificateStatus status(LocalDate today) {
        if (withdrawnOn != null) {
            return CertificateStatus.WITHDRAWN;
        }
        if (revokedOn != null) {
            return CertificateStatus.REVOKED;
        }
        return today.isAfter(expiresOn) ? CertificateStatus.EXPIRED : CertificateStatus.VALID;
    }

    CertificateCard card(LocalDate today) {
        return new CertificateCard(number, enrolmentId, versionId, course, nameFull, nameLatin, country, lang,
                versionLabel, List.of(outcomes.split(";")), minutes, score, total, issuedAt, completedOn,
                expiresOn.equals(NEVER) ? null : expiresOn, revokedOn, withdrawnOn, status(today), demo);
    }
}
