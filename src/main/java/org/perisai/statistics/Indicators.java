package org.perisai.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.perisai.catalog.Catalog;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/**
 * Indicators of a country and period, as they were counted. Nothing here is protected: who shows or publishes any of it
 * protects it first, and says whose country it is.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Permitted(to = {Permitted.SYSTEM, Permitted.MINISTRY})
class Indicators {
    private static final String BEGINNING = "0000-00";
    private static final int STAFF = 3;

    private Cells cells;
    private Catalog catalog;
    private Clock clock;

    /** For CDI. */
    protected Indicators() { }

    @Inject
    Indicators(Cells cells, Catalog catalog, Clock clock) {
        this.cells = cells;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** What is asked for. */
    record Question(String country, boolean demo, Indicator indicator, Division division, Period period) {
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
                !question.period().ended(Instant.now(clock), Learner.zone(question.country())));
        return switch (question.indicator().kind()) {
            case COUNT, RATE, MEDIAN, LOWER_QUARTILE, UPPER_QUARTILE, GAIN, EFFECT ->
                    arithmetic.of(grouped(question, months(question, question.division().cube())));
            case ONCE -> arithmetic.of(grouped(question, cells.at(place(question, question.division().cube()),
                    question.period().code(), question.indicator().measures().get(0))));
            case STOCK -> arithmetic.of(grouped(question, upTo(question, question.division().cube())));
            case TIME_SHARE -> arithmetic.ofTime(months(question, question.division().cube()),
                    cells.at(place(question, question.division().cube()), question.period().code(), Measure.ACTIVE));
            case PARITY, UNSTATED -> arithmetic.ofSexes(bySector(question));
            case ORGANISATIONS -> arithmetic.of(organisations(question));
            case OFFICIAL -> arithmetic.ofLanguages(byLanguage(question));
        };
    }

    private Cells.Place place(Question question, Cube cube) {
        return new Cells.Place(question.country(), question.demo(), cube);
    }

    private Sums months(Question question, Cube cube) {
        return cells.between(place(question, cube), question.period().first().toString(),
                question.period().last().toString(), question.indicator().measures().toArray(Measure[]::new));
    }

    private Sums upTo(Question question, Cube cube) {
        return cells.between(place(question, cube), BEGINNING, question.period().last().toString(),
                question.indicator().measures().toArray(Measure[]::new));
    }

    private Sums grouped(Question question, Sums sums) {
        return switch (question.division()) {
            case SECTOR -> sums.rolledUp(Cube::first);
            case SEX -> sums.rolledUp(Cube::second);
            case AREA -> sums.rolledUp(areas());
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
        UnaryOperator<String> area = areas();
        Map<String, Sums> split = split(months(question, Cube.COURSE_LANG), question.division() == Division.COUNTRY
                ? any -> Cube.WHOLE : key -> area.apply(Cube.first(key)));
        split.replaceAll((key, sums) -> sums.rolledUp(lang ->
                official(question.country()).contains(lang) ? "Y" : "N"));
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

    private static List<String> official(String country) {
        return Country.of(country).map(Country::official).orElse(List.of());
    }

    private UnaryOperator<String> areas() {
        return course -> catalog.find(course, Language.EN).map(edition -> edition.facts().area()).orElse(Cube.UNSTATED);
    }

    /** All figures of an indicator: one list a division. */
    List<Counted> all(String country, boolean demo, Indicator indicator, Period period) {
        List<Counted> all = new ArrayList<>();
        indicator.divisions().forEach(division -> all.addAll(of(new Question(country, demo, indicator, division, period))));
        return all;
    }
}
