package org.perisai.statistics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A month, a quarter or a year, as SDMX writes it: {@code 2026-07}, {@code 2026-Q3}, {@code 2026}. Where it begins
 * and ends depends on the zone of the country that reports.
 *
 * @param first its first month
 * @param length in months: 1, 3 or 12
 */
public record Period(YearMonth first, int length) {
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /** The month itself. */
    public static Period month(YearMonth month) {
        return new Period(month, 1);
    }

    /** The quarter that a month is in. */
    public static Period quarter(YearMonth month) {
        return new Period(YearMonth.of(month.getYear(), (month.getMonthValue() - 1) / QUARTER * QUARTER + 1), QUARTER);
    }

    /** A calendar year. */
    public static Period year(int year) {
        return new Period(YearMonth.of(year, 1), YEAR);
    }

    /** The month, the quarter and the year that a month is in. */
    static List<Period> around(YearMonth month) {
        return List.of(month(month), quarter(month), year(month.getYear()));
    }

    /** What a code means, if it is one. */
    public static Optional<Period> named(String code) {
        try {
            if (code.matches("\\d{4}")) {
                return Optional.of(year(Integer.parseInt(code)));
            }
            if (code.matches("\\d{4}-Q[1-4]")) {
                return Optional.of(quarter(YearMonth.of(Integer.parseInt(code.substring(0, 4)),
                        (code.charAt(6) - '0') * QUARTER)));
            }
            return code.matches("\\d{4}-\\d{2}") ? Optional.of(month(YearMonth.parse(code))) : Optional.empty();
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    /** As it is stored and written. */
    public String code() {
        return switch (length) {
            case 1 -> first.toString();
            case QUARTER -> "%04d-Q%d".formatted(first.getYear(), (first.getMonthValue() + 2) / QUARTER);
            default -> "%04d".formatted(first.getYear());
        };
    }

    /** Its last month. */
    public YearMonth last() {
        return first.plusMonths(length - 1L);
    }

    /** Its months in order. */
    public List<YearMonth> months() {
        return IntStream.range(0, length).mapToObj(first::plusMonths).toList();
    }

    /** The period of the same length before it. */
    public Period before() {
        return new Period(first.minusMonths(length), length);
    }

    /** The first day. */
    public LocalDate firstDay() {
        return first.atDay(1);
    }

    /** The last day. */
    public LocalDate lastDay() {
        return last().atEndOfMonth();
    }

    /** When it begins in a zone; this instant is in it. */
    public Instant start(ZoneId zone) {
        return firstDay().atStartOfDay(zone).toInstant();
    }

    /** When it ends in a zone; this instant isn't in it. */
    public Instant end(ZoneId zone) {
        return lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether it is over in a zone: before that its figures are provisional. */
    public boolean ended(Instant now, ZoneId zone) {
        return !now.isBefore(end(zone));
    }
}
