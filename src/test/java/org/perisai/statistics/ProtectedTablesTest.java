package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
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
        Map<String, Long> then = Map.of("CII_FIN", 4L, "ISP", 6L, "CII_HEALTH", 7L);
        Published signed = counted(then, Published.NOTHING);
        assertEquals(new BigDecimal(17), at(signed, Map.of(Dimension.SECTOR, "CII_ISP")).value());
        Published revised = counted(Map.of("CII_FIN", 9L, "ISP", 6L, "CII_HEALTH", 7L), signed);
        assertEquals(new BigDecimal(22), at(revised, Map.of(Dimension.SECTOR, "CII_ISP")).value());
        assertTrue(at(counted(Map.of("CII_FIN", 5L, "ISP", 6L, "CII_HEALTH", 7L), signed),
                Map.of(Dimension.SECTOR, "CII_ISP")).hidden(), "one came late");
    }

    /** 60 in OTHER, then 40 and 21 in its sectors: one more. */
    @Test
    void aStockInFinerGroupsDoesNotTellWhatAGroupGained() {
        Published then = stocked(Map.of("SME", 3L, "SCH", 57L), Published.NOTHING);
        assertEquals(new BigDecimal(60), at(then, Map.of(Dimension.SECTOR, "OTHER")).value());
        assertTrue(at(stocked(Map.of("SME", 40L, "SCH", 21L), then), Map.of(Dimension.SECTOR, "OTHER")).hidden());
        assertEquals(new BigDecimal(40), at(stocked(Map.of("SME", 40L, "SCH", 30L), then), Map.of(Dimension.SECTOR, "SME"))
                .value(), "ten more may be told");
    }

    /** 40 and 21 were shown by sector, then 63 in their group: two more. */
    @Test
    void aStockInCoarserGroupsDoesNotTellWhatTheirSectorsGained() {
        Published then = stocked(Map.of("SME", 40L, "SCH", 21L), Published.NOTHING);
        assertTrue(at(stocked(Map.of("SME", 4L, "SCH", 59L), then), Map.of(Dimension.SECTOR, "OTHER")).hidden());
        assertEquals(new BigDecimal(99), at(stocked(Map.of("SME", 4L, "SCH", 95L), then), Map.of(Dimension.SECTOR, "OTHER"))
                .value());
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

    private static Observation at(Published published, Map<Dimension, String> place) {
        return published.observations().stream().filter(each -> each.place().equals(place)).findFirst().orElseThrow();
    }
}
