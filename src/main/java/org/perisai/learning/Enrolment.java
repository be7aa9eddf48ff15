package org.perisai.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.perisai.identity.Dimensions;
import org.perisai.identity.LeftOut;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.codes.AgeBand;

/**
 * One person takes one course. It keeps the version that it started with and the statistical
 * dimensions as they were then: who changes job doesn't rewrite last year's figures. A dimension that
 * was never stated isn't frozen: the first time somebody states it, it holds for what they began before.
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
    private boolean mandated;
    private String lang;
    private boolean demo;
    @Column(name = "left_out")
    @Enumerated(EnumType.STRING)
    private LeftOut leftOut;
    @Column(name = "place_module")
    private String placeModule;
    @Column(name = "place_block")
    private String placeBlock;
    @Column(name = "completed_at")
    private Instant completedAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    /** For JPA. */
    protected Enrolment() { }

    Enrolment(long personId, String course, long versionId, Language language, Dimensions frozen, Instant now) {
        this.personId = personId;
        this.course = course;
        this.versionId = versionId;
        this.lang = language.tag();
        this.enrolledAt = now;
        this.country = frozen.country();
        this.demo = frozen.demo();
        this.leftOut = frozen.leftOut();
        fill(frozen);
    }

    /**
     * Takes what the person says for the first time and what wasn't known when this began; what it has stays. A
     * province of another country isn't where they were then. Says whether there was something to take.
     */
    final boolean fill(Dimensions first) {
        List<Object> before = stated();
        sex = sex == null ? first.sex() : sex;
        sector = sector == null ? first.sector() : sector;
        if (organisationId == null) {
            organisationId = first.organisationId();
            mandated = first.mandated();
        }
        if (province == null && first.province() != null && first.province().startsWith(country + "-")) {
            province = first.province();
        }
        if (ageBand == null && first.birthYear() != null) {
            ageBand = AgeBand.of(first.birthYear(), enrolledAt.atZone(Country.valueOf(country).zone()).getYear());
        }
        return !before.equals(stated());
    }

    /** Forgets what the person said about themselves; says whether there was something to forget. */
    boolean forget() {
        List<Object> before = stated();
        province = null;
        sex = null;
        ageBand = null;
        sector = null;
        organisationId = null;
        mandated = false;
        return !before.equals(stated());
    }

    /** The account is one for testing, or no more; who was staff stays so. Says whether this changes anything. */
    boolean test(boolean testing) {
        LeftOut before = leftOut;
        if (before != LeftOut.STAFF) {
            leftOut = testing ? LeftOut.TESTING : null;
        }
        return leftOut != before;
    }

    private List<Object> stated() {
        return Arrays.asList(province, sex, ageBand, sector, organisationId);
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

    /** The person doesn't go on; what they did stays. Says whether this is news: asked twice, the first day counts. */
    boolean leave(Instant now) {
        boolean news = withdrawnAt == null;
        if (news) {
            withdrawnAt = now;
        }
        return news;
    }

    /** The person goes on as if they had never left; says whether they had. */
    boolean resume() {
        boolean news = withdrawnAt != null;
        withdrawnAt = null;
        return news;
    }

    EnrolmentCard card() {
        return new EnrolmentCard(id, personId, course, versionId, country, lang, demo, placeModule, placeBlock,
                completedAt, withdrawnAt != null);
    }
}
