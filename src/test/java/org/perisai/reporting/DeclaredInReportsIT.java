package org.perisai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perisai.declared.OfficersInside;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.SignedIn;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.PublicNumber;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Period;
import org.perisai.statistics.StatisticsInside;

@ArquillianTest
class DeclaredInReportsIT {
    private static final String NAME = "=SUM(1)<b>";

    @Inject
    private Reports reports;
    @Inject
    private Targets targets;
    @Inject
    private SignedIn signedIn;
    @Inject
    private OfficersInside officers;
    @Inject
    private StatisticsInside statistics;
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
    void aTargetStandsBesideWhatWasReachedSinceTheYearBegan() {
        statistics.enrol(Country.LA, "en", "2024-02-05T00:00:00Z", 30);
        statistics.enrol(Country.LA, "en", "2024-05-05T00:00:00Z", 20);
        statistics.enrol(Country.LA, "en", "2024-08-05T00:00:00Z", 40);
        statistics.count();
        String cookie = people.cookie(officers.officer(Country.LA));
        TestClock.stop(Instant.parse("2024-10-02T00:00:00Z"));
        declare("declared_target", "programme, indicator, amount", "'Digital villages', 'I01', 200");
        declare("declared_target", "programme, indicator, amount", "'Digital villages', 'I06', 80");
        assertEquals(List.of("50", "none"), targets.of(Period.named("2024-Q2").orElseThrow()).stream()
                .map(each -> each.reached().map(Object::toString).orElse("none")).toList());
        String page = browserless.get(cookie, "/en/ministry?period=2024-Q2").body();
        assertTrue(page.contains("Digital villages") && page.contains(">25.0%<"), page);
        officers.officer(Country.BN);
        assertEquals(List.of(), targets.of(Period.named("2024-Q2").orElseThrow()), "another country's");
    }

    @Test
    void coverageIsOfTheYearAndByTheDeclaredPopulation() {
        statistics.enrol(Country.BN, "en", "2024-03-05T00:00:00Z", 45);
        database.update("update enrolment set sector = if(id % 3 = 0, 'SCH', 'GOV'), completed_at = '2024-04-05' "
                + "where country = 'BN' and enrolled_at = '2024-03-05'");
        statistics.count();
        officers.officer(Country.BN);
        TestClock.stop(Instant.parse("2025-01-02T00:00:00Z"));
        declare("declared_population", "sector, population, source", "'GOV', 1200, 'Civil service list'");
        long government = database.find("select count(*) from enrolment where country = 'BN' and sector = 'GOV' "
                + "and completed_at = '2024-04-05'", row -> row.getLong(1)).orElseThrow();
        Observation covered = coverage("2024-Q4", "GOV");
        assertEquals(government, covered.n());
        assertEquals(Math.round(government * 100_000 / 1200.0) / 100.0, covered.value().doubleValue(), 1e-9);
        assertEquals(Observation.Status.M, coverage("2024-Q4", "SCH").status(), "nobody declared how many they are");
        assertTrue(reports.draft("2024-Q3").observations().stream().noneMatch(each -> each.indicator().equals("I13")));
    }

    /** Of 90 quizzes 60 were finished, of 100 engaged 20 pledged; of 18 requests nine were closed in time, five of access. */
    @Test
    void whatWasDeclaredIsOnThePageAndInEveryFile() {
        String cookie = people.cookie(officers.officer(Country.MM));
        TestClock.stop(Instant.parse("2024-07-02T00:00:00Z"));
        String campaign = officers.campaign(NAME, "2024-04-01", "2024-06-30");
        officers.day(campaign, "2024-05-01", "my", "WEB", 900, 300, 60, 50, 30, 12);
        officers.day(campaign, "2024-05-02", "en", "SOCIAL", 800, 200, 40, 40, 30, 8);
        for (int i = 0; i < 18; i++) {
            officers.request(i < 9 ? "ACCESS" : "OBJECTION", "2024-05-01", "2024-05-31", i % 2 == 0 ? "2024-05-30" : "2024-06-01");
        }
        reports.sign("2024-Q2", "");
        Release release = reports.latest("2024-Q2").orElseThrow();
        Map<String, String> found = new TreeMap<>();
        release.observations().stream().filter(Observation::declared).forEach(each -> found.put(each.indicator() + each.place(),
                each.hidden() ? "hidden" : each.value().toPlainString()));
        assertEquals("66.7", found.get("I20_QUIZ_FINISHED{}"));
        assertEquals("20.0", found.get("I20_PLEDGES{}"));
        assertEquals("66.7", found.get("I20_QUIZ_FINISHED{CAMPAIGN=" + NAME + "}"));
        assertEquals("300", found.get("I19_VISITOR_DAYS{CHANNEL=WEB}"));
        assertEquals("20.0", found.get("I19_ENGAGEMENT{LANG=en}"));
        assertEquals("50.0", found.get("I25{}"));
        assertEquals("hidden", found.get("I25{REQUEST_KIND=ACCESS}"), "four of nine were late");
        String csv = new String(reports.take(release.name() + ".csv").body(), StandardCharsets.UTF_8);
        assertTrue(csv.contains("I20_QUIZ_FINISHED,,,,,,,,,,,,,'" + NAME + ",,,66.7,90,PERCENT,A,declared"), csv);
        String sdmx = new String(reports.take(release.name() + "-sdmx.csv").body(), StandardCharsets.UTF_8);
        assertTrue(sdmx.contains("I19_VISITOR_DAYS" + ",_T".repeat(10) + ",SOCIAL,_T,_T,_T,_T,2024-Q2,200,"), sdmx);
        String page = browserless.get(cookie, "/en/ministry?period=2024-Q2").body();
        assertTrue(page.contains("=SUM(1)&lt;b&gt;") && !page.contains("(1)<b>") && page.contains("Social media"), page);
        String open = new String(reports.take(release.name() + "-open.csv").body(), StandardCharsets.UTF_8);
        assertTrue(open.contains("SOCIAL") && !open.contains("=SUM"), open);
    }

    private Observation coverage(String period, String sector) {
        return reports.draft(period).observations().stream().filter(each -> each.indicator().equals("I13")
                && sector.equals(each.place().get(Dimension.SECTOR))).findFirst().orElseThrow();
    }

    /** An entry of the year 2024 for the officer's country. */
    private void declare(String table, String columns, String values) {
        database.update("insert into " + table + " (number, revision, live, country, demo, made_at, year_of, " + columns
                + ") values (?, 1, true, ?, false, utc_timestamp(6), 2024, " + values + ")",
                PublicNumber.random(), signedIn.country().name());
    }
}
