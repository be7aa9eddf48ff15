package org.perisai.translating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.perisai.content.Difference.Run;
import org.perisai.identity.SignedIn;
import org.perisai.publishing.DraftState;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** A translation before its reviewer. */
@Named
@RequestScoped
public class JudgementPage {
    private Judging judging;
    private Handover handover;
    private Target target;
    private SignedIn signedIn;
    private Form form;
    private Here here;
    private Judgement judgement;

    /** For CDI. */
    protected JudgementPage() { }

    @Inject
    JudgementPage(Judging judging, Handover handover, Target target, SignedIn signedIn, Form form, Here here) {
        this.judging = judging;
        this.handover = handover;
        this.target = target;
        this.signedIn = signedIn;
        this.form = form;
        this.here = here;
    }

    /** Does what a sent form asks for. */
    public void act() {
        if (!here.posted()) {
            return;
        }
        try {
            switch (here.field("do")) {
                case "comment" -> comment();
                case "return" -> {
                    handover.giveBack(target.person(), target.scope(), submission(), form.text("body", 2000));
                    here.go("translations/" + target.language().tag() + "?said=returned");
                }
                case "approve" -> {
                    handover.approve(target.person(), target.scope(), submission());
                    here.go("translations/" + target.language().tag() + "?said=approved");
                }
                default -> throw new NotFound();
            }
        } catch (DomainException refused) {
            form.refuse(refused);
        }
    }

    /** When what the reviewer sees was submitted, as the form says; a form of somebody else's names none of ours. */
    private Instant submission() {
        try {
            return Instant.parse(here.field("submission"));
        } catch (DateTimeParseException none) {
            return Instant.EPOCH;
        }
    }

    private void comment() {
        String block = here.field("block");
        handover.comment(target.person(), target.scope(), here.field("file"), block, form.text("body", 2000));
        here.go(here.rest() + (block.isEmpty() ? "" : "#b" + block));
    }

    /** What the draft changes. */
    public Judgement judgement() {
        if (judgement == null) {
            judgement = judging.open(target.person(), target.scope());
        }
        return judgement;
    }

    /** Whether the reader may approve it now, or give it back. */
    public boolean judges() {
        return signedIn.is(Permitted.REVIEWER) && judgement().mayJudge() && submitted();
    }

    /** Whether the reader is a reviewer who wrote in it. */
    public boolean own() {
        return signedIn.is(Permitted.REVIEWER) && !judgement().mayJudge();
    }

    /** Whether it waits for a review. */
    public boolean submitted() {
        return judgement().draft().state() == DraftState.SUBMITTED;
    }

    /** Words with what changed, as finished HTML. */
    public String marked(List<Run> runs) {
        return Marks.html(runs, false);
    }
}
