package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.perisai.disclosure.Disclosure;
import org.perisai.statistics.Observation.Status;
import org.perisai.statistics.Shield.Mean;
import org.perisai.statistics.Shield.Share;

class ProtectedTablesTest {
    private static final Map<String, String> AREAS = Map.of("a", "AWR", "b", "AWR", "c", "CSIRT", "d", "CSIRT", "e", "ISMS",
            "f", "ISMS");

    /** 47 of 50 answered: hidden, three didn't. That 40 of 47 were satisfied would say it. */
    @Test
    void anAnswersCountDoesNotTellTheHiddenResponseRate() {
        ProtectedTables tables = tables(Published.NOTHING, Published.NOTHING);
        tables.shares(Indicator.I17_RESPONSE, Division.COUNTRY, Map.of(Cube.WHOLE, new Share(47, 50)), Status.A);
        tables.shares(Indicator.I17_SATISFIED, Division.COUNTRY, Map.of(Cube.WHOLE, new Share(40, 47)), Status.A);
        Observation response = tables.found().get(0);
        Observation satisfied = tables.found().get(1);
        assertEquals(50L, response.n());
        assertTrue(response.hidden());
        assertTrue(satisfied.hidden());
        assertNull(satisfied.n());
    }

    /** By area 45 in AWR, by course 42 in a: three in b. So medians are of areas where response rates are. */
    @Test
    void figuresOfTheSamePeopleAreDividedAlike() {
        Map<String, Long> people = Map.of("a", 42L, "b", 3L, "c", 30L, "d", 4L, "e", 25L, "f", 2L);
        ProtectedTables tables = tables(Published.NOTHING, Published.NOTHING);
        Map<String, Share> shares = new TreeMap<>();
        Map<String, Mean> means = new TreeMap<>();
        people.forEach((course, n) -> {
            shares.put(course, new Share(n, n));
            means.put(course, new Mean(n, BigDecimal.TEN));
        });
        tables.shares(Indicator.I17_RESPONSE, Division.COURSE, shares, Status.A);
        assertFalse(tables.means(Indicator.I07_MEDIAN, Division.COURSE, means));
        assertEquals(Set.of(Set.of(Dimension.COURSE_AREA)), dimensions(tables));
    }

    /** Seconds of people who weren't active for a minute are nobody's figure. */
    @Test
    void aShareOfTimeNeedsPeople() {
        ProtectedTables tables = tables(Published.NOTHING, Published.NOTHING);
        tables.means(Indicator.I26_MOBILE, Division.PROVINCE, Map.of("PH-00", new Mean(200, BigDecimal.ONE), "PH-CEB",
                new Mean(50, BigDecimal.ONE), "PH-DAV", new Mean(0, new BigDecimal(100))));
        assertTrue(at(tables, Map.of(Dimension.PROVINCE, "PH-DAV")).hidden());
        assertFalse(at(tables, Map.of(Dimension.PROVINCE, "PH-CEB")).hidden());
    }

    /** In AWR 42 and 3 are 45: a total of the area with one of its courses would tell the other. */
    @Test
    void anAreaIsAFigureOfTheSameTableAsItsCourses() {
        ProtectedTables tables = tables(Published.NOTHING, Published.NOTHING);
        tables.counts(Indicator.I01, Division.COURSE, Map.of("a", 42L, "b", 3L, "c", 30L, "d", 40L, "e", 25L, "f", 20L));
        assertEquals(new BigDecimal(45), at(tables, Map.of(Dimension.COURSE_AREA, "AWR")).value());
        assertTrue(at(tables, Map.of(Dimension.COURSE, "a")).hidden());
        assertTrue(at(tables, Map.of(Dimension.COURSE, "b")).hidden());
        assertEquals(new BigDecimal(70), at(tables, Map.of(Dimension.COURSE_AREA, "CSIRT")).value());
        assertEquals(new BigDecimal(30), at(tables, Map.of(Dimension.COURSE, "c")).value());
    }

    @Test
    void aTableThatWasSignedCoarseStaysCoarse() {
        Map<String, Long> then = Map.of("CII_FIN", 4L, "ISP", 4L, "CII_HEALTH", 9L, "GOV", 40L);
        Published signed = counted(then, Published.NOTHING);
        assertEquals(new BigDecimal(17), at(signed, Map.of(Dimension.SECTOR, "CII_ISP")).value());
        Published revised = counted(Map.of("CII_FIN", 9L, "ISP", 4L, "CII_HEALTH", 9L, "GOV", 40L), signed);
        assertEquals(new BigDecimal(22), at(revised, Map.of(Dimension.SECTOR, "CII_ISP")).value());
        assertTrue(at(counted(Map.of("CII_FIN", 5L, "ISP", 4L, "CII_HEALTH", 9L, "GOV", 40L), signed),
                Map.of(Dimension.SECTOR, "CII_ISP")).hidden(), "one came late");
    }

    /** 60 in OTHER, then 40 and 21 in its sectors: one more. */
    @Test
    void aStockInFinerGroupsDoesNotTellWhatAGroupGained() {
        Published then = stocked(Map.of("SME", 3L, "SCH", 57L, "GOV", 90L), Published.NOTHING);
        assertEquals(new BigDecimal(60), at(then, Map.of(Dimension.SECTOR, "OTHER")).value());
        assertTrue(at(stocked(Map.of("SME", 40L, "SCH", 21L, "GOV", 90L), then), Map.of(Dimension.SECTOR, "OTHER")).hidden());
        assertEquals(new BigDecimal(40), at(stocked(Map.of("SME", 40L, "SCH", 30L, "GOV", 90L), then),
                Map.of(Dimension.SECTOR, "SME")).value(), "ten more may be told");
    }

    /** 40 and 21 were shown by sector, then 63 in their group: two more. */
    @Test
    void aStockInCoarserGroupsDoesNotTellWhatTheirSectorsGained() {
        Published then = stocked(Map.of("SME", 40L, "SCH", 21L, "GOV", 90L), Published.NOTHING);
        assertTrue(at(stocked(Map.of("SME", 4L, "SCH", 59L, "GOV", 90L), then), Map.of(Dimension.SECTOR, "OTHER")).hidden());
        assertEquals(new BigDecimal(99), at(stocked(Map.of("SME", 4L, "SCH", 95L, "GOV", 90L), then),
                Map.of(Dimension.SECTOR, "OTHER")).value());
    }

    /** A file without a row of other sectors would say that all thirty are of that one. */
    @Test
    void thatAllAreOfOneSectorIsNotTold() {
        ProtectedTables tables = tables(Published.NOTHING, Published.NOTHING);
        tables.counts(Indicator.I13, Division.SECTOR, Map.of("GOV", 30L));
        assertTrue(at(tables, Map.of(Dimension.SECTOR, "GOV")).hidden());
        assertTrue(at(tables, Map.of(Dimension.SECTOR, "_U")).hidden());
        tables.counts(Indicator.I01, Division.SECTOR_SEX, Map.of("GOV|F", 30L, "SCH|F", 20L));
        assertTrue(at(tables, Map.of(Dimension.SEX, "F")).hidden(), "all are women");
        assertEquals(new BigDecimal(30), at(tables.published(), Map.of(Dimension.SECTOR, "GOV"), Indicator.I01).value());
    }

    @Test
    void thatNobodySaidASectorMayBeTold() {
        ProtectedTables tables = tables(Published.NOTHING, Published.NOTHING);
        tables.counts(Indicator.I13, Division.SECTOR, Map.of("_U", 30L));
        assertEquals(new BigDecimal(30), at(tables, Map.of(Dimension.SECTOR, "_U")).value());
    }

    /** The country's total of nine is shown by the ministry's rule; minors have the public's. */
    @Test
    void fewPeopleAreNotDividedByAge() {
        ProtectedTables tables = tables(Published.NOTHING, Published.NOTHING);
        tables.counts(Indicator.I01, Division.AGE, Map.of("Y18T24", 9L));
        assertEquals(0, tables.found().size());
        tables.counts(Indicator.I01, Division.AGE, Map.of("Y18T24", 12L, "Y25T34", 11L));
        assertEquals(new BigDecimal(12), at(tables, Map.of(Dimension.AGE, "Y18T24")).value());
    }

    /** Six answers in all, and no row of another language: six in Japanese, which the rate's table hides. */
    @Test
    void aRowThatIsMissingDoesNotTellWhoAnswered() {
        ProtectedTables tables = tables(Published.NOTHING, Published.NOTHING);
        tables.shares(Indicator.I17_RESPONSE, Division.LANG, Map.of("ja", new Share(6, 19), "en", new Share(0, 1)), Status.A);
        tables.shares(Indicator.I17_SATISFIED, Division.LANG, Map.of("ja", new Share(6, 6)), Status.A);
        assertEquals(List.of("en", "ja"), tables.found().stream().filter(each -> each.indicator().equals("I17_SATISFIED")
                && each.hidden() && each.n() == null).map(each -> each.place().get(Dimension.LANG)).toList());
    }

    /** Two were hidden with thirty; ten that came are shown, so twelve would tell them. */
    @Test
    void aStockDoesNotTellByWhatCameHowManyThereWere() {
        Published then = stocked(Map.of("GOV", 2L, "CIV", 30L, "SCH", 60L, "SME", 70L), Published.NOTHING);
        assertTrue(at(then, Map.of(Dimension.SECTOR, "GOV")).hidden());
        Published now = quarter(then, Map.of("GOV|F", 10L, "CIV|M", 20L, "SCH|F", 30L, "SME|M", 40L),
                Map.of("GOV", 12L, "CIV", 50L, "SCH", 90L, "SME", 110L));
        assertEquals(new BigDecimal(10), at(now, Map.of(Dimension.SECTOR, "GOV"), Indicator.I10).value());
        assertTrue(at(now, Map.of(Dimension.SECTOR, "GOV"), Indicator.I11).hidden());
        assertEquals(new BigDecimal(110), at(now, Map.of(Dimension.SECTOR, "SME"), Indicator.I11).value());
    }

    /** Three were there at first and one came at last, both hidden: 26 less the 22 that came between are these four. */
    @Test
    void aStockKnowsAllThatWereSignedBeforeIt() {
        Published first = stocked(Map.of("GOV", 3L, "CIV", 9L, "SCH", 60L, "SME", 70L), Published.NOTHING);
        Published second = quarter(first, Map.of("GOV|F", 10L, "GOV|M", 12L, "CIV|F", 20L, "CIV|M", 20L, "SCH|F", 30L, "SCH|M",
                30L, "SME|F", 40L, "SME|M", 40L), Map.of("GOV", 25L, "CIV", 49L, "SCH", 120L, "SME", 150L));
        assertTrue(at(second, Map.of(Dimension.SECTOR, "GOV"), Indicator.I11).hidden());
        Published third = quarter(second, Map.of("GOV|F", 1L, "CIV|F", 9L, "CIV|M", 9L, "SCH|F", 30L, "SCH|M", 30L, "SME|F", 40L,
                "SME|M", 40L), Map.of("GOV", 26L, "CIV", 67L, "SCH", 180L, "SME", 230L));
        assertTrue(at(third, Map.of(Dimension.SECTOR, "GOV"), Indicator.I11).hidden());
        assertEquals(new BigDecimal(230), at(third, Map.of(Dimension.SECTOR, "SME"), Indicator.I11).value());
    }

    private static Published quarter(Published before, Map<String, Long> came, Map<String, Long> stock) {
        ProtectedTables tables = tables(Published.NOTHING, before);
        tables.counts(Indicator.I10, Division.SECTOR_SEX, came);
        tables.stock(Indicator.I11, Division.SECTOR, stock);
        return Published.of(tables.found(), tables.published().sealed());
    }

    private static Published counted(Map<String, Long> sectors, Published published) {
        ProtectedTables tables = tables(published, Published.NOTHING);
        tables.counts(Indicator.I15, Division.SECTOR, sectors);
        return Published.of(tables.found(), tables.published().sealed());
    }

    private static Published stocked(Map<String, Long> sectors, Published before) {
        ProtectedTables tables = tables(Published.NOTHING, before);
        tables.stock(Indicator.I11, Division.SECTOR, sectors);
        return Published.of(tables.found(), tables.published().sealed());
    }

    private static ProtectedTables tables(Published published, Published before) {
        return new ProtectedTables(new Composition.Scope("PH", false, Period.named("2026-Q3").orElseThrow(),
                Disclosure.INTERNAL, AREAS, published, before));
    }

    private static Set<Set<Dimension>> dimensions(ProtectedTables tables) {
        return tables.found().stream().map(each -> each.place().keySet()).collect(Collectors.toSet());
    }

    private static Observation at(ProtectedTables tables, Map<Dimension, String> place) {
        return at(tables.published(), place);
    }

    private static Observation at(Published published, Map<Dimension, String> place, Indicator indicator) {
        return published.observations().stream().filter(each -> each.indicator().equals(indicator.name())
                && each.place().equals(place)).findFirst().orElseThrow();
    }

    private static Observation at(Published published, Map<Dimension, String> place) {
        return published.observations().stream().filter(each -> each.place().equals(place)).findFirst().orElseThrow();
    }
}
