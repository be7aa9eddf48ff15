package org.perisai.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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
 * What a report says besides what was measured: of what officers declared the country as a whole, marked as declared, and
 * how far the translations are (I24). Few people are hidden here too.
 *
 * @param rule smallest counts of people
 */
record DeclaredFigures(Disclosure rule) {
    /** In one figure what others have in two: the share alone. */
    private static final Map<String, String> ALONE = Map.of("I22_ATTAINMENT", "I22", "I25_ON_TIME", "I25");
    private static final Set<String> PEOPLE = Set.of("I21_PRESENT", "OFFLINE_PEOPLE", "OFFLINE_FINISHED");

    List<Observation> of(Declaration declaration) {
        List<Observation> found = new ArrayList<>();
        declaration.observations().stream().filter(each -> each.by().isEmpty())
                .forEach(each -> observation(each).ifPresent(found::add));
        return found;
    }

    /** Empty where releases have no such figure: targets, populations, and counts that a share has as its n. */
    private Optional<Observation> observation(org.perisai.declared.Observation each) {
        String name = each.indicator() + "_" + each.measure();
        String code = ALONE.getOrDefault(name, name);
        if (!Unit.known(code)) {
            return Optional.empty();
        }
        Long n = each.denominator() == null ? null : each.denominator().longValue();
        boolean small = PEOPLE.contains(code) && rule.isSmall(each.value().longValue())
                || code.equals("I21_ATTENDANCE") && !rule.mayDivide(each.numerator().longValue(), n);
        if (each.value() == null || small) {
            return Optional.of(new Observation(code, Map.of(), null, null, small ? Status.Q : Status.M, true));
        }
        return Optional.of(new Observation(code, Map.of(), each.value().setScale(Unit.of(code).decimals(),
                RoundingMode.HALF_UP), n, Status.A, true));
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

    /** I24 by language. */
    static List<Observation> translations(List<Coverage> languages) {
        List<Observation> found = new ArrayList<>();
        languages.stream().filter(each -> each.area().isEmpty()).forEach(each -> {
            Map<Dimension, String> place = Map.of(Dimension.LANG, each.lang());
            found.add(share("I24_PUBLISHED", place, each.published(), each.required()));
            found.add(share("I24_STALE", place, each.stale(), each.published()));
        });
        return found;
    }

    private static Observation share(String code, Map<Dimension, String> place, long part, long whole) {
        return whole == 0 ? new Observation(code, place, null, 0L, Status.M, false) : new Observation(code, place,
                BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), Unit.PERCENT.decimals(), RoundingMode.HALF_UP),
                whole, Status.A, false);
    }
}
