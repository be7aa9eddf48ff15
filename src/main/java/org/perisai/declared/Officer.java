package org.perisai.declared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.perisai.identity.PersonPrincipal;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Country;
import org.perisai.shared.web.Forbidden;

/** Whose entries a request is about: the country of who is signed in, and nobody else's. Demo officers have their own. */
@ApplicationScoped
class Officer {
    private SignedIn signedIn;
    private Clock clock;

    /** For CDI. */
    protected Officer() { }

    @Inject
    Officer(SignedIn signedIn, Clock clock) {
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** ISO 3166-1 alpha-2 code. */
    String country() {
        return person().country();
    }

    boolean demo() {
        return person().demo();
    }

    long id() {
        return person().id();
    }

    /** The zone that days are cut in. */
    ZoneId zone() {
        return Country.of(country()).orElseThrow(Forbidden::new).zone();
    }

    /** The minute that it is there. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    private PersonPrincipal person() {
        return signedIn.person().orElseThrow(Forbidden::new);
    }
}
