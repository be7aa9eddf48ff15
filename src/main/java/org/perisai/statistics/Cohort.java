package org.perisai.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.perisai.shared.Country;

/**
 * Simulated learners for a demonstration, the same for the same seed, day and courses. They aren't drawn from any real
 * person: sizes, drop-off and pass rates are made up to look like those of open courses.
 */
final class Cohort {
    private static final int MONTHS = 18;
    private static final int LEARNERS = 2_400;
    /** Below one, later days are likelier: the number of learners grows. */
    private static final double GROWTH = 0.7;
    private static final double SECOND_COURSE = 0.3;
    /** By country: share of the cohort in percent, then languages, the most used first. */
    private static final Map<String, List<String>> LANGUAGES = Map.ofEntries(
            Map.entry("ID", List.of("18", "id", "id", "id", "id", "en")),
            Map.entry("PH", List.of("16", "en", "fil", "fil", "en", "fil")),
            Map.entry("VN", List.of("15", "vi", "vi", "vi", "vi", "en")),
            Map.entry("TH", List.of("14", "th", "th", "th", "th", "en")),
            Map.entry("MY", List.of("10", "ms", "ms", "en", "zh-Hans", "ms")),
            Map.entry("KH", List.of("8", "km", "km", "km", "km", "en")),
            Map.entry("JP", List.of("5", "ja", "ja", "ja", "ja", "en")),
            Map.entry("MM", List.of("4", "my", "my", "my", "my", "en")),
            Map.entry("LA", List.of("4", "lo", "lo", "lo", "th", "en")),
            Map.entry("SG", List.of("3", "en", "en", "zh-Hans", "ms", "ta")),
            Map.entry("TL", List.of("1", "en", "id", "en", "id", "en")),
            Map.entry("BN", List.of("2", "ms", "ms", "en", "ms", "en")));
    /** ISO 3166-2; the first is the likeliest. */
    private static final Map<String, List<String>> PROVINCES = Map.ofEntries(
            Map.entry("ID", List.of("ID-JK", "ID-JB", "ID-JI", "ID-BA")),
            Map.entry("PH", List.of("PH-00", "PH-CEB", "PH-DAV")),
            Map.entry("VN", List.of("VN-HN", "VN-SG", "VN-DN")), Map.entry("TH", List.of("TH-10", "TH-50", "TH-83")),
            Map.entry("MY", List.of("MY-14", "MY-10", "MY-07")), Map.entry("KH", List.of("KH-12", "KH-17")),
            Map.entry("JP", List.of("JP-13", "JP-27")), Map.entry("MM", List.of("MM-06", "MM-04")),
            Map.entry("LA", List.of("LA-VT", "LA-SV")), Map.entry("BN", List.of("BN-BM", "BN-TU")));
    private static final List<String> SECTORS = List.of("GOV", "SCH", "GOV", "CIV", "CII_FIN", "SME", "CII_HEALTH", "UNI",
            "ISP", "CII_ENERGY", "CSO", "LARGE");
    private static final List<String> AGES = List.of("Y25T34", "Y35T44", "Y18T24", "Y25T34", "Y45T54", "Y13T17", "Y55T64",
            "Y_GE65");

    private final Random random;
    private final Map<String, List<String>> courses;
    private final Instant now;
    private final String country;
    private final ZoneId zone;
    private long enrolments;

    private Cohort(long seed, Map<String, List<String>> courses, String country, Instant now) {
        this.random = new Random(seed * 31 + country.hashCode());
        this.courses = courses;
        this.country = country;
        this.zone = Learner.zone(country);
        this.now = now;
    }

    /**
     * A cohort that enrolled in the months up to now.
     *
     * @param courses the ids of their modules by the ids of courses
     */
    static List<Learner> simulated(long seed, Map<String, List<String>> courses, Instant now) {
        Map<String, List<String>> sorted = new TreeMap<>(courses);
        return LANGUAGES.keySet().stream().sorted().filter(country -> Country.of(country).isPresent())
                .flatMap(country -> new Cohort(seed, sorted, country, now).live().stream()).toList();
    }

    private List<Learner> live() {
        int learners = LEARNERS * Integer.parseInt(LANGUAGES.get(country).get(0)) / 100;
        List<Learner> all = new ArrayList<>();
        for (int i = 0; i < learners; i++) {
            List<Taken> taken = new ArrayList<>();
            List<String> left = new ArrayList<>(courses.keySet());
            Taken.Traits traits = traits();
            Instant at = firstDay();
            do {
                String course = left.remove((int) (left.size() * random.nextDouble() * random.nextDouble()));
                taken.add(new SimulatedCourse(random, zone, now).take(++enrolments, course, courses.get(course),
                        pick(LANGUAGES.get(country).subList(1, LANGUAGES.get(country).size())), traits, at));
                at = at.plus(Duration.ofDays(1L + random.nextInt(60)));
            } while (!left.isEmpty() && at.isBefore(now) && random.nextDouble() < SECOND_COURSE);
            taken.sort(Comparator.comparing(Taken::enrolment));
            all.add(new Learner(country, true, taken));
        }
        return all;
    }

    private Instant firstDay() {
        LocalDate first = YearMonth.from(now.atZone(zone)).minusMonths(MONTHS - 1L).atDay(1);
        long days = Duration.between(first.atStartOfDay(zone).toInstant(), now).toDays() + 1;
        Instant at = first.plusDays((long) (days * Math.pow(random.nextDouble(), GROWTH))).atStartOfDay(zone)
                .plusMinutes(420 + random.nextInt(900)).toInstant();
        return at.isAfter(now) ? now : at;
    }

    private Taken.Traits traits() {
        double sex = random.nextDouble();
        String sector = random.nextDouble() < 0.2 ? null : likely(SECTORS);
        String age = random.nextDouble() < 0.15 ? null : likely(AGES);
        String province = random.nextDouble() < 0.2 || !PROVINCES.containsKey(country) ? null
                : likely(PROVINCES.get(country));
        long organisation = sector != null && (sector.startsWith("CII") || sector.equals("ISP"))
                ? -1L - random.nextInt(6) : 0;
        return new Taken.Traits(province, sex < 0.47 ? "F" : sex < 0.92 ? "M" : sex < 0.93 ? "O" : null, age, sector,
                organisation, random.nextDouble() < 0.12);
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** The first is the likeliest. */
    private String likely(List<String> some) {
        return some.get((int) (some.size() * random.nextDouble() * random.nextDouble()));
    }
}
