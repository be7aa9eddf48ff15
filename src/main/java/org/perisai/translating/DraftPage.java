package org.perisai.translating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.perisai.publishing.Comment;
import org.perisai.publishing.DraftCard;
import org.perisai.publishing.DraftState;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.T;

/** The translation of a course: its files, its draft on the way to a reviewer, and XLIFF. */
@Named
@RequestScoped
public class DraftPage {
    /** Request attribute: why an uploaded document wasn't taken. */
    static final String REFUSED = "perisai.translating.xliff";
    private static final int NOTE = 1000;

    private Handover handover;
    private Counts counts;
    private Target target;
    private Form form;
    private Here here;
    private HttpServletRequest request;
    private T t;
    private List<FileRow> files;
    private List<Comment> reasons;

    /** For CDI. */
    protected DraftPage() { }

    @Inject
    DraftPage(Handover handover, Counts counts, Target target, Form form, Here here, T t,
            HttpServletRequest request) {
        this.handover = handover;
        this.counts = counts;
        this.target = target;
        this.form = form;
        this.here = here;
        this.t = t;
        this.request = request;
    }

    /** Does what a sent form asks for. */
    public void act() {
        if (!here.posted() || refused() != null) {
            return;
        }
        try {
            switch (here.field("do")) {
                case "submit" -> submit();
                case "withdraw" -> handover.withdraw(target.person(), target.scope());
                case "rebase" -> handover.rebase(target.person(), target.scope());
                case "settle" -> handover.settle(target.person(), target.scope(), Long.parseLong(here.field("comment")));
                default -> throw new NotFound();
            }
            if (form.valid()) {
                here.go(here.field("back").matches("[a-z0-9-]{1,80}#b[0-9a-f-]{6,12}")
                        ? "translations/" + target.language().tag() + "/" + target.course() + "/" + here.field("back") : here.rest());
            }
        } catch (DomainException refused) {
            form.refuse(refused);
        }
    }

    private void submit() {
        String note = form.text("note", NOTE);
        if (form.valid()) {
            handover.submit(target.person(), target.scope(), note);
        }
    }

    /** The files of the course, those with something open first. */
    public List<FileRow> files() {
        if (files == null) {
            files = counts.files(target.language()).stream().filter(row -> row.course().equals(target.course())).toList();
            if (files.isEmpty()) {
                throw new NotFound();
            }
        }
        return files;
    }

    /** The open draft, null where there is none. */
    public DraftCard draft() {
        return handover.draft(target.person(), target.scope()).orElse(null);
    }

    /** Whether a reviewer has it. */
    public boolean submitted() {
        return Optional.ofNullable(draft()).filter(draft -> draft.state() == DraftState.SUBMITTED).isPresent();
    }

    /** Whether translators are at it. */
    public boolean written() {
        return Optional.ofNullable(draft()).filter(draft -> draft.state().writable()).isPresent();
    }

    /** Whether a reviewer gave it back. */
    public boolean returned() {
        return Optional.ofNullable(draft()).filter(draft -> draft.state() == DraftState.RETURNED).isPresent();
    }

    /** What a reviewer said of the whole draft and nobody has settled; what belongs to a block stands there. */
    public List<Comment> reasons() {
        if (reasons == null) {
            reasons = handover.comments(target.person(), target.scope()).stream()
                    .filter(comment -> comment.path().isEmpty() && comment.settledAt() == null).toList();
        }
        return reasons;
    }

    /** Whether the published translation has changed since the draft began. */
    public boolean moved() {
        return draft() != null && handover.moved(draft());
    }

    /** How many files the draft changes. */
    public int changed() {
        return draft() == null ? 0 : handover.changed(draft()).size();
    }

    /** Why an uploaded document wasn't taken, empty where none was refused. */
    public String why() {
        return refused() == null ? "" : refused() instanceof XliffRefused xliff
                ? t.say(xliff.key(), xliff.line(), xliff.what()) : t.why(refused());
    }

    /** What is wrong with a text of an uploaded document, empty where it is something else. */
    public String flaw() {
        return refused() instanceof XliffRefused xliff && xliff.flaw() != null ? t.say("translating.flaw."
                + xliff.flaw().kind(), xliff.flaw().first(), xliff.flaw().second()) : "";
    }

    /** How many blocks of an uploaded document were taken. */
    public long taken() {
        return here.field("count").matches("\\d{1,6}") ? Long.parseLong(here.field("count")) : 0;
    }

    private DomainException refused() {
        return (DomainException) request.getAttribute(REFUSED);
    }
}
