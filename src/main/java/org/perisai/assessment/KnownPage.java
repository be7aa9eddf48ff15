package org.perisai.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** How much somebody knew before a course, and after it how much more; never which answers were right. */
@Named
@RequestScoped
public class KnownPage {
    private Attempts attempts;
    private Pretests pretests;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private AttemptCard attempt;
    private Pretest pretest;
    private Edition edition;

    /** For CDI. */
    protected KnownPage() { }

    @Inject
    KnownPage(Attempts attempts, Pretests pretests, Catalog catalog, SignedIn signedIn, Here here) {
        this.attempts = attempts;
        this.pretests = pretests;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
    }

    @PostConstruct
    void find() {
        attempt = attempts.get(signedIn.id(), here.part("attempt"));
        if (attempt.kind() == AttemptKind.FINAL) {
            throw new NotFound();
        }
        if (attempt.open()) {
            here.go("tests/" + attempt.publicId());
        }
        pretest = pretests.of(signedIn.id(), attempt.enrolmentId());
        edition = catalog.edition(attempt.versionId(), here.language());
    }

    /** Whether it was handed in. */
    public boolean shown() {
        return !attempt.open();
    }

    /** Whether this is about what was known before. */
    public boolean before() {
        return attempt.kind() == AttemptKind.PRE;
    }

    /** Before and after. */
    public Pretest pretest() {
        return pretest;
    }

    /** The course in the reader's language, in the version of the attempt. */
    public Edition edition() {
        return edition;
    }
}
