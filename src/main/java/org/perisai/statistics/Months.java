package org.perisai.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** Codes of months, quarters and years, each made once: ten million enrolments ask for some hundred of them. */
final class Months {
    private static final int FIRST = 1990;
    private static final int YEARS = 200;
    private static final int MONTHS = 12;
    private static final String[][] CODES = new String[YEARS * MONTHS][];

    static {
        for (int i = 0; i < CODES.length; i++) {
            CODES[i] = Period.around(YearMonth.of(FIRST + i / MONTHS, i % MONTHS + 1)).stream().map(Period::code)
                    .map(String::intern).toArray(String[]::new);
        }
    }

    private Months() { }

    /** The month, the quarter and the year that an instant is in. */
    static String[] around(Instant at, ZoneId zone) {
        return around(LocalDate.ofInstant(at, zone));
    }

    /** The month, the quarter and the year that a day is in. */
    static String[] around(LocalDate day) {
        return around(day.getYear(), day.getMonthValue());
    }

    static String[] around(int year, int month) {
        return CODES[Math.max(0, Math.min(CODES.length - 1, (year - FIRST) * MONTHS + month - 1))];
    }
}
