package org.perisai.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.perisai.learning.EnrolmentCard;
import org.perisai.shared.Language;

/**
 * One go at the final test of a course. Its seed and version say which questions it has and in which
 * order, so they needn't be stored; each answer is a row of its own. It is graded once, when it is
 * handed in.
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

    Attempt(String publicId, EnrolmentCard enrolment, int number, long seed, int total, Language language,
            Instant now) {
        this.publicId = publicId;
        this.enrolmentId = enrolment.id();
        this.personId = enrolment.personId();
        this.versionId = enrolment.versionId();
        this.number = number;
        this.seed = seed;
        this.total = total;
        this.lang = language.tag();
        this.startedAt = now;
    }

    /** Takes the result; the second time it does nothing, and says so. */
    boolean handIn(Result result, Instant now) {
        if (submittedAt != null) {
            return false;
        }
        submittedAt = now;
        score = result.score();
        passed = result.passed();
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
        return new AttemptCard(id, publicId, enrolmentId, personId, versionId, number, seed, total, startedAt,
                submittedAt, score == null ? 0 : score, passed(), outcomes);
    }
}
