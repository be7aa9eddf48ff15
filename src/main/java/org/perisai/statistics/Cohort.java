package org.perisai.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.perisai.shared.Country;

/**
 * Simulated learners for a demonstration, the same for the same day and courses. They aren't drawn from
 * any real person: sizes, drop-off and pass rates are made up to look like those of open courses.
 */
final class Cohort {
    private static final int MONTHS = 18;
    private static final int ENROLMENTS = 3_000;
    /** Below one, later days are likelier: the number of learners grows. */
    private static final double GROWTH = 0.7;
    private static final double COMPLETES = 0.58;
    private static final double HANDS_IN = 0.86;
    private static final double PASSES = 0.58;
    private static final double TRIES_AGAIN = 0.6;
    private static final double DAYS_TO_COMPLETE = 16;
    private static final double DAYS_TO_TRY_AGAIN = 4;
    private static final int ATTEMPTS = 3;
    /** By country: share of the cohort in percent, then languages, the most used first. */
    private static final Map<Country, List<String>> COUNTRIES = Map.ofEntries(
            Map.entry(Country.ID, List.of("18", "id", "id", "id", "id", "en")),
            Map.entry(Country.PH, List.of("16", "en", "fil", "fil", "en", "fil")),
            Map.entry(Country.VN, List.of("15", "vi", "vi", "vi", "vi", "en")),
            Map.entry(Country.TH, List.of("14", "th", "th", "th", "th", "en")),
            Map.entry(Country.MY, List.of("10", "ms", "ms", "en", "zh-Hans", "ms")),
            Map.entry(Country.KH, List.of("8", "km", "km", "km", "km", "en")),
            Map.entry(Country.JP, List.of("5", "ja", "ja", "ja", "ja", "en")),
            Map.entry(Country.MM, List.of("4", "my", "my", "my", "my", "en")),
            Map.entry(Country.LA, List.of("4", "lo", "lo", "lo", "th", "en")),
            Map.entry(Country.SG, List.of("3", "en", "en", "zh-Hans", "ms", "ta")),
            Map.entry(Country.TL, List.of("1", "en", "id", "en", "id", "en")),
            Map.entry(Country.BN, List.of("2", "ms", "ms", "en", "ms", "en")));

    private final Random random = new Random(2013);
    private final List<Happening> happenings = new ArrayList<>();
    private final List<String> courses;
    private final Instant now;

    private Cohort(List<String> courses, Instant now) {
        this.courses = courses;
        this.now = now;
    }

    /** What happened to a cohort in the months up to now. */
    static List<Happening> simulated(List<String> courses, Instant now) {
        Cohort cohort = new Cohort(courses, now);
        for (Country country : Country.values()) {
            cohort.live(country);
        }
        return cohort.happenings;
    }

    private void live(Country country) {
        List<String> made = COUNTRIES.get(country);
        int learners = ENROLMENTS * Integer.parseInt(made.get(0)) / 100;
        LocalDate first = YearMonth.from(now.atZone(country.zone())).minusMonths(MONTHS - 1L).atDay(1);
        long days = Duration.between(first.atStartOfDay(country.zone()).toInstant(), now).toDays() + 1;
        for (int i = 0; i < learners; i++) {
            LocalDate day = first.plusDays((long) (days * Math.pow(random.nextDouble(), GROWTH)));
            Instant at = day.atStartOfDay(country.zone()).plusMinutes(420 + random.nextInt(900)).toInstant();
            enrol(country, courses.get((int) (courses.size() * random.nextDouble() * random.nextDouble())),
                    made.get(1 + random.nextInt(made.size() - 1)), at);
        }
    }

    private void enrol(Country country, String course, String lang, Instant at) {
        add(country, course, lang, at, null, new Counts(1, 0, 0, 0, 0));
        if (random.nextDouble() < COMPLETES) {
            Instant completed = later(at, DAYS_TO_COMPLETE);
            add(country, course, lang, completed, null, new Counts(0, 1, 0, 0, 0));
            if (random.nextDouble() < HANDS_IN) {
                examine(country, course, lang, later(completed, 1));
            }
        }
    }

    private void examine(Country country, String course, String lang, Instant first) {
        Instant at = first;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            boolean passes = random.nextDouble() < PASSES;
            int pass = passes ? 1 : 0;
            if (attempt == 1 || passes) {
                add(country, course, lang, at, passes ? first : null,
                        new Counts(0, 0, attempt == 1 ? 1 : 0, pass, pass));
            }
            if (passes || random.nextDouble() > TRIES_AGAIN) {
                return;
            }
            at = later(at, DAYS_TO_TRY_AGAIN);
        }
    }

    private void add(Country country, String course, String lang, Instant at, Instant examinedAt, Counts counts) {
        if (!at.isAfter(now)) {
            happenings.add(new Happening(at, examinedAt, country.name(), course, lang, true, counts));
        }
    }

    /** After a waiting time that is mostly short and sometimes long. */
    private Instant later(Instant at, double meanDays) {
        double days = -meanDays * Math.log(1 - random.nextDouble());
        return at.plus(Duration.ofMinutes(20 + (long) (days * 24 * 60)));
    }
}
