package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.LearnersInside;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.TestClock;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;

@ArquillianTest
class IndicatorsIT {
    @Inject
    private Cells cells;
    @Inject
    private Clock clock;
    @Inject
    private PeopleInside people;
    @Inject
    private Database database;

    @BeforeEach
    void enter() {
        long officer = people.make("Officer", Country.PH, Language.EN);
        people.give(officer, Role.MINISTRY);
        people.enter(officer);
    }

    @AfterEach
    void forget() {
        database.update("delete from statistics_cell where period like '2015%'");
        TestClock.stop(null);
    }

    @Test
    void aQuarterIsTheSumOfItsMonthsOfItsCountry() {
        cell("PH", Cube.SECTOR_SEX, Measure.ENROLLED, "2015-06", "GOV|F", 100);
        cell("PH", Cube.SECTOR_SEX, Measure.ENROLLED, "2015-07", "GOV|F", 10);
        cell("PH", Cube.SECTOR_SEX, Measure.ENROLLED, "2015-09", "GOV|M", 5);
        cell("PH", Cube.SECTOR_SEX, Measure.ENROLLED, "2015-09", "SCH|F", 3);
        cell("PH", Cube.SECTOR_SEX, Measure.ENROLLED, "2015-10", "SCH|F", 1_000);
        cell("TH", Cube.SECTOR_SEX, Measure.ENROLLED, "2015-08", "SCH|F", 10_000);
        assertEquals(Map.of("GOV|F", 10L, "GOV|M", 5L, "SCH|F", 3L), parts(Indicator.I01, Division.SECTOR_SEX, "2015-Q3"));
        assertEquals(Map.of("GOV", 15L, "SCH", 3L), parts(Indicator.I01, Division.SECTOR, "2015-Q3"));
        assertEquals(Map.of("F", 13L, "M", 5L), parts(Indicator.I01, Division.SEX, "2015-Q3"));
    }

    @Test
    void whoCountsOnceAPeriodIsReadFromThatPeriod() {
        cell("PH", Cube.TOTAL, Measure.LEARNERS, "2015-07", "_T", 4);
        cell("PH", Cube.TOTAL, Measure.LEARNERS, "2015-08", "_T", 4);
        cell("PH", Cube.TOTAL, Measure.LEARNERS, "2015-Q3", "_T", 6);
        assertEquals(Map.of("_T", 6L), parts(Indicator.I02, Division.COUNTRY, "2015-Q3"));
        assertEquals(Map.of("_T", 4L), parts(Indicator.I02, Division.COUNTRY, "2015-08"));
    }

    /** Four issued in June, three in August, one taken back in September; three people of one bank, two of another. */
    @Test
    void aStockIsWhatIsThereAtTheEnd() {
        cell("PH", Cube.TOTAL, Measure.VALID, "2015-06", "_T", 4);
        cell("PH", Cube.TOTAL, Measure.VALID, "2015-08", "_T", 3);
        cell("PH", Cube.TOTAL, Measure.VALID, "2015-09", "_T", -1);
        long before = parts(Indicator.I11, Division.COUNTRY, "2015-05").getOrDefault("_T", 0L);
        assertEquals(before + 4, parts(Indicator.I11, Division.COUNTRY, "2015-Q2").get("_T"));
        assertEquals(before + 6, parts(Indicator.I11, Division.COUNTRY, "2015-Q3").get("_T"));
        cell("PH", Cube.ORGANISATION, Measure.STAFF, "2015-06", "CII_FIN|1", 3);
        cell("PH", Cube.ORGANISATION, Measure.STAFF, "2015-06", "CII_FIN|2", 2);
        cell("PH", Cube.ORGANISATION, Measure.STAFF, "2015-09", "CII_FIN|1", -1);
        assertEquals(Map.of("CII_FIN", 1L), parts(Indicator.I15, Division.SECTOR, "2015-Q2"));
        assertEquals(Map.of("CII_FIN", 0L), parts(Indicator.I15, Division.SECTOR, "2015-Q3"));
    }

    /** In the Philippines Filipino and English are official: 3 + 2 of 6. */
    @Test
    void startsInAnOfficialLanguageAreThoseOfTheCountry() {
        String course = LearnersInside.COURSE;
        cell("PH", Cube.COURSE_LANG, Measure.STARTS, "2015-07", course + "|fil", 3);
        cell("PH", Cube.COURSE_LANG, Measure.STARTS, "2015-07", course + "|en", 2);
        cell("PH", Cube.COURSE_LANG, Measure.STARTS, "2015-07", course + "|ja", 1);
        Counted all = of(Indicator.I16, Division.COUNTRY, "2015-Q3").get(0);
        assertEquals(List.of(5L, 6L), List.of(all.part(), all.whole()));
        Counted area = of(Indicator.I16, Division.AREA, "2015-Q3").get(0);
        assertEquals(List.of("AW", 6L), List.of(area.key(), area.whole()));
    }

    @Test
    void aPeriodIsProvisionalUntilItIsOverInItsCountry() {
        cell("PH", Cube.TOTAL, Measure.ENROLLED, "2015-07", "_T", 1);
        TestClock.stop(Instant.parse("2015-09-30T15:59:59Z"));
        assertTrue(of(Indicator.I01, Division.COUNTRY, "2015-Q3").get(0).provisional());
        TestClock.stop(Instant.parse("2015-09-30T16:00:00Z"));
        assertFalse(of(Indicator.I01, Division.COUNTRY, "2015-Q3").get(0).provisional());
    }

    @Test
    void nobodyCutsFinerThanTheDivisionsOfAnIndicator() {
        assertThrows(IllegalArgumentException.class, () -> of(Indicator.I03, Division.SECTOR_SEX, "2015-Q3"));
        long reader = people.make("Reader", Country.PH, Language.EN);
        people.enter(reader);
        assertThrows(Forbidden.class, () -> of(Indicator.I01, Division.COUNTRY, "2015-Q3"));
    }

    private void cell(String country, Cube cube, Measure measure, String period, String key, long value) {
        database.update("insert into statistics_cell (country, demo, cube_name, measure, period, cell_key, bin, value) "
                + "values (?, false, ?, ?, ?, ?, 0, ?)", country, cube.name(), measure.name(), period, key, value);
    }

    private Map<String, Long> parts(Indicator indicator, Division division, String period) {
        return of(indicator, division, period).stream().collect(Collectors.toMap(Counted::key, Counted::part));
    }

    private List<Counted> of(Indicator indicator, Division division, String period) {
        return new Indicators(new Slice(cells, "PH", false), Map.of(LearnersInside.COURSE, "AW"), Instant.now(clock))
                .of(new Indicators.Question(indicator, division, Period.named(period).orElseThrow()));
    }
}
