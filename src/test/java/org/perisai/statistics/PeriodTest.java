package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    @Test
    void codesAreReadAndWrittenAsSdmxHasThem() {
        for (String code : List.of("2026-07", "2026-Q1", "2026-Q4", "2026")) {
            assertEquals(code, Period.named(code).orElseThrow().code());
        }
        for (String wrong : List.of("2026-13", "2026-Q5", "2026-Q0", "26", "", "2026-7", "2026-07-01")) {
            assertTrue(Period.named(wrong).isEmpty(), wrong);
        }
    }

    @Test
    void aQuarterBeginsAndEndsInItsZone() {
        Period quarter = Period.named("2026-Q3").orElseThrow();
        assertEquals(Instant.parse("2026-06-30T16:00:00Z"), quarter.start(MANILA));
        assertEquals(Instant.parse("2026-09-30T16:00:00Z"), quarter.end(MANILA));
        assertFalse(quarter.ended(Instant.parse("2026-09-30T15:59:59Z"), MANILA));
        assertTrue(quarter.ended(Instant.parse("2026-09-30T16:00:00Z"), MANILA));
    }

    @Test
    void beforeAJanuaryIsADecemberAndBeforeAFirstQuarterAFourth() {
        assertEquals("2025-12", Period.month(YearMonth.of(2026, 1)).before().code());
        assertEquals("2025-Q4", Period.named("2026-Q1").orElseThrow().before().code());
        assertEquals("2025", Period.year(2026).before().code());
    }

    @Test
    void everyMonthIsInOneQuarterAndOneYear() {
        assertEquals(List.of("2026-09", "2026-Q3", "2026"),
                Period.around(YearMonth.of(2026, 9)).stream().map(Period::code).toList());
        assertEquals(List.of("2026-10", "2026-Q4", "2026"),
                Period.around(YearMonth.of(2026, 10)).stream().map(Period::code).toList());
        assertEquals(List.of("2026-07", "2026-08", "2026-09"),
                Period.named("2026-Q3").orElseThrow().months().stream().map(YearMonth::toString).toList());
    }
}
