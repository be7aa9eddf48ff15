package org.perisai.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.perisai.identity.Dimensions;
import org.perisai.shared.Language;

/**
 * One person takes one course. It keeps the version that it started with and the statistical
 * dimensions as they were then: who changes job doesn't rewrite last year's figures.
 */
@Entity
@Table(name = "enrolment")
class Enrolment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "person_id")
    private long personId;
    private String course;
    @Column(name = "version_id")
    private long versionId;
    @Column(name = "enrolled_at")
    private Instant enrolledAt;
    private String country;
    private String province;
    private String sex;
    @Column(name = "age_band")
    private String ageBand;
    private String sector;
    @Column(name = "organisation_id")
    private Long organisationId;
    private String lang;
    private boolean demo;
    @Column(name = "place_module")
    private String placeModule;
    @Column(name = "place_block")
    private String placeBlock;
    @Column(name = "completed_at")
    private Instant completedAt;

    /** For JPA. */
    protected Enrolment() { }

    Enrolment(long personId, String course, long versionId, Language language, Dimensions frozen, Instant now) {
        this.personId = personId;
        this.course = course;
        this.versionId = versionId;
        this.lang = language.tag();
        this.enrolledAt = now;
        this.country = frozen.country();
        this.province = frozen.province();
        this.sex = frozen.sex();
        this.ageBand = frozen.ageBand();
        this.sector = frozen.sector();
        this.organisationId = frozen.organisationId();
        this.demo = frozen.demo();
    }

    /** Remembers where the person reads, so that "continue" leads there in any language. */
    void moveTo(String module, String block) {
        placeModule = module;
        placeBlock = block;
    }

    /** All sections are done; says whether this is news. */
    boolean complete(Instant now) {
        boolean news = completedAt == null;
        if (news) {
            completedAt = now;
        }
        return news;
    }

    EnrolmentCard card() {
        return new EnrolmentCard(id, personId, course, versionId, country, lang, demo, placeModule, placeBlock,
                completedAt);
    }
}
