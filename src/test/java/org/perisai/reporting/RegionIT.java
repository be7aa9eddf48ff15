package org.perisai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.perisai.reporting.ReportsInside.PERIOD;
import static org.perisai.reporting.ReportsInside.refused;
import static org.perisai.reporting.ReportsInside.value;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;

@ArquillianTest
class RegionIT {
    @Inject
    private Reports reports;
    @Inject
    private OpenData open;
    @Inject
    private Region region;
    @Inject
    private SigningKeys keys;
    @Inject
    private ReportsInside inside;
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
    void aRegionTakesOnlyWhatACountryHasSigned() {
        inside.learners(Country.KH, 50);
        inside.officer(Country.KH);
        TestClock.stop(Instant.parse("2024-04-02T00:00:00Z"));
        reports.sign(PERIOD, "");
        byte[] body = open.file("perisai-KH-2024-Q1-r1-open.json").body();
        String signature = Signature.text(open.signature("perisai-KH-2024-Q1-r1-open.json"));
        String key = open.publicKeys().get(0);
        assertThrows(Forbidden.class, () -> region.receive(body, signature));
        Executable fractions = signed(body, "\"n\":", "\"n\":0.5,\"m\":");
        Executable running = signed(body, "2024-Q1", "2024-Q2");
        Executable noPeriod = signed(body, "2024-Q1", "first quarter");
        Executable other = signed(body, "\"value\":\"50\"", "\"value\":\"55\"");
        long administrator = people.make("Office", Country.JP, Language.EN);
        people.give(administrator, Role.ADMINISTRATOR);
        people.enter(administrator);
        assertEquals("region.refused.stranger", refused(() -> region.receive(body, signature)));
        assertEquals("region.refused.key", refused(() -> region.trust(Country.KH, "AAAA")));
        region.trust(Country.KH, key);
        assertEquals("region.refused.signature", refused(() -> region.receive(body, key)));
        byte[] changed = new String(body, StandardCharsets.UTF_8).replace("\"value\":\"50\"", "\"value\":\"55\"")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals("region.refused.signature", refused(() -> region.receive(changed, signature)));
        assertEquals("release.refused.broken", refused(() -> region.receive(new byte[] {1, 2}, signature)));
        assertEquals("release.refused.broken", refused(fractions));
        assertEquals("release.refused.broken", refused(() -> region.receive("{\"a\":".repeat(5_000)
                .getBytes(StandardCharsets.UTF_8), signature)));
        assertEquals("region.refused.running", refused(running));
        assertEquals("release.refused.broken", refused(noPeriod));
        assertEquals(0, count("select count(*) from report_received"));
        assertEquals(1, region.receive(body, signature).revision());
        assertEquals(1, region.receive(body, signature).revision());
        assertEquals("region.refused.other", refused(other));
        assertEquals(1, count("select count(*) from report_received"));
        assertEquals("50", value(region.of(PERIOD).stream().filter(each -> each.country().equals("KH")).findFirst()
                .orElseThrow(), "I01"));
        assertTrue(chart().contains(">Cambodia<") && chart().contains(">50<") && chart().contains("<rect"), chart());
    }

    private String chart() {
        String page = browserless.get(inside.officer(Country.LA), "/en/ministry/region?period=" + PERIOD).body();
        String chart = page.substring(page.indexOf("<svg class=\"chart\""));
        return chart.substring(0, chart.indexOf("</svg>"));
    }

    /** The same with other words, rightly signed. */
    private Executable signed(byte[] body, String words, String others) {
        byte[] changed = new String(body, StandardCharsets.UTF_8).replace(words, others).getBytes(StandardCharsets.UTF_8);
        String signature = Signature.text(keys.sign(changed));
        return () -> region.receive(changed, signature);
    }

    private long count(String sql) {
        return database.find(sql, row -> row.getLong(1)).orElseThrow();
    }
}
