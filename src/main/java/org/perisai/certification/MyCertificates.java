package org.perisai.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.catalog.Catalog;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;

/** The reader's own certificates, for the pages that list them. */
@Named
@RequestScoped
public class MyCertificates {
    private Certificates certificates;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private List<CertificateCard> all;

    /** For CDI. */
    protected MyCertificates() { }

    @Inject
    MyCertificates(Certificates certificates, Catalog catalog, SignedIn signedIn, Here here) {
        this.certificates = certificates;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
    }

    /** All, the newest first. */
    public List<CertificateCard> all() {
        if (all == null) {
            all = certificates.of(signedIn.id());
        }
        return all;
    }

    /** The one of an enrolment, null when there is none or it was taken back or withdrawn. */
    public CertificateCard of(long enrolment) {
        return all().stream().filter(card -> card.enrolmentId() == enrolment && card.stands()).findFirst().orElse(null);
    }

    /** Title of a certificate's course in the reader's language, as it was in that version. */
    public String title(CertificateCard card) {
        return catalog.edition(card.versionId(), here.language()).title();
    }
}
