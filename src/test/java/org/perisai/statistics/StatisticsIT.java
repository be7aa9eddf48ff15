package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.LearnersInside;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;

@ArquillianTest
class StatisticsIT {
    private static final String CUBE = "select sum(enrolled), sum(completed), sum(examined), sum(passed), "
            + "sum(certified) from statistics_month where country = ?";
    private static final int MANY = 20;

    @Inject
    private Cubes cubes;
    @Inject
    private Ledger ledger;
    @Inject
    private Happenings happenings;
    @Inject
    private LearnersInside learners;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @Test
    void whatHappensIsCountedOnceHoweverManyWorkersFold() {
        foldAtOnce();
        Counts before = cube("BN");
        long person = learners.ready("Haji", Country.BN, Language.MS);
        learners.take(person, Language.MS, 10);
        learners.take(person, Language.MS, 0);
        foldAtOnce();
        Counts one = new Counts(1, 1, 1, 1, 1);
        assertEquals(before.plus(one), cube("BN"));
        foldAtOnce();
        assertEquals(before.plus(one), cube("BN"));
    }

    @Test
    void aCubeMadeAnewIsTheSame() {
        long person = learners.ready("Kanya", Country.TH, Language.TH);
        learners.take(person, Language.TH, 0);
        foldAtOnce();
        List<String> before = cells();
        assertFalse(before.isEmpty());
        database.update("update statistics_month set enrolled = enrolled + 1");
        assertFalse(before.equals(cells()));
        browserless.atOnce(1, () -> {
            ledger.rebuild();
            return true;
        });
        assertEquals(before, cells());
    }

    @Test
    void anOfficerSeesTheOwnCountryAndNoOther() {
        String cookie = officer(Country.LA);
        happenings.add(Collections.nCopies(MANY, new Happening(Instant.parse("2020-03-05T00:00:00Z"), null, "LA",
                LearnersInside.COURSE, "lo", false, new Counts(1, 0, 0, 0, 0))));
        foldAtOnce();
        assertEquals(MANY, cubes.report(2020, By.MONTH).total().enrolled().value());
        assertTrue(cubes.years().contains(2020));
        assertEquals(200, browserless.get(cookie, "/lo/ministry?year=2020").statusCode());
        officer(Country.KH);
        assertEquals(0, cubes.report(2020, By.MONTH).total().enrolled().value());
        assertFalse(cubes.years().contains(2020));
    }

    @Test
    void fewPeopleAreNotShownAndNotInTheSheetEither() {
        String cookie = officer(Country.SG);
        happenings.add(Collections.nCopies(3, new Happening(Instant.parse("2019-03-05T00:00:00Z"), null, "SG",
                LearnersInside.COURSE, "en", false, new Counts(1, 0, 0, 0, 0))));
        foldAtOnce();
        assertTrue(cubes.report(2019, By.COURSE).lines().get(0).enrolled().hidden());
        assertTrue(cubes.report(2019, By.COURSE).total().enrolled().hidden());
        String sheet = browserless.get(cookie, "/en/ministry/csv?year=2019&by=course").body();
        assertFalse(sheet.lines().anyMatch(line -> line.matches(".*[,;\t]\"?3\"?([,;\t].*)?")), sheet);
    }

    @Test
    void nobodyElseReadsOrFolds() {
        assertThrows(Forbidden.class, () -> cubes.report(2026, By.MONTH));
        assertEquals(303, browserless.get(null, "/en/ministry").statusCode());
        long person = people.make("Reader", Country.SG, Language.EN);
        people.enter(person);
        String cookie = people.cookie(person);
        assertThrows(Forbidden.class, () -> cubes.report(2026, By.MONTH));
        assertThrows(Forbidden.class, () -> ledger.fold());
        assertThrows(Forbidden.class, () -> ledger.rebuild());
        assertEquals(403, browserless.get(cookie, "/en/ministry").statusCode());
        assertEquals(403, browserless.get(cookie, "/en/ministry/csv").statusCode());
    }

    /** As workers of several nodes would; a thread of its own is nobody's request. */
    private void foldAtOnce() {
        browserless.atOnce(4, () -> ledger.fold());
        for (int i = 0; unfolded() > 0; i++) {
            assertTrue(i < 1000, "the application's own worker keeps the ledger");
            browserless.atOnce(1, () -> ledger.fold());
        }
    }

    private int unfolded() {
        return database.find("select count(*) from statistics_event where folded = false", row -> row.getInt(1))
                .orElseThrow();
    }

    private String officer(Country country) {
        long person = people.make("Officer", country, Language.EN);
        people.give(person, Role.MINISTRY);
        people.enter(person);
        return people.cookie(person);
    }

    private Counts cube(String country) {
        return database.find(CUBE, row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
                row.getLong(5)), country).orElseThrow();
    }

    private List<String> cells() {
        return database.list("select * from statistics_month order by country, demo, month, course, lang",
                row -> row.getString(1) + row.getString(2) + row.getString(3) + row.getString(4) + row.getString(5)
                        + " " + row.getLong(6) + " " + row.getLong(7) + " " + row.getLong(8) + " " + row.getLong(9)
                        + " " + row.getLong(10));
    }
}
