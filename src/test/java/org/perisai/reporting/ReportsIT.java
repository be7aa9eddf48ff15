package org.perisai.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.perisai.reporting.ReportsInside.PERIOD;
import static org.perisai.reporting.ReportsInside.refused;
import static org.perisai.reporting.ReportsInside.value;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.NotFound;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Period;
import org.perisai.statistics.StatisticsInside;
import org.perisai.translating.TranslationInside;

@ArquillianTest
class ReportsIT {
    @Inject
    private Reports reports;
    @Inject
    private OpenData open;
    @Inject
    private TranslationInside translations;
    @Inject
    private ReportsInside inside;
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
    void whatIsSignedStaysWhateverHappensLaterAndIsSignedOnce() {
        inside.learners(Country.PH, 40);
        inside.officer(Country.PH);
        TestClock.stop(Instant.parse("2024-04-02T00:00:00Z"));
        assertEquals(1, reports.sign(PERIOD, "ignored").revision());
        assertEquals("report.refused.same", refused(() -> reports.sign(PERIOD, "again")));
        String name = reports.files(PERIOD, 1).stream().filter(file -> file.endsWith("en.xlsx")).findFirst().orElseThrow();
        byte[] before = reports.take(name).body();
        inside.learners(Country.PH, 20);
        assertArrayEquals(before, reports.take(name).body());
        assertEquals("40", value(reports.latest(PERIOD).orElseThrow(), "I01"));
        assertEquals("60", value(reports.draft(PERIOD), "I01"));
        assertEquals("report.refused.reason", refused(() -> reports.sign(PERIOD, "  ")));
        assertEquals(2, reports.sign(PERIOD, "20 enrolments came late").revision());
        assertEquals("60", value(reports.latest(PERIOD).orElseThrow(), "I01"));
        assertArrayEquals(before, reports.take(name).body());
        assertEquals(List.of(name, name, name), reports.exports(0).stream().map(Reports.Export::file).toList());
    }

    /** The worker hasn't counted them: who reads or signs waits for it, and sees what it has counted. */
    @Test
    void whatWaitsIsCountedBeforeItIsReadOrSigned() {
        statistics.enrol(Country.MM, "en", "2024-02-05T00:00:00Z", 30);
        inside.officer(Country.MM);
        TestClock.stop(Instant.parse("2024-04-02T00:00:00Z"));
        assertEquals("30", value(reports.draft(PERIOD), "I01"));
        statistics.enrol(Country.MM, "en", "2024-02-06T00:00:00Z", 10);
        reports.sign(PERIOD, "");
        assertEquals("40", value(reports.latest(PERIOD).orElseThrow(), "I01"));
    }

    /** How far translations are is known of today only, so nothing has changed half a year later. */
    @Test
    void aSignedReportDoesNotChangeByTheDay() {
        translations.countAll();
        inside.learners(Country.SG, 40);
        inside.officer(Country.SG);
        TestClock.stop(Instant.parse("2024-04-02T00:00:00Z"));
        reports.sign(PERIOD, "");
        Release signed = reports.latest(PERIOD).orElseThrow();
        assertTrue(signed.observations().stream().anyMatch(each -> each.indicator().equals("I24_PUBLISHED")));
        TestClock.stop(Instant.parse("2024-10-02T00:00:00Z"));
        assertEquals(signed.observations(), reports.draft(PERIOD).observations());
    }

    @Test
    void theLogSaysHowStrictlyAFileIsProtected() {
        inside.learners(Country.BN, 40);
        inside.officer(Country.BN);
        TestClock.stop(Instant.parse("2024-04-02T00:00:00Z"));
        reports.sign(PERIOD, "");
        reports.take("perisai-BN-2024-Q1-r1.csv");
        reports.take("perisai-BN-2024-Q1-r1-open.csv");
        assertEquals(List.of(10, 5), reports.exports(0).stream().map(Reports.Export::k).toList());
    }

    @Test
    void screenAndFilesShowTheSameFigures() {
        inside.learners(Country.MY, 30);
        String cookie = inside.officer(Country.MY);
        TestClock.stop(Instant.parse("2024-04-02T00:00:00Z"));
        reports.sign(PERIOD, "");
        Release release = reports.latest(PERIOD).orElseThrow();
        String csv = text(reports.take(release.name() + ".csv"));
        String sdmx = text(reports.take(release.name() + "-sdmx.csv"));
        String page = browserless.get(cookie, "/en/ministry?period=" + PERIOD).body();
        assertTrue(csv.contains("MY,2024-Q1,I01,,,,,,,,,,,,,,,,30,,ENROLMENTS,A,measured"), csv);
        assertTrue(sdmx.contains(",MY,I01" + ",_T".repeat(15) + ",2024-Q1,30,,ENROLMENTS,A,F,measured"), sdmx);
        assertTrue(page.contains(">30<"), page);
        assertEquals(release.observations().size() + 1, csv.lines().count());
    }

    /** Three years are offered, and the oldest quarter has one before it as well. */
    @Test
    void aQuarterIsComparedWithTheOneBeforeSignedOrNot() {
        inside.learners(Country.TL, 40);
        String cookie = inside.officer(Country.TL);
        TestClock.stop(Instant.parse("2024-04-02T00:00:00Z"));
        Period quarter = Period.named(PERIOD).orElseThrow();
        assertEquals(whole(reports.draft(PERIOD)), whole(reports.overall(quarter)));
        assertEquals("40", value(reports.overall(quarter), "I01"));
        reports.sign(PERIOD, "");
        assertEquals(reports.latest(PERIOD).orElseThrow(), reports.overall(quarter));
        List<Period> offered = reports.periods();
        assertEquals(200, browserless.get(cookie, "/en/ministry?period=" + offered.get(offered.size() - 1).code()).statusCode());
    }

    private static List<Observation> whole(Release release) {
        return release.observations().stream().filter(each -> each.place().isEmpty()).toList();
    }

    @Test
    void aRunningQuarterAndOneOfTheFutureCannotBeSigned() {
        inside.officer(Country.TH);
        TestClock.stop(Instant.parse("2024-03-31T16:59:59Z"));
        assertEquals("report.refused.running", refused(() -> reports.sign(PERIOD, "")));
        TestClock.stop(Instant.parse("2024-03-31T17:00:00Z"));
        assertEquals(1, reports.sign(PERIOD, "").revision(), "midnight in Bangkok");
        assertEquals("report.refused.period", refused(() -> reports.draft("2030-Q1")));
        assertEquals("report.refused.period", refused(() -> reports.draft("yesterday")));
    }

    @Test
    void othersNeitherReadNorSignNorTake() {
        inside.learners(Country.VN, 30);
        inside.officer(Country.VN);
        TestClock.stop(Instant.parse("2024-04-02T00:00:00Z"));
        reports.sign(PERIOD, "");
        String name = reports.latest(PERIOD).orElseThrow().name() + ".csv";
        String cookie = inside.officer(Country.LA);
        assertTrue(reports.latest(PERIOD).isEmpty());
        assertEquals(List.of(), reports.files(PERIOD, 1));
        assertThrows(NotFound.class, () -> reports.take(name));
        assertEquals(404, browserless.get(cookie, "/en/ministry/file?name=" + name).statusCode());
        assertThrows(NotFound.class, () -> open.file(name), "the ministry's own file isn't open");
        long learner = people.make("Learner", Country.VN, Language.VI);
        people.enter(learner);
        assertThrows(Forbidden.class, () -> reports.draft(PERIOD));
        assertEquals(403, browserless.get(people.cookie(learner), "/en/ministry/reports").statusCode());
    }

    @Test
    void anybodyChecksAnOpenFileAndAChangedOneFails() {
        inside.learners(Country.ID, 33);
        inside.officer(Country.ID);
        TestClock.stop(Instant.parse("2024-04-02T00:00:00Z"));
        reports.sign(PERIOD, "");
        ReportFile file = open.file("perisai-ID-2024-Q1-r1-open.csv");
        assertTrue(open.signed(file.body()).orElseThrow().holds());
        byte[] changed = file.body().clone();
        changed[changed.length - 3] ^= 1;
        assertTrue(open.signed(changed).isEmpty());
        assertTrue(Signature.holds(java.util.Base64.getDecoder().decode(open.publicKeys().get(0)), file.body(),
                open.signature(file.name())));
        assertEquals(0, text(file).lines().filter(line -> line.contains("ENROLMENTS,A"))
                .filter(line -> Integer.parseInt(line.split(",")[18]) % 5 != 0).count(), "counts are rounded");
        assertTrue(open.catalogue("https://x.example").contains("perisai-ID-2024-Q1-r1-open.csv"));
    }

    private static String text(ReportFile file) {
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    private long count(String sql) {
        return database.find(sql, row -> row.getLong(1)).orElseThrow();
    }
}
