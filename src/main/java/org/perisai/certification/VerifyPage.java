package org.perisai.certification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.shared.PublicNumber;
import org.perisai.shared.Throttle;
import org.perisai.shared.web.Here;

/**
 * Anybody checks a certificate by its number. A number that can't be one is said so without a look-up;
 * known and unknown numbers cost the same look-ups and writes, and who asks for many unknown ones has to wait.
 */
@Named
@RequestScoped
public class VerifyPage {
    /** Unknown numbers an address may ask for before it waits. */
    private static final int FREE = 10;
    /** A known number is counted by the same writes, so that it takes as long, and never makes anybody wait. */
    private static final int NEVER = 1_000_000;
    private static final int LONGEST = 40;

    private Certificates certificates;
    private Checks checks;
    private Catalog catalog;
    private Throttle throttle;
    private Here here;
    private String typed;
    private boolean malformed;
    private long wait;
    private CertificateCard certificate;

    /** For CDI. */
    protected VerifyPage() { }

    @Inject
    VerifyPage(Certificates certificates, Checks checks, Catalog catalog, Throttle throttle, Here here) {
        this.certificates = certificates;
        this.checks = checks;
        this.catalog = catalog;
        this.throttle = throttle;
        this.here = here;
    }

    @PostConstruct
    void find() {
        String asked = here.part("number") != null ? here.part("number") : here.field("number");
        typed = asked.length() <= LONGEST ? asked : asked.substring(0, LONGEST);
        if (typed.isBlank()) {
            return;
        }
        Optional<String> number = PublicNumber.typed(typed);
        malformed = number.isEmpty();
        number.ifPresent(this::check);
    }

    /** Counts both before it knows which it is, and takes the other back. */
    private void check(String number) {
        String key = "verify:" + here.address();
        Throttle.Attempt unknown = throttle.attempt(key, FREE);
        Duration blocked = unknown.blockedFor();
        wait = blocked.toSeconds() + (blocked.isZero() ? 0 : 1);
        if (wait == 0) {
            Throttle.Attempt known = throttle.attempt(key + " known", NEVER);
            certificate = certificates.verify(number).orElse(null);
            throttle.takeBack(certificate == null ? known : unknown);
            checks.remember(number, status(), here.address() + " " + here.browser());
        }
    }

    /** Leads from the form to the address of the number, which can be kept and sent on. */
    public void lead() {
        PublicNumber.typed(here.field("number")).ifPresent(number -> here.go("verify/" + number));
    }

    /** What was typed. */
    public String typed() {
        return typed;
    }

    /** Whether a look-up was made. */
    public boolean checked() {
        return !typed.isBlank() && !malformed && wait == 0;
    }

    /** Whether what was typed can't be a number of a certificate. */
    public boolean malformed() {
        return malformed;
    }

    /** Seconds to wait after too many unknown numbers, 0 when there is no need. */
    public long waitSeconds() {
        return wait;
    }

    /** The certificate, null when the number is unknown. */
    public CertificateCard certificate() {
        return certificate;
    }

    /** How it stands. */
    public CertificateStatus status() {
        return certificate == null ? CertificateStatus.UNKNOWN : certificate.status();
    }

    /** The course in the reader's language, in the version that was passed. */
    public Edition edition() {
        return catalog.edition(certificate.versionId(), here.language());
    }
}
