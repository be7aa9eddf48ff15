package org.perisai.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.LearnersInside;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.NotFound;

@ArquillianTest
class CertificatesIT {
    /** Already the next day in the Philippines. */
    private static final Instant PASSED = Instant.parse("2026-11-23T17:00:00Z");

    @Inject
    private Certificates certificates;
    @Inject
    private LearnersInside learners;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;

    @AfterEach
    void letTimeGoOn() {
        TestClock.stop(null);
    }

    @Test
    void itHoldsFromTheHoldersDayToItsLastDay() {
        CertificateCard card = earned(Country.PH, Language.FIL);
        assertEquals(LocalDate.of(2026, 11, 24), card.completedOn());
        assertEquals(LocalDate.of(2028, 11, 24), card.expiresOn());
        assertEquals(CertificateStatus.VALID, card.status());
        assertEquals(CertificateStatus.VALID, statusAt(card, "2028-11-24T23:59:59Z"));
        assertEquals(CertificateStatus.EXPIRED, statusAt(card, "2028-11-25T00:00:00Z"));
    }

    @Test
    void aRevokedOneSaysSinceWhenAndOnlyAnAdministratorRevokes() {
        CertificateCard card = earned(Country.TH, Language.TH);
        assertThrows(Forbidden.class, () -> certificates.revoke(card.number()));
        long administrator = people.make("Administrator", Country.SG, Language.EN);
        people.give(administrator, Role.ADMINISTRATOR);
        people.enter(administrator);
        TestClock.stop(Instant.parse("2026-12-01T00:00:00Z"));
        certificates.revoke(card.number());
        TestClock.stop(Instant.parse("2026-12-09T00:00:00Z"));
        certificates.revoke(card.number());
        CertificateCard revoked = certificates.verify(card.number()).orElseThrow();
        assertEquals(CertificateStatus.REVOKED, revoked.status());
        assertEquals(LocalDate.of(2026, 12, 1), revoked.revokedOn());
    }

    @Test
    void aWithdrawnOneShowsNoNameToAnybody() {
        long person = learners.ready("Thida Win", Country.MM, Language.MY);
        learners.take(person, Language.MY, 0);
        CertificateCard card = certificates.of(person).get(0);
        String page = "/my/verify/" + card.number();
        assertTrue(browserless.get(null, page).body().contains("Thida Win"));
        certificates.withdraw(person, card.number());
        CertificateCard withdrawn = certificates.verify(card.number()).orElseThrow();
        assertEquals(CertificateStatus.WITHDRAWN, withdrawn.status());
        assertNull(withdrawn.nameFull());
        assertNull(withdrawn.nameLatin());
        String shown = browserless.get(null, page).body();
        assertTrue(shown.contains("data-status=\"WITHDRAWN\""));
        assertFalse(shown.contains("Thida Win"));
        String cookie = people.cookie(person);
        assertEquals(404, browserless.get(cookie, "/my/certificates/" + card.number() + "/pdf").statusCode());
    }

    @Test
    void anotherPersonsCertificateIsNotFound() {
        CertificateCard card = earned(Country.VN, Language.VI);
        long other = people.make("Other", Country.VN, Language.VI);
        String cookie = people.cookie(other);
        String path = "/vi/certificates/" + card.number();
        assertThrows(NotFound.class, () -> certificates.get(other, card.number()));
        assertThrows(NotFound.class, () -> certificates.withdraw(other, card.number()));
        assertEquals(404, browserless.get(cookie, path).statusCode());
        assertEquals(404, browserless.get(cookie, path + "/pdf").statusCode());
        assertEquals(404, browserless.post(cookie, path, "withdraw", "yes").statusCode());
        assertEquals(CertificateStatus.VALID, certificates.verify(card.number()).orElseThrow().status());
    }

    @Test
    void aStrangerMayVerifyAndNothingElse() {
        assertTrue(certificates.verify("2222222222222222").isEmpty());
        assertThrows(Forbidden.class, () -> certificates.of(1));
        assertThrows(Forbidden.class, () -> certificates.get(1, "2222222222222222"));
        assertThrows(Forbidden.class, () -> certificates.withdraw(1, "2222222222222222"));
        assertThrows(Forbidden.class, () -> certificates.revoke("2222222222222222"));
    }

    @Test
    void theNameStaysAsItWasWhenTheTestWasPassed() {
        long person = learners.ready("Nguyễn Thị Ánh", Country.VN, Language.VI);
        learners.take(person, Language.VI, 0);
        people.move(person, Country.JP);
        CertificateCard card = certificates.of(person).get(0);
        assertEquals("Nguyễn Thị Ánh", card.nameFull());
        assertEquals("VN", card.country());
    }

    @Test
    void itIsPrintedInEveryLanguage() {
        long person = learners.ready("Nguyễn Thị Ánh", Country.VN, Language.VI);
        learners.take(person, Language.VI, 0);
        String cookie = people.cookie(person);
        String number = certificates.of(person).get(0).number();
        for (Language language : Language.all()) {
            HttpResponse<String> pdf = browserless.get(cookie,
                    "/" + language.tag() + "/certificates/" + number + "/pdf");
            assertEquals(200, pdf.statusCode(), language.tag());
            assertTrue(pdf.body().startsWith("%PDF"), language.tag());
        }
    }

    private CertificateCard earned(Country country, Language language) {
        TestClock.stop(PASSED);
        long person = learners.ready("Holder", country, language);
        learners.take(person, language, 0);
        assertEquals(1, certificates.of(person).size());
        return certificates.of(person).get(0);
    }

    private CertificateStatus statusAt(CertificateCard card, String instant) {
        TestClock.stop(Instant.parse(instant));
        return certificates.verify(card.number()).orElseThrow().status();
    }
}
