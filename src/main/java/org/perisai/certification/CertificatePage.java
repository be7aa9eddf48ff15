package org.perisai.certification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;

/** A certificate as its holder sees it. */
@Named
@RequestScoped
public class CertificatePage {
    private Certificates certificates;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private CertificateCard certificate;
    private Edition edition;

    /** For CDI. */
    protected CertificatePage() { }

    @Inject
    CertificatePage(Certificates certificates, Catalog catalog, SignedIn signedIn, Here here) {
        this.certificates = certificates;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
    }

    @PostConstruct
    void find() {
        certificate = certificates.get(signedIn.id(), here.part("number"));
        edition = catalog.edition(certificate.versionId(), here.language());
    }

    /** Withdraws it, when the holder says so; one that is withdrawn has no name and no paper to show. */
    public void act() {
        boolean asked = here.posted() && here.field("withdraw").equals("yes");
        if (asked) {
            certificates.withdraw(signedIn.id(), certificate.number());
        }
        if (asked || certificate.status() == CertificateStatus.WITHDRAWN) {
            here.go("verify/" + certificate.number());
        }
    }

    /** The certificate. */
    public CertificateCard certificate() {
        return certificate;
    }

    /** The course in the reader's language, in the version that was passed. */
    public Edition edition() {
        return edition;
    }

    /** Where anybody can verify it. */
    public String verifyAddress() {
        return here.site() + here.to("verify/" + certificate.number());
    }
}
