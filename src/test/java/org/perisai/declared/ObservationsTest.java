package org.perisai.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every expectation is worked out by hand from the rows above it. */
class ObservationsTest {
    private static final List<Reach.Day> DAYS = List.of(
            new Reach.Day("A", "id", "WEB", 1000, 200, 50, 20, 10, 5),
            new Reach.Day("A", "en", "WEB", 500, 100, 10, 0, 0, 1),
            new Reach.Day("B", "id", "PRINT", 2000, 0, 0, 3, 2, 0));

    @Test
    void reachIsAddedUpByLanguageAndChannel() {
        Map<String, String> found = said(Reach.reach(DAYS));
        assertEquals("3500", found.get("I19 IMPRESSIONS {}"));
        assertEquals("300", found.get("I19 VISITOR_DAYS {}"));
        assertEquals("60", found.get("I19 ENGAGED {}"));
        assertEquals("60/300=20.0", found.get("I19 ENGAGEMENT {}"));
        assertEquals("50/200=25.0", found.get("I19 ENGAGEMENT {LANG=id}"));
        assertEquals("10/100=10.0", found.get("I19 ENGAGEMENT {LANG=en}"));
        assertEquals("60/300=20.0", found.get("I19 ENGAGEMENT {CHANNEL=WEB}"));
        assertEquals("0/0=null", found.get("I19 ENGAGEMENT {CHANNEL=PRINT}"));
        assertEquals(4 * 5, found.size());
    }

    @Test
    void conversionIsOfAllCampaignsAndOfEach() {
        Map<String, String> found = said(Reach.conversion(DAYS));
        assertEquals(Map.of("I20 QUIZ_FINISHED {}", "12/23=52.2", "I20 PLEDGES {}", "6/60=10.0",
                "I20 QUIZ_FINISHED {CAMPAIGN=A}", "10/20=50.0", "I20 PLEDGES {CAMPAIGN=A}", "6/60=10.0",
                "I20 QUIZ_FINISHED {CAMPAIGN=B}", "2/3=66.7", "I20 PLEDGES {CAMPAIGN=B}", "0/0=null"), found);
    }

    @Test
    void anOrganisationWithTwoTeamsIsOne() {
        Map<String, String> found = said(Outcomes.participation(List.of(new Outcomes.Team("X", "GOV", "bssn", 6, 5),
                new Outcomes.Team("X", "GOV", "bssn", 4, 4), new Outcomes.Team("X", "ISP", null, 5, 2),
                new Outcomes.Team("Y", "ISP", "telko", 3, 3))));
        assertEquals("4", found.get("I21 TEAMS {}"));
        assertEquals("2", found.get("I21 ORGANISATIONS {}"));
        assertEquals("14", found.get("I21 PRESENT {}"));
        assertEquals("14/18=77.8", found.get("I21 ATTENDANCE {}"));
        assertEquals("1", found.get("I21 ORGANISATIONS {SECTOR=GOV}"));
        assertEquals("9/10=90.0", found.get("I21 ATTENDANCE {SECTOR=GOV}"));
        assertEquals("5/8=62.5", found.get("I21 ATTENDANCE {SECTOR=ISP}"));
        assertEquals("11/15=73.3", found.get("I21 ATTENDANCE {EXERCISE=X}"));
    }

    @Test
    void attainmentIsOfPointsAndNotOfTeams() {
        Map<String, String> found = said(Outcomes.attainment(List.of(score("X", "GOV", "Contain", "7.5", "10"),
                score("X", "ISP", "Contain", "1", "10"), score("X", "GOV", "Report", "20", "20"),
                score("Y", "GOV", "Report", "0", "10"))));
        assertEquals("28.5/50=57.0", found.get("I22 ATTAINMENT {}"));
        assertEquals("8.5/20=42.5", found.get("I22 ATTAINMENT {OBJECTIVE=Contain}"));
        assertEquals("20/30=66.7", found.get("I22 ATTAINMENT {OBJECTIVE=Report}"));
        assertEquals("27.5/40=68.8", found.get("I22 ATTAINMENT {SECTOR=GOV}"));
        assertEquals("0/10=0.0", found.get("I22 ATTAINMENT {EXERCISE=Y, OBJECTIVE=Report}"));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        List<Outcomes.Decision> decisions = List.of(decided("X", "a", 12, 15), decided("X", "a", 3, 2),
                decided("X", "b", 45, 45), decided("Y", "a", 13, 12));
        Map<String, String> found = said(Outcomes.decisions(decisions));
        assertEquals("/4=12.5", found.get("I23 MEDIAN_MINUTES {}"));
        assertEquals("2/4=50.0", found.get("I23 IN_TARGET {}"));
        assertEquals("/3=12.0", found.get("I23 MEDIAN_MINUTES {EXERCISE=X}"));
        assertEquals("/2=7.5", found.get("I23 MEDIAN_MINUTES {EXERCISE=X, INJECT=a}"));
        assertEquals("1/2=50.0", found.get("I23 IN_TARGET {EXERCISE=X, INJECT=a}"));
        assertEquals("1/1=100.0", found.get("I23 IN_TARGET {EXERCISE=X, INJECT=b}"), "at the last minute is in time");
    }

    @Test
    void ofTheTextsThatPeopleTypeTheMostFrequentAreToldApartOnOneLine() {
        List<Outcomes.Decision> decisions = new ArrayList<>(List.of(decided("X", "Ransom\nnote", 1, 9),
                decided("Y", "Ransom note", 3, 9), decided("X", "_T", 2, 9), decided("X", "_T", 2, 9)));
        IntStream.range(10, 62).forEach(i -> decisions.add(decided("X", "Inject " + i, 7, 5)));
        Map<String, String> found = said(Outcomes.decisions(decisions).stream()
                .filter(each -> !each.by().containsKey("EXERCISE")).toList());
        assertEquals("2/2=100.0", found.get("I23 IN_TARGET {INJECT=Ransom note}"));
        assertEquals("2/2=100.0", found.get("I23 IN_TARGET {INJECT='_T}"), "not the code of the total");
        assertEquals("0/4=0.0", found.get("I23 IN_TARGET {INJECT=_O}"), "54 less 50");
        assertEquals("0/1=0.0", found.get("I23 IN_TARGET {INJECT=Inject 57}"));
        assertEquals(2 * (1 + 50 + 1), found.size());
    }

    @Test
    void campaignsOfOneTitleAreToldApartByTheirNumbers() {
        List<Campaign> campaigns = List.of(campaign("N1", "Month"), campaign("N2", "Month"), campaign("N3", "Week"));
        assertEquals(List.of("Month N1", "Month N2", "Week"), campaigns.stream().map(each -> each.nameAmong(campaigns)).toList());
    }

    private static Campaign campaign(String number, String title) {
        return new Campaign(number, title, null, null, List.of(), "");
    }

    @Test
    void aRequestThatIsOpenIsNotAnsweredInTime() {
        LocalDate due = LocalDate.parse("2026-10-31");
        Map<String, String> found = said(Others.requests(List.of(new Others.Request("ACCESS", due, due),
                new Others.Request("ACCESS", due, due.plusDays(1)), new Others.Request("ERASURE", due, null))));
        assertEquals("3", found.get("I25 RECEIVED {}"));
        assertEquals("1/3=33.3", found.get("I25 ON_TIME {}"));
        assertEquals("1/2=50.0", found.get("I25 ON_TIME {REQUEST_KIND=ACCESS}"));
        assertEquals("0/1=0.0", found.get("I25 ON_TIME {REQUEST_KIND=ERASURE}"));
    }

    @Test
    void sessionsPopulationsAndTargetsAreWhatWasEntered() {
        Map<String, String> found = said(Others.sessions(List.of(new Others.Session("SCH", "passwords", 30, 28),
                new Others.Session("SCH", null, 12, 0), new Others.Session("GOV", "passwords", 8, 8))));
        assertEquals("50", found.get("OFFLINE PEOPLE {}"));
        assertEquals("36", found.get("OFFLINE FINISHED {COURSE=passwords}"));
        assertEquals("12", found.get("OFFLINE PEOPLE {COURSE=_U}"));
        assertEquals("2", found.get("OFFLINE SESSIONS {SECTOR=SCH}"));
        assertEquals(Map.of("I13 POPULATION {SECTOR=GOV, YEAR=2026}", "120000"),
                said(Others.populations(List.of(new Population("GOV", 2026, 120000, "BPS")))));
        assertEquals(Map.of("TARGET_I10 TARGET {PROGRAMME=GCI, YEAR=2026}", "5000.5"),
                said(Others.targets(List.of(new Others.Target("GCI", "I10", 2026, new BigDecimal("5000.5"))))));
    }

    @Test
    void wereThereNothingNothingIsSaid() {
        List<Observation> found = new ArrayList<>(Reach.reach(List.of()));
        found.addAll(Outcomes.decisions(List.of()));
        found.addAll(Others.requests(List.of()));
        assertEquals(List.of(), found);
    }

    private static Outcomes.Score score(String exercise, String sector, String objective, String points, String most) {
        return new Outcomes.Score(exercise, sector, objective, new BigDecimal(points), new BigDecimal(most));
    }

    private static Outcomes.Decision decided(String exercise, String inject, int minutes, int target) {
        return new Outcomes.Decision(exercise, inject, Duration.ofMinutes(minutes), target);
    }

    private static Map<String, String> said(List<Observation> observations) {
        Map<String, String> said = new TreeMap<>();
        observations.forEach(each -> said.put(each.indicator() + " " + each.measure() + " " + each.by(),
                (each.numerator() == null ? "" : each.numerator().toPlainString())
                + (each.denominator() == null ? "" : "/" + each.denominator().toPlainString() + "=")
                + (each.value() == null ? "null" : each.value().toPlainString())));
        assertEquals(observations.size(), said.size(), "each stands once");
        return said;
    }
}
