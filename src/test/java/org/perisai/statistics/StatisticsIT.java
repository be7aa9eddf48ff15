package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.LearnersInside;
import org.perisai.disclosure.Disclosure;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;
import org.perisai.statistics.StatisticsInside.Counts;

@ArquillianTest
class StatisticsIT {
    private static final int MANY = 20;

    @Inject
    private Figures figures;
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
    void whatCannotBeKeptKeepsNobodyElseFromBeingCountedAndCountsLater() {
        statistics.count();
        Counts before = cube("MM");
        long stuck = people.make("Stuck", Country.MM, Language.MY);
        database.update("alter table statistics_learner add constraint not_this_one check (person_id <> " + stuck + ")");
        database.update("insert into enrolment (person_id, course, version_id, enrolled_at, country, lang, demo) "
                + "select ?, code, current_version, utc_timestamp(6), 'MM', 'my', false from course where code = ?", stuck,
                LearnersInside.COURSE);
        database.update("insert into statistics_due (person_id, enrolment_id, due_at) select person_id, id, '2020-01-01' "
                + "from enrolment where person_id = ?", stuck);
        long other = learners.ready("Counted", Country.MM, Language.MY);
        for (int i = 0; i < 100 && count("select count(*) from statistics_due where person_id = ?", other) > 0; i++) {
            statistics.countDue();
        }
        assertEquals(before.plus(new Counts(1, 1, 0, 0, 0)), cube("MM"));
        assertEquals(1, count("select count(*) from statistics_due where person_id = ? and due_at > utc_timestamp(6)", stuck));
        database.update("alter table statistics_learner drop constraint not_this_one");
        statistics.count();
        assertEquals(before.plus(new Counts(2, 1, 0, 0, 0)), cube("MM"));
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
        statistics.enrol(Country.LA, "lo", "2020-03-05T00:00:00Z", MANY);
        statistics.count();
        officer(Country.LA);
        assertEquals(BigDecimal.valueOf(MANY), enrolments("2020-Q1").value());
        officer(Country.KH);
        assertEquals(BigDecimal.ZERO, enrolments("2020-Q1").value());
    }

    @Test
    void fewPeopleAreNotShownWhateverTheyAreDividedBy() {
        statistics.enrol(Country.SG, "en", "2019-03-05T00:00:00Z", 3);
        statistics.count();
        officer(Country.SG);
        assertTrue(enrolments("2019-Q1").hidden());
        assertEquals(0, figures.of(Period.named("2019-Q1").orElseThrow(), Disclosure.INTERNAL, Published.NOTHING,
                Published.NOTHING).observations().stream().filter(each -> each.value() != null && each.value().signum() != 0
                && !each.place().containsKey(Dimension.MONTH)).filter(each -> each.value().intValue() < 5)
                .filter(each -> each.indicator().equals("I01")).count());
    }

    private Observation enrolments(String period) {
        return figures.of(Period.named(period).orElseThrow(), Disclosure.INTERNAL, Published.NOTHING, Published.NOTHING)
                .observations().stream().filter(each -> each.indicator().equals("I01") && each.place().isEmpty()).findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyElseReadsOrCounts() {
        assertThrows(Forbidden.class, () -> enrolments("2026-Q1"));
        assertEquals(303, browserless.get(null, "/en/ministry").statusCode());
        long person = people.make("Reader", Country.SG, Language.EN);
        people.enter(person);
        String cookie = people.cookie(person);
        assertThrows(Forbidden.class, () -> enrolments("2026-Q1"));
        assertThrows(Forbidden.class, () -> cells.between(new Cells.Place("SG", false, Cube.TOTAL), "2026", "2026",
                List.of(Measure.ENROLLED)));
        assertThrows(Forbidden.class, () -> counting.count(Instant.EPOCH));
        assertThrows(Forbidden.class, () -> rebuild.all());
        assertEquals(403, browserless.get(cookie, "/en/ministry").statusCode());
        assertEquals(403, browserless.get(cookie, "/en/ministry/file?name=x").statusCode());
    }

    private void officer(Country country) {
        long person = people.make("Officer", country, Language.EN);
        people.give(person, Role.MINISTRY);
        people.enter(person);
    }

    private Counts cube(String country) {
        return cube(country, "");
    }

    private Counts cube(String country, String year) {
        return database.list("select measure, sum(value) from statistics_cell where country = ? and demo = false "
                + "and cube_name = 'TOTAL' and measure in ('ENROLLED', 'COMPLETED', 'EXAMINED', 'PASSED', 'CERTIFIED') "
                + "and period like ? group by measure", row -> StatisticsInside.counts(Measure.valueOf(row.getString(1)),
                row.getLong(2)), country, year + "%").stream().reduce(Counts.NONE, Counts::plus);
    }

    private long count(String sql, Object... arguments) {
        return database.find(sql, row -> row.getLong(1), arguments).orElseThrow();
    }
}
