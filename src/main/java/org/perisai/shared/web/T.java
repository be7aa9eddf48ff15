package org.perisai.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import org.perisai.shared.Country;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;

/** The interface's texts, numbers and dates in the reader's language: {@code #{t.say('start.title')}}. */
@Named
@RequestScoped
public class T {
    private Texts texts;
    private Here here;
    private Language language;

    /** For CDI. */
    protected T() { }

    @Inject
    T(Texts texts, Here here) {
        this.texts = texts;
        this.here = here;
    }

    /** The reader's language. */
    public Language language() {
        if (language == null) {
            language = here.language();
        }
        return language;
    }

    /** The text of a key. */
    public String say(String key) {
        return texts.say(language(), key);
    }

    /** The text of a key with its first placeholder filled. */
    public String say(String key, Object first) {
        return texts.say(language(), key, first);
    }

    /** The text of a key with two placeholders filled. */
    public String say(String key, Object first, Object second) {
        return texts.say(language(), key, first, second);
    }

    /** The text of a key with three placeholders filled. */
    public String say(String key, Object first, Object second, Object third) {
        return texts.say(language(), key, first, second, third);
    }

    /** Why something was refused. */
    public String why(DomainException refusal) {
        return say(refusal.key(), refusal.figure());
    }

    /** A date in long form; Thai readers see the Buddhist year. */
    public String date(LocalDate date) {
        return date == null ? "" : dateIn(here.language(), date);
    }

    /** A year of the Gregorian calendar; Thai readers see the Buddhist one before it. */
    public String year(int year) {
        return yearIn(here.language(), year);
    }

    /** The day of an instant in UTC, in long form. */
    public String day(Instant instant) {
        return instant == null ? "" : date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Day and time of an instant in a country's zone. */
    public String moment(Instant instant, Country country) {
        ZoneId zone = country == null ? ZoneOffset.UTC : country.zone();
        DateFormat format = DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, calendar(here.language()));
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(instant));
    }

    /** The time of an instant in a country's zone. */
    public String time(Instant instant, Country country) {
        DateFormat format = DateFormat.getTimeInstance(DateFormat.SHORT, here.language().icu());
        format.setTimeZone(TimeZone.getTimeZone(country.zone().getId()));
        return format.format(Date.from(instant));
    }

    /** A number with the language's digits and separators. */
    public String number(Number number) {
        return NumberFormat.getInstance(here.language().icu()).format(number);
    }

    /** A date in long form in any language, as a certificate prints it. */
    public static String dateIn(Language language, LocalDate date) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, calendar(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** A year of the Gregorian calendar in any language. */
    static String yearIn(Language language, int year) {
        Date middle = Date.from(LocalDate.of(year, 7, 1).atStartOfDay(ZoneOffset.UTC).toInstant());
        String gregorian = yearOf(middle, language.icu().setKeywordValue("calendar", "gregorian"));
        return language == Language.TH ? yearOf(middle, calendar(language)) + " (" + gregorian + ")" : gregorian;
    }

    private static String yearOf(Date date, ULocale calendar) {
        return DateFormat.getInstanceForSkeleton("y", calendar).format(date);
    }

    private static ULocale calendar(Language language) {
        return language == Language.TH ? new ULocale("th_TH@calendar=buddhist") : language.icu();
    }
}
