package org.perisai.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.perisai.learning.EnrolmentCard;
import org.perisai.shared.Language;
import org.perisai.shared.PublicNumber;

/**
 * One go at the final test of a course, or at the questions before or after it. Its version and its seed or form say
 * which questions it has and in which order, so they needn't be stored; each answer is a row of its own. It is graded
 * once, when it is handed in.
 */
@Entity
@Table(name = "attempt")
class Attempt {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "public_id")
    private String publicId;
    @Column(name = "enrolment_id")
    private long enrolmentId;
    @Column(name = "person_id")
    private long personId;
    @Column(name = "version_id")
    private long versionId;
    @Enumerated(EnumType.STRING)
    private AttemptKind kind;
    private String form;
    private int number;
    private long seed;
    private String lang;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    private Integer score;
    private int total;
    private Boolean passed;
    private String outcomes;
    @Version
    private int version;

    /** For JPA. */
    protected Attempt() { }

    private Attempt(EnrolmentCard enrolment, AttemptKind kind, int total, Language language, Instant now) {
        this.publicId = PublicNumber.random();
        this.enrolmentId = enrolment.id();
        this.personId = enrolment.personId();
        this.versionId = enrolment.versionId();
        this.kind = kind;
        this.seed = PublicNumber.seed();
        this.total = total;
        this.lang = language.tag();
        this.startedAt = now;
    }

    /** Another go at the final test. */
    static Attempt atFinal(EnrolmentCard enrolment, int number, int total, Language language, Instant now) {
        Attempt attempt = new Attempt(enrolment, AttemptKind.FINAL, total, language, now);
        attempt.number = number;
        return attempt;
    }

    /** The only go at the test before or after the course, by one of its forms. */
    static Attempt atForm(EnrolmentCard enrolment, AttemptKind kind, String form, int total, Language language,
            Instant now) {
        Attempt attempt = new Attempt(enrolment, kind, total, language, now);
        attempt.form = form;
        attempt.number = 1;
        return attempt;
    }

    /** Takes the result; the second time it does nothing, and says so. */
    boolean handIn(Result result, Instant now) {
        if (submittedAt != null) {
            return false;
        }
        submittedAt = now;
        score = result.score();
        passed = kind == AttemptKind.FINAL && result.passed();
        outcomes = result.encoded();
        return true;
    }

    boolean open() {
        return submittedAt == null;
    }

    boolean passed() {
        return Boolean.TRUE.equals(passed);
    }

    AttemptCard card() {
        return new AttemptCard(id, publicId, enrolmentId, personId, versionId, kind, form, number, seed, total, startedAt,
                submittedAt, score == null ? 0 : score, passed(), outcomes);
    }
}
