package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
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
    private static final int MANY = 20;

    @Inject
    private Cubes cubes;
    @Inject
    private Cells cells;
    @Inject
    private Counting counting;
    @Inject
    private Rebuild rebuild;
    @Inject
    private StatisticsInside statistics;
    @Inject
    private LearnersInside learners;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @Test
    void whatHappensIsCountedOnceHoweverManyWorkersCount() {
        statistics.count();
        Counts before = cube("BN");
        long person = learners.ready("Haji", Country.BN, Language.MS);
        learners.take(person, Language.MS, 10);
        learners.take(person, Language.MS, 0);
        statistics.count();
        Counts one = new Counts(1, 1, 1, 1, 1);
        assertEquals(before.plus(one), cube("BN"));
        database.update("insert into statistics_due (person_id, enrolment_id, due_at) select person_id, id, enrolled_at "
                + "from enrolment where person_id = ?", person);
        statistics.count();
        assertEquals(before.plus(one), cube("BN"), "asked again without a change");
    }

    @Test
    void whatCannotBeKeptIsNotCountedAndCountsLater() {
        statistics.count();
        database.update("alter table statistics_learner add constraint nobody_new check (person_id <= "
                + count("select max(id) from person") + ")");
        Counts before = cube("MM");
        int cellsBefore = statistics.cells().size();
        long person = learners.ready("Rolled back", Country.MM, Language.MY);
        assertThrows(IllegalStateException.class, () -> {
            for (int i = 0; i < 100; i++) {
                browserless.atOnce(1, () -> counting.count(StatisticsInside.LATE));
            }
        }, "it was kept, or the application's own worker always came first");
        assertEquals(before, cube("MM"));
        assertEquals(cellsBefore, statistics.cells().size());
        assertEquals(1, count("select count(*) from statistics_due where person_id = ?", person));
        database.update("alter table statistics_learner drop constraint nobody_new");
        statistics.count();
        assertEquals(before.plus(new Counts(1, 1, 0, 0, 0)), cube("MM"));
    }

    @Test
    void anEnrolmentThatGoesIsTakenOff() {
        statistics.enrol(Country.SG, "en", "2018-03-05T00:00:00Z", 2);
        statistics.count();
        assertEquals(2, cube("SG", "2018").enrolled());
        long enrolment = count("select max(id) from enrolment where enrolled_at = '2018-03-05'");
        long person = count("select person_id from enrolment where id = ?", enrolment);
        database.update("delete from enrolment where id = ?", enrolment);
        statistics.ask(person, enrolment);
        statistics.count();
        assertEquals(1, cube("SG", "2018").enrolled());
        assertEquals(0, count("select count(*) from statistics_learner where person_id = ?", person));
    }

    @Test
    void anOfficerSeesTheOwnCountryAndNoOther() {
        String cookie = officer(Country.LA);
        statistics.enrol(Country.LA, "lo", "2020-03-05T00:00:00Z", MANY);
        statistics.count();
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
        statistics.enrol(Country.SG, "en", "2019-03-05T00:00:00Z", 3);
        statistics.count();
        assertTrue(cubes.report(2019, By.COURSE).lines().get(0).enrolled().hidden());
        assertTrue(cubes.report(2019, By.COURSE).total().enrolled().hidden());
        String sheet = browserless.get(cookie, "/en/ministry/csv?year=2019&by=course").body();
        assertFalse(sheet.lines().anyMatch(line -> line.matches(".*[,;\t]\"?3\"?([,;\t].*)?")), sheet);
    }

    @Test
    void nobodyElseReadsOrCounts() {
        assertThrows(Forbidden.class, () -> cubes.report(2026, By.MONTH));
        assertEquals(303, browserless.get(null, "/en/ministry").statusCode());
        long person = people.make("Reader", Country.SG, Language.EN);
        people.enter(person);
        String cookie = people.cookie(person);
        assertThrows(Forbidden.class, () -> cubes.report(2026, By.MONTH));
        assertThrows(Forbidden.class, () -> cells.years("SG", false));
        assertThrows(Forbidden.class, () -> counting.count(Instant.EPOCH));
        assertThrows(Forbidden.class, () -> rebuild.all());
        assertEquals(403, browserless.get(cookie, "/en/ministry").statusCode());
        assertEquals(403, browserless.get(cookie, "/en/ministry/csv").statusCode());
    }

    private String officer(Country country) {
        long person = people.make("Officer", country, Language.EN);
        people.give(person, Role.MINISTRY);
        people.enter(person);
        return people.cookie(person);
    }

    private Counts cube(String country) {
        return cube(country, "");
    }

    private Counts cube(String country, String year) {
        return database.list("select measure, sum(value) from statistics_cell where country = ? and demo = false "
                + "and cube = 'TOTAL' and measure in ('ENROLLED', 'COMPLETED', 'EXAMINED', 'PASSED', 'CERTIFIED') "
                + "and period like ? group by measure", row -> StatisticsInside.counts(Measure.valueOf(row.getString(1)),
                row.getLong(2)), country, year + "%").stream().reduce(Counts.NONE, Counts::plus);
    }

    private long count(String sql, Object... arguments) {
        return database.find(sql, row -> row.getLong(1), arguments).orElseThrow();
    }
}
