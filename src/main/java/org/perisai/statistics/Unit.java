package org.perisai.statistics;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the values of an indicator, or of a part of one, are measured in. */
public enum Unit {
    PEOPLE(0, "I02", "I03", "I14_COMPLETED", "I21_PRESENT", "OFFLINE_PEOPLE", "OFFLINE_FINISHED"),
    ENROLMENTS(0, "I01"),
    PERCENT(1, "I04", "I05", "I06_FIRST", "I06_EVER", "I08", "I12_INVALID", "I14_UNSTATED", "I16", "I17_SATISFIED",
            "I17_RESPONSE", "I18_APPLIED", "I18_RESPONSE", "I19_ENGAGEMENT", "I20_QUIZ_FINISHED", "I20_PLEDGES", "I21_ATTENDANCE",
            "I22", "I23_IN_TARGET", "I24_PUBLISHED", "I24_STALE", "I25", "I26_MOBILE", "I26_OFFLINE"),
    HOURS(1, "I07_MEDIAN", "I07_Q1", "I07_Q3"),
    RATIO(2, "I09_GAIN", "I09_EFFECT"),
    INDEX(2, "I14_INDEX"),
    CERTIFICATES(0, "I10", "I11", "I12_CERTIFICATES"),
    CHECKS(0, "I12_CHECKS"),
    PER_THOUSAND(2, "I13"),
    ORGANISATIONS(0, "I15", "I21_ORGANISATIONS"),
    TEAMS(0, "I21_TEAMS"),
    IMPRESSIONS(0, "I19_IMPRESSIONS"),
    VISITOR_DAYS(0, "I19_VISITOR_DAYS", "I19_ENGAGED"),
    SESSIONS(0, "OFFLINE_SESSIONS"),
    MINUTES(1, "I23_MEDIAN_MINUTES");

    private static final Map<String, Unit> BY_INDICATOR = Stream.of(values()).flatMap(unit -> Stream.of(unit.indicators)
            .map(indicator -> Map.entry(indicator, unit))).collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
            Map.Entry::getValue));

    private final int decimals;
    private final String[] indicators;

    Unit(int decimals, String... indicators) {
        this.decimals = decimals;
        this.indicators = indicators;
    }

    /** @throws IllegalArgumentException when there is no such indicator */
    public static Unit of(String indicator) {
        Unit unit = BY_INDICATOR.get(indicator);
        if (unit == null) {
            throw new IllegalArgumentException("no indicator " + indicator);
        }
        return unit;
    }

    /** Whether there is such an indicator, or such a part of one. */
    public static boolean known(String indicator) {
        return BY_INDICATOR.containsKey(indicator);
    }

    /** Key of its name. */
    public String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder key = new StringBuilder("unit.").append(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return key.toString();
    }

    /** Places after the point that values are rounded to, half up. */
    public int decimals() {
        return decimals;
    }
}
