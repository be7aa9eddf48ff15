package org.perisai.declared;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.stream.Collectors;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Language;
import org.perisai.shared.web.T;

/** What an entry says, in the reader's language. */
@RequestScoped
class Words {
    private T t;
    private Catalog catalog;
    private SignedIn signedIn;

    /** For CDI. */
    protected Words() { }

    @Inject
    Words(T t, Catalog catalog, SignedIn signedIn) {
        this.t = t;
        this.catalog = catalog;
        this.signedIn = signedIn;
    }

    /** A value as a reader of this language writes it; codes of a list of the country stay what they are. */
    String say(Column column, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (column.type()) {
            case DAY, PAST_DAY -> t.date(LocalDate.parse(value));
            case PAST_MINUTE -> t.moment(LocalDateTime.parse(value).atZone(signedIn.country().zone()).toInstant(),
                    signedIn.country());
            case YEAR -> year(Integer.parseInt(value));
            case COUNT, POSITIVE -> t.number(Long.valueOf(value));
            case DECIMAL, POSITIVE_DECIMAL -> decimal(value);
            case CODE, CODES -> Codes.split(value).stream().map(code -> code(column, code)).collect(Collectors.joining(" · "));
            case TEXT, LINES, LINK -> value;
        };
    }

    /** A year; Thai readers see the Buddhist one. */
    String year(int year) {
        ULocale locale = t.language() == Language.TH ? new ULocale("th_TH@calendar=buddhist") : t.language().icu();
        DateFormat format = DateFormat.getInstanceForSkeleton("y", locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** Name of a code. */
    String code(Column column, String code) {
        String key = Codes.key(column.name(), code);
        if (!key.isEmpty()) {
            return t.say(key);
        }
        return switch (column.name()) {
            case "lang" -> Language.of(code).map(Language::autonym).orElse(code);
            case "course" -> catalog.find(code, t.language()).map(Edition::title).orElse(code);
            default -> code;
        };
    }

    private String decimal(String value) {
        NumberFormat format = NumberFormat.getInstance(t.language().icu());
        format.setMaximumFractionDigits(2);
        return format.format(new BigDecimal(value));
    }
}
