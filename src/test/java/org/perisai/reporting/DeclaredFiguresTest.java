package org.perisai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.perisai.declared.Declared.Declaration;
import org.perisai.declared.Observation.Unit;
import org.perisai.disclosure.Disclosure;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Observation.Status;
import org.perisai.translating.Localisation.Coverage;

/** What officers declared is hidden as what was measured is: few are no figure. */
class DeclaredFiguresTest {
    private static final List<String> SECTORS = List.of("GOV", "ISP", "SME", "LARGE", "SCH");

    private final List<org.perisai.declared.Observation> declared = new ArrayList<>();

    private void say(String indicator, String measure, Map<String, String> by, Long part, Long whole, String value) {
        declared.add(new org.perisai.declared.Observation(indicator, measure, new TreeMap<>(by), part == null ? null
                : BigDecimal.valueOf(part), whole == null ? null : BigDecimal.valueOf(whole), value == null ? null
                : new BigDecimal(value), Unit.NUMBER));
    }

    private void share(String indicator, String measure, Map<String, String> by, long part, long whole) {
        say(indicator, measure, by, part, whole, whole == 0 ? null : Double.toString(Math.round(1000.0 * part / whole) / 10.0));
    }

    private Observation shown(Disclosure rule, String code, Map<Dimension, String> place) {
        return all(rule).stream().filter(each -> each.indicator().equals(code) && each.place().equals(place)).findFirst()
                .orElseThrow();
    }

    private List<Observation> all(Disclosure rule) {
        return new DeclaredFigures(rule).of(new Declaration(declared, List.of(), List.of(), List.of()));
    }

    private Observation country(String indicator, String measure, String code, long part, long whole) {
        declared.clear();
        share(indicator, measure, Map.of(), part, whole);
        return shown(Disclosure.INTERNAL, code, Map.of());
    }

    @Test
    void aShareOfFewOrOfAllButFewIsHiddenAndSoIsASmallNumberBelowIt() {
        for (List<String> share : List.of(List.of("I25", "ON_TIME", "I25"), List.of("I23", "IN_TARGET", "I23_IN_TARGET"),
                List.of("I20", "QUIZ_FINISHED", "I20_QUIZ_FINISHED"))) {
            Observation late = country(share.get(0), share.get(1), share.get(2), 0, 1);
            assertTrue(late.hidden(), share::toString);
            assertNull(late.n(), "one is a small number");
            Observation three = country(share.get(0), share.get(1), share.get(2), 27, 30);
            assertTrue(three.hidden(), share::toString);
            assertEquals(30L, three.n());
            assertTrue(country(share.get(0), share.get(1), share.get(2), 3, 30).hidden(), share::toString);
            assertEquals("66.7", country(share.get(0), share.get(1), share.get(2), 20, 30).value().toString());
            assertEquals("0.0", country(share.get(0), share.get(1), share.get(2), 0, 30).value().toString());
            assertEquals(Status.M, country(share.get(0), share.get(1), share.get(2), 0, 0).status());
        }
    }

    @Test
    void pledgesMayBeMoreThanWhoIsEngagedButNoFewerThanFew() {
        assertEquals("120.0", country("I20", "PLEDGES", "I20_PLEDGES", 12, 10).value().toString());
        assertTrue(country("I20", "PLEDGES", "I20_PLEDGES", 4, 10).hidden());
        assertTrue(country("I20", "PLEDGES", "I20_PLEDGES", 0, 4).hidden());
    }

    @Test
    void aMedianNeedsTenDecisions() {
        say("I23", "MEDIAN_MINUTES", Map.of(), null, 10L, "12.5");
        assertEquals("12.5", shown(Disclosure.INTERNAL, "I23_MEDIAN_MINUTES", Map.of()).value().toString());
        declared.clear();
        say("I23", "MEDIAN_MINUTES", Map.of(), null, 9L, "12.5");
        assertTrue(shown(Disclosure.INTERNAL, "I23_MEDIAN_MINUTES", Map.of()).hidden());
        assertNull(shown(Disclosure.INTERNAL, "I23_MEDIAN_MINUTES", Map.of()).n());
    }

    @Test
    void aHiddenKindOfRequestIsNotToldByTheOthers() {
        share("I25", "ON_TIME", Map.of(), 43, 63);
        share("I25", "ON_TIME", Map.of("REQUEST_KIND", "ACCESS"), 20, 30);
        share("I25", "ON_TIME", Map.of("REQUEST_KIND", "ERASURE"), 22, 30);
        share("I25", "ON_TIME", Map.of("REQUEST_KIND", "OBJECTION"), 1, 3);
        assertEquals("68.3", shown(Disclosure.INTERNAL, "I25", Map.of()).value().toString());
        Observation few = shown(Disclosure.INTERNAL, "I25", Map.of(Dimension.REQUEST_KIND, "OBJECTION"));
        assertTrue(few.hidden());
        assertNull(few.n());
        assertTrue(List.of("ACCESS", "ERASURE").stream().map(kind -> shown(Disclosure.INTERNAL, "I25",
                Map.of(Dimension.REQUEST_KIND, kind))).anyMatch(each -> each.hidden() && each.n() == null), "or 63 - 60 tells it");
    }

    @Test
    void aChannelWithoutVisitorsHidesNoOther() {
        for (Map<String, String> by : List.of(Map.<String, String>of(), Map.of("CHANNEL", "WEB"))) {
            say("I19", "IMPRESSIONS", by, null, null, "9000");
            say("I19", "VISITOR_DAYS", by, null, null, "300");
            say("I19", "ENGAGED", by, null, null, "60");
            share("I19", "ENGAGEMENT", by, 60, 300);
        }
        say("I19", "VISITOR_DAYS", Map.of("CHANNEL", "PRINT"), null, null, "0");
        say("I19", "ENGAGED", Map.of("CHANNEL", "PRINT"), null, null, "0");
        share("I19", "ENGAGEMENT", Map.of("CHANNEL", "PRINT"), 0, 0);
        assertEquals(List.of("9000", "300", "60", "20.0"), List.of("I19_IMPRESSIONS", "I19_VISITOR_DAYS", "I19_ENGAGED",
                "I19_ENGAGEMENT").stream().map(code -> shown(Disclosure.PUBLIC, code, Map.of(Dimension.CHANNEL, "WEB"))
                .value().toString()).toList());
        assertEquals("0", shown(Disclosure.PUBLIC, "I19_ENGAGED", Map.of(Dimension.CHANNEL, "PRINT")).value().toString());
        assertEquals(Status.M, shown(Disclosure.PUBLIC, "I19_ENGAGEMENT", Map.of(Dimension.CHANNEL, "PRINT")).status());
    }

    /** What a reader subtracts: the total less what is shown is nobody's alone, of those present, of those absent and of both. */
    @Test
    void whoWasAbsentFromAnExerciseIsNotToldEither() {
        Random random = new Random(7);
        int hidden = 0;
        for (int turn = 0; turn < 300; turn++) {
            declared.clear();
            long present = 0;
            long invited = 0;
            for (String sector : SECTORS) {
                long came = random.nextInt(40);
                long all = came + random.nextInt(12) + 1;
                say("I21", "PRESENT", Map.of("SECTOR", sector), null, null, Long.toString(came));
                share("I21", "ATTENDANCE", Map.of("SECTOR", sector), came, all);
                present += came;
                invited += all;
            }
            say("I21", "PRESENT", Map.of(), null, null, Long.toString(present));
            share("I21", "ATTENDANCE", Map.of(), present, invited);
            List<Observation> counts = all("I21_PRESENT");
            List<Observation> shares = all("I21_ATTENDANCE");
            assertNotEquals(1, counts.stream().filter(Observation::hidden).count());
            assertNotEquals(1, shares.stream().filter(Observation::hidden).count());
            counts.stream().filter(Observation::hidden).forEach(each -> assertTrue(shares.stream().anyMatch(share ->
                    share.place().equals(each.place()) && share.hidden()), "a share and its whole tell the part"));
            shares.stream().filter(Observation::hidden).forEach(each -> assertNull(each.n(), "less those present it is the rest"));
            hidden += shares.stream().filter(Observation::hidden).count();
        }
        assertTrue(hidden > 300, "only " + hidden);
    }

    private List<Observation> all(String code) {
        return all(Disclosure.INTERNAL).stream().filter(each -> each.indicator().equals(code) && !each.place().isEmpty()).toList();
    }

    @Test
    void whatOfficersTypeStaysInTheMinistry() {
        for (String by : List.of("", "CAMPAIGN")) {
            share("I20", "QUIZ_FINISHED", by.isEmpty() ? Map.of() : Map.of(by, "Cyber month"), 60, 90);
        }
        assertEquals("66.7", shown(Disclosure.INTERNAL, "I20_QUIZ_FINISHED", Map.of(Dimension.CAMPAIGN, "Cyber month")).value()
                .toString());
        assertEquals(List.of(Map.of()), all(Disclosure.PUBLIC).stream().map(Observation::place).toList());
    }

    @Test
    void translationsAreByLanguageAndByArea() {
        List<Observation> found = DeclaredFigures.translations(List.of(new Coverage("th", "", 30, 10, 5, 0), new Coverage("th",
                "AWR", 10, 5, 5, 0), new Coverage("km", "AWR", 10, 0, 0, 0)));
        assertEquals(Map.of("I24_PUBLISHED{LANG=th}", "33.3", "I24_STALE{LANG=th}", "50.0", "I24_PUBLISHED{COURSE_AREA=AWR}",
                "25.0", "I24_STALE{COURSE_AREA=AWR}", "100.0"), found.stream().collect(java.util.stream.Collectors.toMap(each ->
                each.indicator() + each.place(), each -> each.value().toString())));
        assertFalse(found.get(0).declared());
    }
}
