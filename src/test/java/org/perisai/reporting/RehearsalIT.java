package org.perisai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.perisai.reporting.ReportsInside.PERIOD;
import static org.perisai.reporting.ReportsInside.value;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;
import org.perisai.shared.Country;
import org.perisai.shared.web.Forbidden;
import org.perisai.statistics.Figures;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Period;

@ArquillianTest
class RehearsalIT {
    private static final Period QUARTER = Period.named(PERIOD).orElseThrow();

    @Inject
    private Rehearsal rehearsal;
    @Inject
    private Figures figures;
    @Inject
    private Reports reports;
    @Inject
    private ReportsInside inside;
    @Inject
    private Browserless browserless;

    @AfterEach
    void letTimeGoOn() {
        TestClock.stop(null);
    }

    /** A report that can't be made is only told to the log when the server starts. */
    @Test
    void theReportOfEachCountryIsMadeAndDrawn() {
        for (Country country : Country.values()) {
            browserless.atOnce(1, () -> {
                rehearsal.rehearse(country, false);
                rehearsal.rehearse(country, true);
                return true;
            });
        }
    }

    @Test
    void whatIsMadeAheadIsWhatAnOfficerSees() {
        inside.learners(Country.BN, 30);
        TestClock.stop(Instant.parse("2024-04-02T00:00:00Z"));
        List<Observation> ahead = browserless.atOnce(1, () -> figures.rehearsed(Country.BN, false, QUARTER)).get(0);
        inside.officer(Country.BN);
        List<Observation> seen = reports.draft(PERIOD).observations().stream()
                .filter(each -> !each.declared() && !each.indicator().startsWith("I24")).toList();
        Release release = new Release("BN", false, PERIOD, 0, "", "", null, 5, "1", ahead);
        assertTrue(Integer.parseInt(value(release, "I01")) >= 30, () -> value(release, "I01"));
        assertEquals(release.observations(), seen);
    }

    @Test
    void noRequestOfSomebodyGetsTheFiguresOfACountryThatItNames() {
        inside.officer(Country.BN);
        assertThrows(Forbidden.class, () -> figures.rehearsed(Country.BN, false, QUARTER));
    }
}
