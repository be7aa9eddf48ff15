package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.perisai.disclosure.Disclosure;
import org.perisai.statistics.Observation.Status;
import org.perisai.statistics.Shield.Share;

class ShieldTest {
    @Test
    void aCountOfFewIsHiddenWithAnotherAndTheTotalStays() {
        List<Observation> shown = new Shield(grid(Dimension.LANG), Disclosure.INTERNAL).counts("I01", "I01[LANG]",
                Map.of("en", 100L, "fil", 3L, "ms", 40L), Published.NOTHING);
        assertEquals(new BigDecimal(143), at(shown, Map.of()).value());
        assertTrue(at(shown, Map.of(Dimension.LANG, "fil")).hidden());
        assertTrue(at(shown, Map.of(Dimension.LANG, "ms")).hidden(), "or 143 - 100 - 40 tells it");
        assertEquals(new BigDecimal(100), at(shown, Map.of(Dimension.LANG, "en")).value());
    }

    @Test
    void theMarginsOfATwoWayTableAreFiguresOfTheirOwn() {
        List<Observation> shown = new Shield(grid(Dimension.SECTOR, Dimension.SEX), Disclosure.INTERNAL).counts("I01", "x",
                Map.of("GOV|F", 20L, "GOV|M", 30L, "SCH|F", 40L, "SCH|M", 50L), Published.NOTHING);
        assertEquals(new BigDecimal(50), at(shown, Map.of(Dimension.SECTOR, "GOV")).value());
        assertEquals(new BigDecimal(60), at(shown, Map.of(Dimension.SEX, "F")).value());
        assertEquals(new BigDecimal(50), at(shown, Map.of(Dimension.SECTOR, "SCH", Dimension.SEX, "M")).value());
        assertEquals(9, shown.size());
    }

    @Test
    void aModuleIsOneCodeThoughItsCourseIsInIt() {
        List<Observation> shown = new Shield(grid(Dimension.MODULE), Disclosure.INTERNAL).shares("I08", Map.of("a|01", new
                Share(20, 60), "a|02", new Share(30, 70)), Status.A);
        assertEquals("33.3", at(shown, Map.of(Dimension.MODULE, "a|01")).value().toString());
        assertEquals(70L, at(shown, Map.of(Dimension.MODULE, "a|02")).n());
    }

    @Test
    void aShareIsShownWhenPartAndRestAreManyOrNobody() {
        Shield shield = new Shield(grid(), Disclosure.INTERNAL);
        assertEquals("33.3", share(shield, 10, 30).value().toString());
        assertEquals("100.0", share(shield, 30, 30).value().toString());
        assertTrue(share(shield, 27, 30).hidden(), "three didn't");
        assertTrue(share(shield, 4, 30).hidden());
        assertEquals(Status.M, share(shield, 0, 0).status());
    }

    @Test
    void aRevisionDoesNotTellASmallDifference() {
        Shield shield = new Shield(grid(Dimension.LANG), Disclosure.INTERNAL);
        Map<String, Long> then = Map.of("en", 100L, "fil", 30L, "ms", 40L);
        Published published = new Published(shield.counts("I01", "x", then, Published.NOTHING), Map.of("x", then));
        assertFalse(published.observations().stream().anyMatch(Observation::hidden));
        Published read = Published.of(published.observations(), published.sealed());
        Map<String, Long> now = new TreeMap<>(then);
        now.put("fil", 32L);
        now.put("en", 110L);
        assertTrue(at(shield.counts("I01", "x", now, read), Map.of(Dimension.LANG, "fil")).hidden());
        assertEquals(published.observations(), shield.counts("I01", "x", then, read), "the same again is the same");
    }

    private static Grid grid(Dimension... dimensions) {
        return new Grid(List.of(dimensions), Map.of());
    }

    private static Observation share(Shield shield, long part, long whole) {
        return shield.shares("I05", Map.of(Cube.WHOLE, new Share(part, whole)), Status.A).get(0);
    }

    private static Observation at(List<Observation> shown, Map<Dimension, String> place) {
        return shown.stream().filter(each -> each.place().equals(place)).findFirst().orElseThrow();
    }
}
