package org.perisai.reporting;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.perisai.shared.Language;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Unit;

/** Figures and periods as a language writes them; Thai readers see the Buddhist year. */
record Wording(Language language) {
    /** A figure that is kept back to protect people. */
    static final String HIDDEN = "–ₛ";
    /** Where there is no figure. */
    static final String NONE = "–";

    String value(Observation each) {
        return each.value() != null ? number(each.value(), Unit.of(each.indicator())) : each.hidden() ? HIDDEN : NONE;
    }

    /** A value with the sign of percent where it is one. */
    String number(BigDecimal value, Unit unit) {
        NumberFormat format = unit == Unit.PERCENT ? NumberFormat.getPercentInstance(language.icu())
                : NumberFormat.getInstance(language.icu());
        format.setMinimumFractionDigits(unit.decimals());
        format.setMaximumFractionDigits(unit.decimals());
        return format.format(unit == Unit.PERCENT ? value.movePointLeft(2) : value);
    }

    /** A difference with its sign; of percentages it is percentage points, without a sign of percent. */
    String change(BigDecimal difference, Unit unit) {
        String number = number(difference.abs(), unit).replaceAll("[\\s\u00a0]*%[\\s\u00a0]*", "");
        return (difference.signum() < 0 ? "−" : difference.signum() > 0 ? "+" : "±") + number;
    }

    /** A month without its year, for an axis. */
    String shortMonth(LocalDate day) {
        return date("LLL", day);
    }

    /** A quarter with its year, such as {@code Q3 2026}. */
    String quarter(LocalDate day) {
        return date("yQQQ", day);
    }

    private String date(String skeleton, LocalDate day) {
        ULocale locale = language == Language.TH ? new ULocale("th_TH@calendar=buddhist") : language.icu();
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
