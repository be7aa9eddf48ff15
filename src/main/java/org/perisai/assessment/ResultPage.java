package org.perisai.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionModule;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;

/**
 * The result of a final test, outcome by outcome, with what to review. Leads back while the attempt is open, and on to
 * its own page where it was at the test before or after the course.
 */
@Named
@RequestScoped
public class ResultPage {
    private Attempts attempts;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private AttemptCard attempt;
    private Edition edition;
    private List<AttemptCard> taken;
    private List<Result.ByOutcome> outcomes;

    /** For CDI. */
    protected ResultPage() { }

    @Inject
    ResultPage(Attempts attempts, Catalog catalog, SignedIn signedIn, Here here) {
        this.attempts = attempts;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
    }

    @PostConstruct
    void find() {
        attempt = attempts.get(signedIn.id(), here.part("attempt"));
        if (attempt.open()) {
            here.go("tests/" + attempt.publicId());
        } else if (attempt.kind() != AttemptKind.FINAL) {
            here.go("tests/" + attempt.publicId() + "/known");
        }
        edition = catalog.edition(attempt.versionId(), here.language());
        taken = attempts.of(signedIn.id(), attempt.enrolmentId());
        outcomes = attempt.open() ? List.of() : Result.decoded(attempt.outcomes());
    }

    /** Whether there is something to show here. */
    public boolean shown() {
        return !attempt.open() && attempt.kind() == AttemptKind.FINAL;
    }

    /** The attempt. */
    public AttemptCard attempt() {
        return attempt;
    }

    /** The course in the reader's language, in the version of the attempt. */
    public Edition edition() {
        return edition;
    }

    /** Right and asked by outcome, in the order of the course. */
    public List<Result.ByOutcome> outcomes() {
        return outcomes;
    }

    /** Modules that teach an outcome. */
    public List<EditionModule> modules(String outcome) {
        return edition.modules().stream().filter(module -> module.outcomes().contains(outcome)).toList();
    }

    /** Why the test can't be taken again: key of a text, null when it can. */
    public String refusal() {
        return Admission.refusal(edition, taken);
    }

    /** Attempts that are left, null when the course sets no limit. */
    public Integer left() {
        int allowed = edition.facts().attempts();
        return allowed == 0 ? null : Math.max(0, allowed - taken.size());
    }
}
