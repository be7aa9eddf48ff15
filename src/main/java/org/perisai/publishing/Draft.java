package org.perisai.publishing;

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
import org.perisai.shared.DomainException;

/**
 * The next version of a course, or of its translation into one language, while people write it. Each of them has at
 * most one open draft, which all its authors share; its files are rows of their own. It is written, submitted, and by
 * somebody else returned or published.
 */
@Entity
@Table(name = "draft")
class Draft {
    private static final int OPEN = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String course;
    private String lang;
    @Column(name = "base_version")
    private Long baseVersion;
    @Enumerated(EnumType.STRING)
    private DraftState state;
    @Column(name = "open_slot")
    private Integer openSlot;
    private String note;
    private boolean refresh;
    @Column(name = "made_by")
    private long madeBy;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "submitted_by")
    private Long submittedBy;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "closed_by")
    private Long closedBy;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Version
    private int version;

    /** For JPA. */
    protected Draft() { }

    /** @param baseVersion id of the version that it starts from, null for a new course */
    Draft(Scope scope, Long baseVersion, long person, Instant now) {
        this.course = scope.course();
        this.lang = scope.stored();
        this.baseVersion = baseVersion;
        this.state = DraftState.WRITING;
        this.openSlot = OPEN;
        this.note = "";
        this.madeBy = person;
        this.madeAt = now;
    }

    /** Asks for a review. */
    void submit(long person, String what, boolean asksAgain, Instant now) {
        writable();
        state = DraftState.SUBMITTED;
        note = what;
        refresh = asksAgain;
        submittedBy = person;
        submittedAt = now;
    }

    /** Takes the question back, to go on writing. */
    void withdraw() {
        submitted();
        state = DraftState.WRITING;
    }

    /** A reviewer asks for changes. */
    void giveBack() {
        submitted();
        state = DraftState.RETURNED;
    }

    /** It became a version. */
    void publish(long reviewer, Instant now) {
        submitted();
        close(DraftState.PUBLISHED, reviewer, now);
    }

    /** Its authors give it up. */
    void drop(long person, Instant now) {
        writable();
        close(DraftState.DROPPED, person, now);
    }

    /** It now starts from another version, whose files its authors have seen. */
    void rebase(Long onto) {
        writable();
        baseVersion = onto;
    }

    /** It starts from another version, in which its files are the same or lie elsewhere; it may be under review. */
    void follow(long onto) {
        baseVersion = onto;
    }

    /** @throws DomainException when its files may not be changed now */
    void writable() {
        if (!state.writable()) {
            throw new DomainException(state.open() ? "publishing.refused.submitted" : "publishing.refused.closed");
        }
    }

    private void submitted() {
        if (state != DraftState.SUBMITTED) {
            throw new DomainException("publishing.refused.notSubmitted");
        }
    }

    private void close(DraftState how, long person, Instant now) {
        state = how;
        openSlot = null;
        closedBy = person;
        closedAt = now;
    }

    DraftCard card() {
        return new DraftCard(id == null ? 0 : id, Scope.of(course, lang), baseVersion, state, note, refresh, madeBy, madeAt, submittedBy,
                submittedAt);
    }
}
