package org.perisai.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.perisai.declared.Declared.Declaration;
import org.perisai.declared.Population;
import org.perisai.disclosure.Disclosure;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Observation.Status;
import org.perisai.statistics.Unit;
import org.perisai.translating.Localisation.Coverage;

/**
 * What a report says besides what was measured: what officers declared, marked as declared, and how far the translations
 * are (I24). Few people are hidden here too.
 *
 * @param rule smallest counts of people
 */
record DeclaredFigures(Disclosure rule) {
    /** What the figures of an indicator are divided by, one table each. */
    private static final Map<String, List<Dimension>> TABLES = Map.of("I19", List.of(Dimension.LANG, Dimension.CHANNEL),
            "I20", List.of(Dimension.CAMPAIGN), "I21", List.of(Dimension.SECTOR), "I22", List.of(Dimension.OBJECTIVE,
            Dimension.SECTOR), "I23", List.of(Dimension.INJECT), "I25", List.of(Dimension.REQUEST_KIND));
    /** What officers type stays in the ministry: an inject may tell the public where a sector is weak. */
    private static final Set<Dimension> TYPED = EnumSet.of(Dimension.CAMPAIGN, Dimension.OBJECTIVE, Dimension.INJECT);

    /** Of what was declared all that releases have a place for: no targets, no populations. */
    List<Observation> of(Declaration declaration) {
        List<Observation> found = new ArrayList<>();
        declaration.observations().stream().collect(Collectors.groupingBy(each -> each.indicator()))
                .forEach((indicator, figures) -> {
                    found.addAll(new DeclaredTable(rule, Optional.empty(), figures).shown());
                    TABLES.getOrDefault(indicator, List.of()).stream().filter(each -> !isOpen() || !TYPED.contains(each))
                            .forEach(each -> found.addAll(new DeclaredTable(rule, Optional.of(each), figures).shown()));
                });
        return found;
    }

    private boolean isOpen() {
        return rule.equals(Disclosure.PUBLIC);
    }

    /**
     * Puts people by 1000 of their sector's population (I13) in the place of the people who completed. Sectors that were
     * put together for protection, and those nobody declared a population of, have nothing to divide by.
     */
    static List<Observation> coverage(List<Observation> measured, List<Population> populations) {
        Map<String, Long> people = populations.stream().collect(Collectors.toMap(Population::sector, Population::people));
        return measured.stream().map(each -> each.indicator().equals("I13") && !each.hidden()
                ? covered(each, people.get(each.place().get(Dimension.SECTOR))) : each).toList();
    }

    private static Observation covered(Observation completed, Long population) {
        BigDecimal value = population == null ? null : completed.value().multiply(BigDecimal.valueOf(1000))
                .divide(BigDecimal.valueOf(population), Unit.PER_THOUSAND.decimals(), RoundingMode.HALF_UP);
        return new Observation(completed.indicator(), completed.place(), value, completed.value().longValueExact(),
                value == null ? Status.M : completed.status(), completed.declared());
    }

    /** I24 by language, and by area. */
    static List<Observation> translations(List<Coverage> rows) {
        List<Observation> found = new ArrayList<>();
        rows.stream().collect(Collectors.groupingBy(each -> each.area().isEmpty() ? Map.of(Dimension.LANG, each.lang())
                : Map.of(Dimension.COURSE_AREA, each.area()))).forEach((place, files) -> {
                    long published = files.stream().mapToLong(Coverage::published).sum();
                    found.add(share("I24_PUBLISHED", place, published, files.stream().mapToLong(Coverage::required).sum()));
                    found.add(share("I24_STALE", place, files.stream().mapToLong(Coverage::stale).sum(), published));
                });
        return found;
    }

    private static Observation share(String code, Map<Dimension, String> place, long part, long whole) {
        return whole == 0 ? new Observation(code, place, null, 0L, Status.M, false) : new Observation(code, place,
                BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), Unit.PERCENT.decimals(), RoundingMode.HALF_UP),
                whole, Status.A, false);
    }
}
