package org.perisai.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.perisai.shared.Country;
import org.perisai.shared.Language;

class PersonTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static final Said NOTHING = new Said(null, null, null, null, null);

    private final Person person =
            new Person("us2x66jr", "hash", new PersonName("Sok", ""), Country.KH, Language.KM, NOW);

    @Test
    void everybodyIsALearnerWhateverIsGivenOrTaken() {
        assertEquals(Set.of(Role.LEARNER), person.roles());
        person.give(Set.of(Role.MINISTRY, Role.REVIEWER));
        assertEquals(EnumSet.of(Role.LEARNER, Role.MINISTRY, Role.REVIEWER), person.roles());
        person.give(Set.of(Role.REVIEWER));
        assertEquals(EnumSet.of(Role.LEARNER, Role.REVIEWER), person.roles());
    }

    @Test
    void anAddressBelongsToTheAccountOnlyOnceConfirmed() {
        person.wantEmail("sok@post.example");
        assertNull(person.email());
        person.confirmEmail("sok@post.example", NOW);
        assertEquals("sok@post.example", person.email());
        assertNull(person.emailWanted());
    }

    @Test
    void whatIsNotStatedIsNullInStatistics() {
        person.self().say(new Said("F", 1990, "GOV", "KH-12", null));
        assertEquals(new Dimensions("KH", "KH-12", "F", 1990, "GOV", null, false, false, null), person.dimensions());
        person.self().say(NOTHING);
        assertEquals(new Dimensions("KH", null, null, null, null, null, false, false, null), person.dimensions());
    }

    @Test
    void statisticsLeaveOutStaffAndAccountsForTestingAndCountDemonstrationsApart() {
        assertNull(person.dimensions().leftOut());
        person.markTesting(true);
        assertEquals(LeftOut.TESTING, person.dimensions().leftOut());
        for (Role role : Role.values()) {
            person.give(Set.of(role));
            assertEquals(role == Role.LEARNER ? LeftOut.TESTING : LeftOut.STAFF, person.dimensions().leftOut(), role.name());
        }
        person.markTesting(false);
        person.markDemo();
        assertNull(person.dimensions().leftOut());
    }

    @Test
    void onlyWhatWasNeverSaidIsSaidForTheFirstTime() {
        assertEquals(new Said("F", null, null, null, null), person.self().say(new Said("F", null, null, null, null)));
        assertEquals(new Said(null, 1990, null, null, null), person.self().say(new Said("M", 1990, null, null, null)));
        assertTrue(person.self().say(NOTHING).empty());
        assertTrue(person.self().say(new Said("O", 1991, null, null, null)).empty());
        person.self().erase();
        assertTrue(person.self().said().empty());
        assertEquals("M", person.self().say(new Said("M", null, null, null, null)).sex());
    }

    @Test
    void whoJoinsAnOrganisationIsOfItsSectorUntilTheySayOtherwise() {
        Organisation office = new Organisation("ministry-kh", "Ministry", Country.KH, "GOV", true);
        person.self().join(office);
        assertEquals("GOV", person.dimensions().sector());
        assertTrue(person.self().say(new Said(null, null, "UNI", null, office)).empty());
        assertEquals("UNI", person.dimensions().sector());
    }

    @Test
    void whoMovesToAnotherCountryLeavesTheirProvinceAndNothingElse() {
        person.self().say(new Said("F", 1990, "GOV", "KH-12", null));
        person.moveTo(Country.KH);
        assertEquals("KH-12", person.dimensions().province());
        person.describe(new PersonName("Sok", ""), Country.JP, Language.KM);
        assertEquals(new Dimensions("JP", null, "F", 1990, "GOV", null, false, false, null), person.dimensions());
    }

    @Test
    void aSentMailForgetsItsSecretLink() {
        Mail mail = new Mail("sok@post.example", "s", "secret link", NOW);
        mail.sent(NOW);
        assertEquals("", mail.body());
        assertEquals(NOW, mail.sentAt());
    }
}
