package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.LearnersInside;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.certification.Certificates;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

/** Upkeep, a rebuild, and plain SQL over the rows give the same figures. */
@ArquillianTest
class FiguresOfRowsIT {
    /** The countries have no daylight saving, so that SQL can do without time zones: minutes east of Greenwich. */
    private static final String EAST = "case country when 'MM' then 390 when 'JP' then 540 when 'KH' then 420 "
            + "when 'ID' then 420 when 'LA' then 420 when 'TH' then 420 when 'VN' then 420 else 480 end";
    private static final String COUNTED = "(select * from enrolment where left_out is null) e ";
    private static final String FIRST_OPENED = "least(coalesce((select min(started_at) from visit where enrolment_id = e.id "
            + "and module <> ''), "
            + "'9999-01-01'), coalesce((select min(done_at) from progress where enrolment_id = e.id), '9999-01-01'))";
    private static final String STAYING = COUNTED + "where (withdrawn_at is null or completed_at is not null "
            + "or withdrawn_at > date_add(enrolled_at, interval 14 day))";
    private static final String ATTEMPTS = "(select e.country, e.demo, min(a.submitted_at) submitted_at, max(a.passed) ever, "
            + "max(case when a.number = 1 then a.passed else 0 end) first from attempt a join " + COUNTED
            + "on e.id = a.enrolment_id where a.kind = 'FINAL' and a.submitted_at is not null "
            + "group by e.id, e.country, e.demo) x";
    private static final String CERTIFICATES = "(select e.country, e.demo, c.issued_at from certificate c "
            + "join " + COUNTED + "on e.id = c.enrolment_id) x";
    private static final String VISITS = "(select country, demo, month, person_id from (select e.country, e.demo, e.person_id, "
            + "date_format(date_add(v.started_at, interval " + EAST + " minute), '%Y-%m') month, v.active_seconds "
            + "from visit v join " + COUNTED + "on e.id = v.enrolment_id) y group by country, demo, month, person_id "
            + "having sum(active_seconds) >= 60) x";

    @Inject
    private StatisticsInside statistics;
    @Inject
    private LearnersInside learners;
    @Inject
    private Certificates certificates;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @AfterEach
    void letTimeGoOn() {
        TestClock.stop(null);
    }

    @Test
    void afterADayInTheLifeOfSomeLearnersAllThreeAgree() {
        statistics.askForAll();
        statistics.count();
        live();
        statistics.count();
        List<String> kept = statistics.cells();
        assertTrue(kept.size() > 200, kept.size() + " cells");
        assertFigures();
        database.update("update statistics_cell set value = value + 1 where demo = false");
        assertNotEquals(kept, statistics.cells());
        statistics.rebuild();
        assertEquals(kept, statistics.cells());
        statistics.count();
        assertEquals(kept, statistics.cells());
    }

    @Test
    void aVisitIsOneRowUntilItIsCountedAndCountsWithItsLastBeat() {
        long person = learners.ready("Visitor", Country.ID, Language.ID);
        String cookie = people.cookie(person);
        statistics.count();
        long before = sum("ID", Measure.SECONDS);
        beat(cookie, "visit-of-one", 50, 0);
        beat(cookie, "visit-of-one", 80, 20);
        assertEquals(1, count("select count(*) from statistics_due where person_id = ?", person));
        statistics.countDue();
        assertEquals(1, count("select count(*) from statistics_due where person_id = ?", person), "it may last");
        statistics.count();
        assertEquals(before + 80, sum("ID", Measure.SECONDS));
        beat(cookie, "visit-of-one", 95, 20);
        statistics.count();
        assertEquals(before + 95, sum("ID", Measure.SECONDS));
    }

    @Test
    void aCheckCountsOnceAVisitorAndDayAndTheHoldersOwnDoesNot() {
        long person = learners.ready("Checked", Country.VN, Language.VI);
        learners.take(person, Language.VI, 0);
        String number = certificates.of(person).get(0).number();
        statistics.count();
        long before = sum("VN", Measure.CHECKS);
        assertEquals(200, browserless.get(people.cookie(person), "/en/verify/" + number).statusCode());
        assertEquals(0, count("select count(*) from certificate_check k join certificate c on c.id = k.certificate_id "
                + "where c.number = ?", number));
        browserless.get(null, "/en/verify/" + number);
        browserless.get(null, "/vi/verify/" + number);
        statistics.count();
        assertEquals(before + 1, sum("VN", Measure.CHECKS));
        assertTrue(count("select count(*) from visitor_salt") > 0);
    }

    private void live() {
        TestClock.stop(Instant.parse("2026-08-31T15:30:00Z"));
        long filipino = learners.ready("Maria", Country.PH, Language.FIL);
        beat(people.cookie(filipino), "visit-of-one", 90, 30);
        TestClock.stop(Instant.parse("2026-08-31T16:30:00Z"));
        learners.take(filipino, Language.FIL, 10);
        learners.take(filipino, Language.FIL, 0);
        long burmese = learners.ready("Thiri", Country.MM, Language.MY);
        learners.take(burmese, Language.MY, 0);
        String number = certificates.of(burmese).get(0).number();
        browserless.get(null, "/en/verify/" + number);
        TestClock.stop(Instant.parse("2026-10-02T03:00:00Z"));
        certificates.withdraw(burmese, number);
        long japanese = learners.ready("Aiko", Country.JP, Language.JA);
        learners.take(japanese, Language.JA, 10);
        people.move(japanese, Country.SG);
        long instructor = people.make("Guro", Country.PH, Language.FIL);
        people.give(instructor, Role.INSTRUCTOR);
        learners.finish(instructor, Language.FIL, LearnersInside.COURSE);
        learners.take(instructor, Language.FIL, 0);
        beat(people.cookie(instructor), "visit-of-one", 90, 0);
        enterAdministrator();
        certificates.revoke(number(filipino));
    }

    private void enterAdministrator() {
        long administrator = people.make("Administrator", Country.SG, Language.EN);
        people.give(administrator, Role.ADMINISTRATOR);
        people.enter(administrator);
    }

    private String number(long person) {
        return database.find("select number from certificate where person_id = ?", row -> row.getString(1), person)
                .orElseThrow();
    }

    private void assertFigures() {
        assertFigure(Measure.ENROLLED, by("enrolled_at", "count(*)", COUNTED + "where true"));
        assertFigure(Measure.COMPLETED, by("completed_at", "count(*)", COUNTED + "where completed_at is not null"));
        assertFigure(Measure.START_COHORT, by("date_add(enrolled_at, interval 30 day)", "count(*)", COUNTED + "where true"));
        assertFigure(Measure.STARTED_IN_TIME, by("date_add(enrolled_at, interval 30 day)", "count(*)",
                COUNTED + "where " + FIRST_OPENED + " <= date_add(enrolled_at, interval 30 day)"));
        assertFigure(Measure.STARTS, by(FIRST_OPENED, "count(*)", COUNTED + "where " + FIRST_OPENED + " < '9000-01-01'"));
        assertFigure(Measure.COMPLETION_COHORT, by("date_add(enrolled_at, interval 90 day)", "count(*)", STAYING));
        assertFigure(Measure.COMPLETED_IN_TIME, by("date_add(enrolled_at, interval 90 day)", "count(*)",
                STAYING + " and completed_at <= date_add(enrolled_at, interval 90 day)"));
        assertFigure(Measure.EXAMINED, by("submitted_at", "count(*)", ATTEMPTS + " where true"));
        assertFigure(Measure.FIRST_PASSED, by("submitted_at", "count(*)", ATTEMPTS + " where first"));
        assertFigure(Measure.PASSED, by("submitted_at", "count(*)", ATTEMPTS + " where ever"));
        assertFigure(Measure.CERTIFIED, by("issued_at", "count(*)", CERTIFICATES + " where true"));
        assertFigure(Measure.ACTIVE, read("select country, month, count(*) from " + VISITS
                + " where demo = false group by country, month"));
        assertFigure(Measure.LEARNERS, by("enrolled_at", "count(distinct person_id)", COUNTED + "where true"));
        assertQuarters(Measure.LEARNERS, "enrolled_at", COUNTED + "where true");
        assertQuarters(Measure.COMPLETERS, "completed_at", COUNTED + "where completed_at is not null");
        for (String end : List.of("2026-08-31", "2026-09-30", "2026-10-31", "2030-12-31")) {
            assertValid(end);
        }
    }

    private void assertFigure(Measure measure, Map<String, Long> expected) {
        assertFalse(expected.isEmpty());
        assertEquals(expected, read("select country, period, sum(value) from statistics_cell where demo = false "
                + "and cube_name = 'TOTAL' and measure = '" + measure + "' and period like '____-__' and period not like '%Q%' "
                + "group by country, period having sum(value) <> 0"), measure.name());
    }

    private void assertQuarters(Measure measure, String column, String from) {
        String at = "date_add(" + column + ", interval " + EAST + " minute)";
        assertEquals(read("select country, concat(year(" + at + "), '-Q', quarter(" + at + ")) p, count(distinct person_id) "
                + "from " + from + " and demo = false group by country, p"), read("select country, period, value "
                + "from statistics_cell where demo = false and cube_name = 'TOTAL' and measure = '" + measure
                + "' and period like '%Q%' and value <> 0"), measure.name());
    }

    /** Valid at the end of a day: issued by then, and neither expired, revoked nor withdrawn. */
    private void assertValid(String end) {
        assertEquals(read("select country, '', count(*) from (select e.country, e.demo, c.issued_at, c.expires_on, "
                + "c.revoked_on, c.withdrawn_on from certificate c join " + COUNTED + "on e.id = c.enrolment_id) x "
                + "where demo = false and date(date_add(issued_at, interval " + EAST + " minute)) <= '" + end
                + "' and expires_on >= '" + end + "' and (revoked_on is null or revoked_on > '" + end
                + "') and (withdrawn_on is null or withdrawn_on > '" + end + "') group by country"),
                read("select country, '', sum(value) from statistics_cell where demo = false and cube_name = 'TOTAL' "
                + "and measure = 'VALID' and period <= '" + end.substring(0, 7) + "' group by country having sum(value) <> 0"),
                "valid on " + end);
    }

    private Map<String, Long> by(String at, String what, String from) {
        return read("select country, date_format(date_add(" + at + ", interval " + EAST + " minute), '%Y-%m') p, " + what
                + " from " + from + " and demo = false group by country, p");
    }

    private Map<String, Long> read(String sql) {
        Map<String, Long> figures = new TreeMap<>();
        database.list(sql, row -> figures.put(row.getString(1) + " " + row.getString(2), row.getLong(3)));
        return figures;
    }

    private void beat(String cookie, String key, int seconds, int offline) {
        assertEquals(204, browserless.postByScript(cookie, "/en/courses/" + LearnersInside.COURSE + "/beat", "k", key, "m",
                learners.module(), "b", "", "s", Integer.toString(seconds), "o", Integer.toString(offline), "d", "1")
                .statusCode());
    }

    private long sum(String country, Measure measure) {
        return count("select coalesce(sum(value), 0) from statistics_cell where country = ? and demo = false "
                + "and cube_name = 'TOTAL' and measure = ?", country, measure.name());
    }

    private long count(String sql, Object... arguments) {
        return database.find(sql, row -> row.getLong(1), arguments).orElseThrow();
    }
}
