package org.perisai.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.identity.PeopleInside;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;

@ArquillianTest
class DeclaredIT {
    private static final LocalDate FROM = LocalDate.parse("2025-07-01");
    private static final LocalDate TO = LocalDate.parse("2025-10-01");

    @Inject
    private Declared declared;
    @Inject
    private Entries entries;
    @Inject
    private OfficersInside officers;
    @Inject
    private PeopleInside people;

    @Test
    void aReportHasWhatTheCountryDeclaredForItsDays() {
        officers.officer(Country.PH);
        officers.population(2025, "GOV", 1000);
        officers.population(2024, "GOV", 900);
        officers.request("ACCESS", "2025-06-30", "2025-07-30", "2025-07-01");
        officers.request("ACCESS", "2025-07-01", "2025-07-30", "2025-07-30");
        officers.request("ERASURE", "2025-09-30", "2025-10-30", "2025-10-31");
        officers.request("ERASURE", "2025-10-01", "2025-10-30", "");
        String campaign = officers.campaign("Long", "2025-05-01", "2025-12-31");
        officers.day(campaign, "2025-06-30", "fil", "WEB", 100, 100, 50, 10, 10, 10);
        officers.day(campaign, "2025-07-01", "fil", "WEB", 10, 10, 10, 10, 5, 2);
        officers.day(campaign, "2025-10-01", "fil", "WEB", 7, 7, 7, 7, 7, 7);
        String over = officers.campaign("Over", "2025-05-01", "2025-06-30");
        Declared.Declaration declaration = declared.mine(FROM, TO);
        assertEquals(List.of(new Population("GOV", 2025, 1000, "A census")), declaration.populations());
        assertEquals(List.of(campaign), declaration.campaigns().stream().map(Campaign::number).toList(), over + " is over");
        assertEquals(List.of("SME", "CHILDREN"), declaration.campaigns().get(0).groups());
        assertValue("1000", declaration, "I13", "POPULATION", Map.of("SECTOR", "GOV", "YEAR", "2025"));
        assertValue("2", declaration, "I25", "RECEIVED", Map.of());
        assertValue("50.0", declaration, "I25", "ON_TIME", Map.of());
        assertValue("10", declaration, "I19", "IMPRESSIONS", Map.of());
        assertValue("75.0", declaration, "I20", "QUIZ_FINISHED", Map.of("CAMPAIGN", "Long"));
        assertValue("20.0", declaration, "I20", "PLEDGES", Map.of("CAMPAIGN", "Long"));
        assertValue("20.0", declaration, "I20", "PLEDGES", Map.of());
        officers.officer(Country.VN);
        Declared.Declaration other = declared.mine(FROM, TO);
        assertTrue(other.observations().stream().noneMatch(each -> each.indicator().equals("I19")), "another country's");
        assertEquals(List.of(), other.campaigns());
    }

    @Test
    void anExerciseIsReportedByItsDay() {
        officers.officer(Country.JP);
        String exercise = exercise("2025-09-30");
        exercise("2025-10-01");
        Declared.Declaration declaration = declared.mine(FROM, TO);
        assertEquals(List.of(exercise), declaration.exercises().stream().map(Exercise::number).toList());
        assertValue("1", declaration, "I21", "TEAMS", Map.of());
        assertValue("80.0", declaration, "I21", "ATTENDANCE", Map.of("SECTOR", "ISP"));
        assertValue("75.0", declaration, "I22", "ATTAINMENT", Map.of("OBJECTIVE", "Contain"));
        assertValue("12.0", declaration, "I23", "MEDIAN_MINUTES", Map.of());
        assertValue("100.0", declaration, "I23", "IN_TARGET", Map.of("EXERCISE", exercise));
        String team = entries.page(new Register(Kind.TEAMS, exercise), "", 1).get(0).number();
        assertEquals("2025-09-30T10:00", entries.page(new Register(Kind.DECISIONS, exercise), "", 1).get(0)
                .value("injected_at"), "minutes are those of the country");
        entries.remove(new Register(Kind.TEAMS, exercise), team);
        assertTrue(declared.mine(FROM, TO).observations().stream().noneMatch(each -> each.indicator().startsWith("I2")));
    }

    @Test
    void aRequestNamesNoCountry() {
        officers.officer(Country.JP);
        assertThrows(Forbidden.class, () -> declared.of(new Period(Country.PH, false, FROM, TO)));
        people.enter(people.make("Learner", Country.JP, Language.EN));
        assertThrows(Forbidden.class, () -> declared.mine(FROM, TO));
    }

    private String exercise(String day) {
        String exercise = officers.add(Register.of(Kind.EXERCISES), Map.of("held_on", day, "title", "Tate", "scenario", "S"));
        String team = officers.add(new Register(Kind.TEAMS, exercise), Map.of("title", "Red", "sector", "ISP", "organisation", "",
                "invited", "5", "present", "4"));
        officers.add(new Register(Kind.OBJECTIVES, exercise), Map.of("objective", "Contain", "team", team, "points", "7.5",
                "max_points", "10"));
        officers.add(new Register(Kind.DECISIONS, exercise), Map.of("inject", "Ransom", "team", team, "injected_at",
                day + "T10:00", "decided_at", day + "T10:12", "target_minutes", "15"));
        return exercise;
    }

    private static void assertValue(String expected, Declared.Declaration declaration, String indicator, String measure,
            Map<String, String> by) {
        assertEquals(List.of(new BigDecimal(expected)), declaration.observations().stream()
                .filter(each -> each.indicator().equals(indicator) && each.measure().equals(measure) && each.by().equals(by))
                .map(Observation::value).toList(), indicator + " " + measure + by);
    }
}
