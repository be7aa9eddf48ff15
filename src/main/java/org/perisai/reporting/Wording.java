package org.perisai.reporting;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.perisai.shared.Language;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Unit;

/**
 * Figures and periods as a language writes them; Thai readers see the Buddhist year. For one reader: it keeps the formats,
 * which are dear to make and not safe for two threads.
 */
final class Wording {
    /** A figure that is kept back to protect people. */
    static final String HIDDEN = "–ₛ";
    /** Where there is no figure. */
    static final String NONE = "–";

    private final Language language;
    private final Map<Unit, NumberFormat> numbers = new EnumMap<>(Unit.class);
    private final Map<String, DateFormat> dates = new HashMap<>();

    Wording(Language language) {
        this.language = language;
    }

    String value(Observation each) {
        return each.value() != null ? number(each.value(), Unit.of(each.indicator())) : each.hidden() ? HIDDEN : NONE;
    }

    /** A value with the sign of percent where it is one. */
    String number(BigDecimal value, Unit unit) {
        return numbers.computeIfAbsent(unit, this::format).format(unit == Unit.PERCENT ? value.movePointLeft(2) : value);
    }

    private NumberFormat format(Unit unit) {
        NumberFormat format = unit == Unit.PERCENT ? NumberFormat.getPercentInstance(language.icu())
                : NumberFormat.getInstance(language.icu());
        format.setMinimumFractionDigits(unit.decimals());
        format.setMaximumFractionDigits(unit.decimals());
        return format;
    }

    /** A difference with its sign; of percentages it is percentage points, without a sign of percent. */
    String change(BigDecimal difference, Unit unit) {
        String number = number(difference.abs(), unit).replaceAll("[\\s\u00a0]*%[\\s\u00a0]*", "");
        return (difference.signum() < 0 ? "−" : difference.signum() > 0 ? "+" : "±") + number;
    }

    /** A day with its year, such as {@code 2 Apr 2026}. */
    String day(LocalDate day) {
        return date("yMMMd", day);
    }

    /** A month without its year, for an axis. */
    String shortMonth(LocalDate day) {
        return date("LLL", day);
    }

    /** A month with its year, such as {@code Sep 2026}. */
    String month(YearMonth month) {
        return date("yMMM", month.atDay(1));
    }

    /** A quarter with its year, such as {@code Q3 2026}. */
    String quarter(LocalDate day) {
        return date("yQQQ", day);
    }

    private String date(String skeleton, LocalDate day) {
        return dates.computeIfAbsent(skeleton, this::format).format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private DateFormat format(String skeleton) {
        ULocale locale = language == Language.TH ? new ULocale("th_TH@calendar=buddhist") : language.icu();
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }
}
