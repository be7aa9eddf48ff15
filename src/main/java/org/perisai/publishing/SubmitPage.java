package org.perisai.publishing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.content.Finding;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.Place;

/** The last look at a draft before its author asks for a review: everything that the checker finds in the whole course. */
@Named
@RequestScoped
public class SubmitPage {
    private static final int MOST = 200;

    private Desks desks;
    private Reviews reviews;
    private SignedIn signedIn;
    private Here here;
    private Form form;
    private Desk desk;
    private List<Finding> findings;

    /** For CDI. */
    protected SubmitPage() { }

    @Inject
    SubmitPage(Desks desks, Reviews reviews, SignedIn signedIn, Here here, Form form) {
        this.desks = desks;
        this.reviews = reviews;
        this.signedIn = signedIn;
        this.here = here;
        this.form = form;
    }

    @PostConstruct
    void find() {
        desk = desks.of(signedIn.id(), here.part("course"));
        if (!desk.writable()) {
            throw new NotFound();
        }
    }

    /** Asks for the review. */
    public void act() {
        if (here.posted()) {
            try {
                reviews.submit(signedIn.id(), desk.draft().id(), here.field("note").strip(), !here.field("refresh").isEmpty());
                here.go(Place.DESK.with(desk.course()));
            } catch (DomainException refused) {
                form.refuse(refused);
            }
        }
    }

    /** The desk that the draft lies on. */
    public Desk desk() {
        return desk;
    }

    /** What stops a publication, at most 200. */
    public List<Finding> errors() {
        return all().stream().filter(Finding::isError).limit(MOST).toList();
    }

    /** What should be looked at, at most 200. */
    public List<Finding> warnings() {
        return all().stream().filter(finding -> !finding.isError()).limit(MOST).toList();
    }

    private List<Finding> all() {
        if (findings == null) {
            findings = reviews.findings(signedIn.id(), desk.draft().id());
        }
        return findings;
    }

    /** Where a finding's file is written, without the language; empty for one that isn't a part of this draft. */
    public String address(Finding finding) {
        return desk.files().containsKey(finding.file()) && finding.file().endsWith(".md") ? Place.EDIT.with(desk.course(),
                finding.file().substring(desk.folder().length()).replaceFirst("\\.md$", "")) : "";
    }
}
