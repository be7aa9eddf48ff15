package org.perisai.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.perisai.shared.Country;
import org.perisai.shared.Language;

class PersonTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

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
        person.describe("F", "Y25T34");
        assertEquals("F", person.dimensions().sex());
        person.describe("", "");
        assertEquals(new Dimensions("KH", null, null, null, null, null, false), person.dimensions());
    }

    @Test
    void aSentMailForgetsItsSecretLink() {
        Mail mail = new Mail("sok@post.example", "s", "secret link", NOW);
        mail.sent(NOW);
        assertEquals("", mail.body());
        assertEquals(NOW, mail.sentAt());
    }
}
