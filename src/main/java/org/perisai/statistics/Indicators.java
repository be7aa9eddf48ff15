package org.perisai.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.perisai.shared.Country;

/**
 * Indicators of a country and period, as they were counted. Nothing here is protected: who shows or publishes any of it
 * protects it first, and says whose country it is.
 */
final class Indicators {
    private static final String BEGINNING = "0000-00";
    private static final int STAFF = 3;

    private final Slice slice;
    private final Map<String, String> areas;
    private final Instant now;

    /**
     * @param areas cooperation area of each course
     * @param now decides which periods are over
     */
    Indicators(Slice slice, Map<String, String> areas, Instant now) {
        this.slice = slice;
        this.areas = areas;
        this.now = now;
    }

    /** What is asked for. */
    record Question(Indicator indicator, Division division, Period period) {
        /** Refuses a division that the indicator doesn't have. */
        Question {
            if (!indicator.divisions().contains(division)) {
                throw new IllegalArgumentException(indicator + " isn't divided by " + division);
            }
        }
    }

    /** The figures in the order of their keys; who isn't there wasn't counted. */
    List<Counted> of(Question question) {
        Arithmetic arithmetic = new Arithmetic(question.indicator(), question.division(),
                !question.period().ended(now, Learner.zone(slice.country())));
        return switch (question.indicator().kind()) {
            case COUNT, RATE, MEDIAN, LOWER_QUARTILE, UPPER_QUARTILE, GAIN, EFFECT ->
                    arithmetic.of(grouped(question, months(question, question.division().cube())));
            case ONCE -> arithmetic.of(grouped(question, once(question, question.indicator().measures())));
            case STOCK -> arithmetic.of(grouped(question, upTo(question, question.division().cube())));
            case TIME_SHARE -> arithmetic.ofTime(months(question, question.division().cube()),
                    once(question, List.of(Measure.ACTIVE)));
            case PARITY, UNSTATED -> arithmetic.ofSexes(bySector(question));
            case ORGANISATIONS -> arithmetic.of(organisations(question));
            case OFFICIAL -> arithmetic.ofLanguages(byLanguage(question));
        };
    }

    private Sums months(Question question, Cube cube) {
        return slice.between(cube, question.period().first().toString(), question.period().last().toString(),
                question.indicator().measures());
    }

    private Sums once(Question question, List<Measure> measures) {
        return slice.between(question.division().cube(), question.period().code(), question.period().code(), measures);
    }

    private Sums upTo(Question question, Cube cube) {
        return slice.between(cube, BEGINNING, question.period().last().toString(), question.indicator().measures());
    }

    private Sums grouped(Question question, Sums sums) {
        return switch (question.division()) {
            case SECTOR -> sums.rolledUp(Cube::first);
            case SEX -> sums.rolledUp(Cube::second);
            case AREA -> sums.rolledUp(this::area);
            default -> sums;
        };
    }

    /** Completions of each sector, or of the country, by sex. */
    private Map<String, Sums> bySector(Question question) {
        return split(months(question, Cube.SECTOR_SEX), question.division() == Division.COUNTRY ? any -> Cube.WHOLE
                : Cube::first);
    }

    /** Starts of each area, or of the country, by whether the language is official: Y or N. */
    private Map<String, Sums> byLanguage(Question question) {
        Map<String, Sums> split = split(months(question, Cube.COURSE_LANG), question.division() == Division.COUNTRY
                ? any -> Cube.WHOLE : key -> area(Cube.first(key)));
        List<String> official = Country.of(slice.country()).map(Country::official).orElse(List.of());
        split.replaceAll((key, sums) -> sums.rolledUp(lang ->
                official.contains(lang) ? "Y" : "N"));
        return split;
    }

    /** Sums of a two-way cube, apart by a group of the first dimension and then by the second. */
    private static Map<String, Sums> split(Sums sums, UnaryOperator<String> group) {
        Map<String, Sums> split = new TreeMap<>();
        for (String key : sums.keys()) {
            sums.of(key).forEach((measure, value) -> split.computeIfAbsent(group.apply(key), any -> new Sums())
                    .add(Cube.second(key), measure, 0, "", value));
        }
        return split;
    }

    /** Organisations with enough people by sector, or in all. */
    private Sums organisations(Question question) {
        Sums staff = upTo(question, Cube.ORGANISATION);
        Sums organisations = new Sums();
        for (String key : staff.keys()) {
            organisations.add(question.division() == Division.COUNTRY ? Cube.WHOLE : Cube.first(key), Measure.STAFF, 0, "",
                    staff.get(key, Measure.STAFF) >= STAFF ? 1 : 0);
        }
        return organisations;
    }

    private String area(String course) {
        return areas.getOrDefault(course, Cube.UNSTATED);
    }
}
