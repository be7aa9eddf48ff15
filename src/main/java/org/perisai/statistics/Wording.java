package org.perisai.statistics;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import org.perisai.shared.Language;

/** Figures, months and years as a language writes them; Thai readers see the Buddhist year. */
record Wording(Language language) {
    private static final String HIDDEN = "–ₛ";
    private static final String NONE = "–";

    String count(Figure figure) {
        return figure.shown() ? NumberFormat.getInstance(language.icu()).format(figure.value()) : missing(figure);
    }

    String percent(Figure figure) {
        NumberFormat percent = NumberFormat.getPercentInstance(language.icu());
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        return figure.shown() ? percent.format(figure.value() / 1000.0) : missing(figure);
    }

    /** A month with its year. */
    String month(YearMonth month) {
        return date("yMMMM", month);
    }

    /** A month's short name without the year, for a chart of one year. */
    String shortMonth(YearMonth month) {
        return date("LLL", month);
    }

    String year(int year) {
        return date("y", YearMonth.of(year, 1));
    }

    private static String missing(Figure figure) {
        return figure.hidden() ? HIDDEN : NONE;
    }

    private String date(String skeleton, YearMonth month) {
        ULocale locale = language == Language.TH ? new ULocale("th_TH@calendar=buddhist") : language.icu();
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
