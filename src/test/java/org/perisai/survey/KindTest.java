package org.perisai.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.perisai.shared.Country;

class KindTest {
    @Test
    void whatWasThoughtOfACourseIsAskedAtOnce() {
        Instant completed = Instant.parse("2026-03-01T16:59:59.999Z");
        for (Country country : Country.values()) {
            assertTrue(Kind.REACTION.open(completed, country.zone(), completed), country::name);
        }
    }

    @Test
    void ninetyDaysEndAtMidnightOfTheCountry() {
        Instant completed = Instant.parse("2026-03-01T16:59:00Z");
        ZoneId bangkok = Country.TH.zone();
        assertFalse(Kind.APPLIED.open(completed, bangkok, Instant.parse("2026-05-29T16:59:59Z")), "30 May begins later");
        assertTrue(Kind.APPLIED.open(completed, bangkok, Instant.parse("2026-05-29T17:00:00Z")));
        ZoneId tokyo = Country.JP.zone();
        assertFalse(Kind.APPLIED.open(completed, tokyo, Instant.parse("2026-05-30T14:59:59Z")), "it was 2 March there");
        assertTrue(Kind.APPLIED.open(completed, tokyo, Instant.parse("2026-05-30T15:00:00Z")));
        ZoneId yangon = Country.MM.zone();
        assertFalse(Kind.APPLIED.open(completed, yangon, Instant.parse("2026-05-29T17:29:59Z")));
        assertTrue(Kind.APPLIED.open(completed, yangon, Instant.parse("2026-05-29T17:30:00Z")));
    }

    @Test
    void itIsOpenWhenNinetyCalendarDaysHavePassed() {
        Random random = new Random(7);
        int open = 0;
        for (int i = 0; i < 5000; i++) {
            ZoneId zone = Country.values()[random.nextInt(Country.values().length)].zone();
            Instant completed = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(30_000_000));
            Instant now = completed.plus(89, ChronoUnit.DAYS).plusSeconds(random.nextInt(172_800));
            boolean passed = ChronoUnit.DAYS.between(LocalDate.ofInstant(completed, zone), LocalDate.ofInstant(now, zone)) >= 90;
            assertEquals(passed, Kind.APPLIED.open(completed, zone, now), completed + " " + now + " " + zone);
            open += passed ? 1 : 0;
        }
        assertTrue(open > 1000 && open < 4000, "only one side was tried: " + open);
    }
}
