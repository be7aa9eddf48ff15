package org.perisai.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-28T09:30");
    private static final Map<String, String> POPULATION = Map.of("year_of", "2026", "sector", "GOV", "population", "120000",
            "source", "BPS 2026");
    private static final Map<String, String> SESSION = Map.of("held_on", "2026-11-27", "title", "Workshop", "sector", "SCH",
            "people", "30", "finished", "28", "organiser", "BSSN");
    private static final Map<String, String> CAMPAIGN = Map.of("begins", "2026-10-01", "ends", "2026-12-31", "title", "Month",
            "target_groups", "CHILDREN SME", "evidence", "https://example.org/month");
    private static final Map<String, String> DECISION = Map.of("inject", "Ransom", "team", "T", "injected_at",
            "2026-11-28T09:10", "decided_at", "2026-11-28T09:22", "target_minutes", "15");

    @Test
    void whatIsRightIsTakenAsItIsStored() {
        assertEquals(Map.of(), check(Kind.POPULATIONS, POPULATION).refusals());
        assertEquals(POPULATION, check(Kind.POPULATIONS, POPULATION).values());
        assertEquals(Map.of(), check(Kind.SESSIONS, SESSION).refusals());
        assertEquals("", check(Kind.SESSIONS, SESSION).values().get("remark"));
        assertEquals("SME CHILDREN", check(Kind.CAMPAIGNS, CAMPAIGN).values().get("target_groups"), "in the list's order");
        assertEquals(Map.of(), check(Kind.DECISIONS, DECISION).refusals());
    }

    @ParameterizedTest
    @CsvSource({"0, declared.wrong.positive", "000, declared.wrong.positive", "-1, declared.wrong.positive",
        "'', form.required", "' ', form.required", "1.5, declared.wrong.number", "1e3, declared.wrong.number",
        "12 000, declared.wrong.number", "1000000000000, declared.wrong.number", "99999999999999999999, declared.wrong.number"})
    void aPopulationIsAWholeNumberAboveZero(String typed, String key) {
        assertEquals(Map.of("population", key), keys(Kind.POPULATIONS, POPULATION, "population", typed));
    }

    @Test
    void digitsOfOtherScriptsAreDigits() {
        assertEquals("1203", check(Kind.POPULATIONS, with(POPULATION, "population", "១២០៣")).values().get("population"));
        assertEquals("45", check(Kind.POPULATIONS, with(POPULATION, "population", "၀၄၅")).values().get("population"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28, ''", "2026-11-29, declared.wrong.future", "2026-02-30, declared.wrong.day",
        "28.11.2026, declared.wrong.day", "1999-12-31, declared.wrong.year", "2569-11-27, declared.wrong.year"})
    void aSessionWasHeldTodayOrBefore(String typed, String key) {
        assertEquals(key.isEmpty() ? Map.of() : Map.of("held_on", key), keys(Kind.SESSIONS, SESSION, "held_on", typed));
    }

    @Test
    void aCampaignMayStillLieAhead() {
        assertEquals(Map.of(), keys(Kind.CAMPAIGNS, CAMPAIGN, "ends", "2027-12-31"));
        assertEquals(Map.of("ends", "declared.wrong.before"), keys(Kind.CAMPAIGNS, CAMPAIGN, "ends", "2026-09-30"));
    }

    @ParameterizedTest
    @CsvSource({"http://example.org/", "https:example.org", "javascript:alert(1)", "https://", "https://u:p@example.org/",
        "https://exa mple.org/", "ftp://example.org"})
    void evidenceIsAnHttpsAddress(String typed) {
        assertEquals(Map.of("evidence", "declared.wrong.https"), keys(Kind.CAMPAIGNS, CAMPAIGN, "evidence", typed));
    }

    @Test
    void onlyCodesOfTheListAreChosen() {
        assertEquals(Map.of("sector", "declared.wrong.choice"), keys(Kind.POPULATIONS, POPULATION, "sector", "gov"));
        assertEquals(Map.of("target_groups", "declared.wrong.choice"), keys(Kind.CAMPAIGNS, CAMPAIGN, "target_groups", "SME X"));
        assertEquals(Map.of("team", "declared.wrong.choice"), keys(Kind.DECISIONS, DECISION, "team", "U"));
    }

    @Test
    void nobodyFinishesWhoWasNotThere() {
        assertEquals(Map.of("finished", "declared.wrong.most"), keys(Kind.SESSIONS, SESSION, "finished", "31"));
        assertEquals(Map.of(), keys(Kind.SESSIONS, SESSION, "finished", "30"));
        assertEquals(Map.of("decided_at", "declared.wrong.before"), keys(Kind.DECISIONS, DECISION, "decided_at",
                "2026-11-28 09:09"));
        assertEquals(Map.of("decided_at", "declared.wrong.future"), keys(Kind.DECISIONS, DECISION, "decided_at",
                "2026-11-28T09:31"));
    }

    @Test
    void aSessionHasACourseOrATitle() {
        assertEquals(Map.of("title", "declared.wrong.either"), keys(Kind.SESSIONS, SESSION, "title", ""));
    }

    @Test
    void pointsMayHaveACommaAndNoMoreThanThereAre() {
        Map<String, String> objective = Map.of("objective", "Contain", "team", "T", "points", "7,50", "max_points", "10.0");
        assertEquals("7.5", check(Kind.OBJECTIVES, objective).values().get("points"));
        assertEquals("10", check(Kind.OBJECTIVES, objective).values().get("max_points"));
        assertEquals(Map.of("points", "declared.wrong.most"), keys(Kind.OBJECTIVES, objective, "points", "10.01"));
        assertEquals(Map.of("max_points", "declared.wrong.positive"), keys(Kind.OBJECTIVES, objective, "max_points", "0"));
        assertEquals(Map.of("points", "declared.wrong.decimal"), keys(Kind.OBJECTIVES, objective, "points", "1.234"));
    }

    @Test
    void aTextIsNoLongerThanItsColumn() {
        assertEquals(Map.of(), keys(Kind.POPULATIONS, POPULATION, "source", "😀".repeat(300)));
        assertEquals(Map.of("source", "form.tooLong"), keys(Kind.POPULATIONS, POPULATION, "source", "x".repeat(301)));
    }

    private static Check.Checked check(Kind kind, Map<String, String> typed) {
        return new Check(kind, NOW, Map.of("team", List.of("T"), "course", List.of("c"))).of(typed);
    }

    private static Map<String, String> keys(Kind kind, Map<String, String> base, String column, String typed) {
        Map<String, String> keys = new HashMap<>();
        check(kind, with(base, column, typed)).refusals().forEach((name, refusal) -> keys.put(name, refusal.key()));
        return keys;
    }

    private static Map<String, String> with(Map<String, String> base, String column, String typed) {
        Map<String, String> values = new HashMap<>(base);
        values.put(column, typed);
        return values;
    }
}
