package org.perisai.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

/** What people say about themselves, and what their enrolments keep of it. */
@ArquillianTest
class DimensionsIT {
    private static final String COURSE = "safe-online";
    private static final String OLD = "taken-long-ago";
    private static final Instant LONG_AGO = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<String> NOTHING = Arrays.asList(null, null, null, null, null);

    @Inject
    private PeopleInside people;
    @Inject
    private DimensionsInside dimensions;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @AfterEach
    void letTimeGoOn() {
        TestClock.stop(null);
    }

    @Test
    void anEnrolmentFreezesWhatWasSaidAndTheAgeOnTheCountrysDay() {
        long person = people.make("Maya", Country.ID, Language.ID);
        TestClock.stop(Instant.parse("2026-12-31T17:30:00Z"));
        say(person, "sex", "F", "year", "2002", "sector", "GOV", "province", "ID-BB");
        // In Jakarta it is 2027, so the age is 25; in UTC it would be 24 and the band Y18T24.
        enrol(person);
        assertEquals(Arrays.asList("ID-BB", "F", "Y25T34", "GOV", null), dimensions.of(person, COURSE));
    }

    @Test
    void theFirstSayingCompletesWhatBeganBeforeAndALaterOneLeavesItAlone() {
        long person = people.make("Sok", Country.KH, Language.KM);
        enrol(person);
        dimensions.began(person, OLD, "KH", LONG_AGO);
        assertEquals(NOTHING, dimensions.of(person, COURSE));
        say(person, "sex", "M", "year", "1991", "sector", "SME");
        List<String> first = Arrays.asList(null, "M", "Y35T44", "SME", null);
        assertEquals(List.of(first, first), List.of(dimensions.of(person, COURSE), dimensions.of(person, OLD)));
        assertEquals(1, dimensions.heard(person));
        say(person, "sex", "F", "year", "1950", "sector", "UNI");
        assertEquals(List.of(first, first), List.of(dimensions.of(person, COURSE), dimensions.of(person, OLD)));
        assertEquals(1, dimensions.heard(person));
    }

    @Test
    void whatWasNeverSaidIsNotFrozenAsUnknown() {
        long person = people.make("Dara", Country.KH, Language.KM);
        enrol(person);
        say(person, "sex", "M");
        say(person, "sex", "F", "province", "KH-12");
        assertEquals(Arrays.asList("KH-12", "M", null, null, null), dimensions.of(person, COURSE));
    }

    @Test
    void whatWasTakenBackWhileAnEnrolmentBeganStaysUnknownInIt() {
        long person = people.make("Bopha", Country.KH, Language.KM);
        say(person, "sex", "F", "sector", "SCH");
        say(person, "sector", "SCH");
        enrol(person);
        say(person, "sex", "F", "sector", "SCH");
        assertEquals(Arrays.asList(null, null, null, "SCH", null), dimensions.of(person, COURSE));
    }

    @Test
    void aProvinceIsNeitherOneOfAnotherCountryNorWhereTheLearnerWasNot() {
        long person = people.make("Aung", Country.MM, Language.MY);
        enrol(person);
        say(person, "province", "JP-13", "sex", "X", "year", "1800", "sector", "_U");
        assertEquals(NOTHING, dimensions.of(person, COURSE));
        people.enter(person);
        people.move(person, Country.JP);
        say(person, "province", "JP-13");
        assertEquals(NOTHING, dimensions.of(person, COURSE));
        assertEquals("JP-13", stored(person, "province"));
        people.move(person, Country.MM);
        assertEquals(null, stored(person, "province"));
    }

    @Test
    void theOrganisationIsSaidByItsCode() {
        database.update("insert into organisation (code, name, country, sector, mandated) values ('uni-la', 'University', 'LA', "
                + "'UNI', true)");
        String id = database.find("select id from organisation where code = 'uni-la'", row -> row.getString(1)).orElseThrow();
        long person = people.make("Kham", Country.LA, Language.LO);
        enrol(person);
        assertEquals(200, post(person, "what", "say", "organisation", "uni-lo"));
        assertEquals(null, stored(person, "organisation_id"));
        say(person, "organisation", "UNI-LA ");
        assertEquals(Arrays.asList(null, null, null, null, id), dimensions.of(person, COURSE));
        assertTrue(dimensions.mandated(person, COURSE), "it tells its people to take courses");
        assertEquals(303, post(person, "what", "erase"));
        assertFalse(dimensions.mandated(person, COURSE));
    }

    @Test
    void erasingTakesItFromThePersonAndFromAllEnrolmentsAndStartsAnew() {
        long person = people.make("Ana", Country.PH, Language.FIL);
        enrol(person);
        dimensions.began(person, OLD, "PH", LONG_AGO);
        say(person, "sex", "F", "year", "1991", "sector", "CSO", "province", "PH-00");
        assertNotEquals(NOTHING, dimensions.of(person, OLD));
        assertEquals(303, post(person, "what", "erase"));
        assertEquals(List.of(NOTHING, NOTHING), List.of(dimensions.of(person, COURSE), dimensions.of(person, OLD)));
        for (String column : List.of("sex", "birth_year", "sector", "province", "organisation_id")) {
            assertEquals(null, stored(person, column), column);
        }
        assertEquals(2, dimensions.heard(person));
        say(person, "sex", "O");
        assertEquals("O", dimensions.of(person, OLD).get(1));
    }

    @Test
    void whoHearsOfTheChangeIsInItsTransaction() {
        long person = people.make("Thuy", Country.VN, Language.VI);
        enrol(person);
        dimensions.refuse(person);
        assertEquals(500, post(person, "what", "say", "sex", "F"));
        assertEquals(1, dimensions.heard(person));
        assertEquals(NOTHING, dimensions.of(person, COURSE));
        assertEquals(null, stored(person, "sex"));
        assertEquals(0, database.list("select 1 from consent where person_id = ?", row -> 1, person).size());
    }

    @Test
    void anEnrolmentThatStartsAtTheSameTimeKnowsItToo() {
        for (int i = 0; i < 5; i++) {
            long person = people.make("Lina " + i, Country.MY, Language.MS);
            String cookie = people.cookie(person);
            Browserless here = browserless.here();
            var turn = new java.util.concurrent.atomic.AtomicInteger();
            here.atOnce(2, () -> turn.getAndIncrement() == 0 ? here.post(cookie, "/ms/courses/" + COURSE)
                    : here.post(cookie, "/ms/me/describe", "what", "say", "sex", "F"));
            assertEquals("F", dimensions.of(person, COURSE).get(1));
        }
    }

    private void enrol(long person) {
        assertEquals(303, browserless.post(people.cookie(person), "/en/courses/" + COURSE).statusCode());
    }

    private void say(long person, String... said) {
        String[] fields = Arrays.copyOf(new String[] {"what", "say"}, 2 + said.length);
        System.arraycopy(said, 0, fields, 2, said.length);
        assertEquals(303, post(person, fields));
    }

    private int post(long person, String... fields) {
        return browserless.post(people.cookie(person), "/en/me/describe", fields).statusCode();
    }

    private String stored(long person, String column) {
        return database.list("select " + column + " from person where id = ?", row -> row.getString(1), person).get(0);
    }
}
