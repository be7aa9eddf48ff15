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

/** Offers the questions before or after a course; who has no such questions left is shown the way on. */
@Named
@RequestScoped
public class PretestPage {
    private Pretests pretests;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private Edition edition;
    private Pretests.Offer offer;

    /** For CDI. */
    protected PretestPage() { }

    @Inject
    PretestPage(Pretests pretests, Catalog catalog, SignedIn signedIn, Here here) {
        this.pretests = pretests;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
    }

    @PostConstruct
    void find() {
        edition = catalog.find(here.part("course"), here.language()).orElseThrow(NotFound::new);
        offer = pretests.offer(signedIn.id(), edition.course()).orElse(null);
    }

    /** The course in the reader's language. */
    public Edition edition() {
        return edition;
    }

    /** What may be answered; null when nothing may. */
    public Pretests.Offer offer() {
        return offer;
    }

    /** Number of questions. */
    public int total() {
        return pretests.total(offer);
    }

    /** Whether the course is still to be taken. */
    public boolean before() {
        return offer == null || offer.kind() == AttemptKind.PRE;
    }
}
