package org.perisai.reporting;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.perisai.declared.Observation;
import org.perisai.disclosure.Count;
import org.perisai.disclosure.Disclosure;
import org.perisai.disclosure.Mask;
import org.perisai.disclosure.Table;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation.Status;
import org.perisai.statistics.Unit;

/**
 * What officers declared of one indicator in one table: the country as a whole alone, or by a dimension, with the country
 * as its total. What is hidden of a count, and of a share that it is the part of, is decided together.
 */
final class DeclaredTable {
    /** In one figure what others have in two: the share alone. */
    private static final Map<String, String> ALONE = Map.of("I22_ATTAINMENT", "I22", "I25_ON_TIME", "I25");
    private static final String WHOLE = "_T";

    private final Disclosure rule;
    private final Optional<Dimension> by;
    private final Map<String, Map<String, Observation>> figures = new TreeMap<>();

    /** @param by empty for the country alone */
    DeclaredTable(Disclosure rule, Optional<Dimension> by, List<Observation> indicator) {
        this.rule = rule;
        this.by = by;
        indicator.forEach(each -> {
            String name = each.indicator() + "_" + each.measure();
            String code = ALONE.getOrDefault(name, name);
            if (Unit.known(code) && each.by().keySet().equals(by.stream().map(Enum::name).collect(Collectors.toSet()))) {
                figures.computeIfAbsent(code, any -> new TreeMap<>()).put(by.map(dimension -> each.by().get(dimension.name()))
                        .orElse(WHOLE), each);
            }
        });
    }

    /** Its figures as they may be shown. The total of those by a dimension is the figure of the country alone. */
    List<org.perisai.statistics.Observation> shown() {
        List<org.perisai.statistics.Observation> shown = new ArrayList<>();
        figures.forEach((code, cells) -> {
            Mask mask = mask(code);
            Mask small = standsAlone(code) ? rule.protect(wholes(code)) : Mask.NOTHING;
            cells.forEach((id, each) -> shown.add(shown(code, id, each, mask.hides(id), small.hides(id))));
        });
        return shown;
    }

    /** Where the part is shown as well, or too few are below a median, what a hidden figure stands on isn't said at all. */
    private org.perisai.statistics.Observation shown(String code, String id, Observation each, boolean hidden, boolean few) {
        Status status = hidden ? Status.Q : each.value() == null ? Status.M : Status.A;
        boolean stands = each.denominator() != null && (status == Status.A || hidden && standsAlone(code) && !few);
        return new org.perisai.statistics.Observation(code, by.map(dimension -> Map.of(dimension, id)).orElse(Map.of()),
                status == Status.A ? each.value().setScale(Unit.of(code).decimals(), RoundingMode.HALF_UP) : null,
                stands ? each.denominator().longValue() : null, status, true);
    }

    /** Whether it is a share whose part isn't a figure of its own. */
    private static boolean standsAlone(String code) {
        return List.of("I20_QUIZ_FINISHED", "I20_PLEDGES", "I23_IN_TARGET", "I25").contains(code);
    }

    /** Impressions, teams, organisations, sessions and points are no people. */
    private Mask mask(String code) {
        return switch (code) {
            case "OFFLINE_PEOPLE", "OFFLINE_FINISHED" -> rule.protect(table(code, each -> each.value().longValue()));
            case "I19_VISITOR_DAYS" -> rule.protect(wholes("I19_ENGAGEMENT"));
            case "I19_ENGAGED" -> parts("I19_ENGAGEMENT");
            case "I21_PRESENT" -> parts("I21_ATTENDANCE");
            case "I19_ENGAGEMENT", "I21_ATTENDANCE" -> rates(code, parts(code));
            case "I20_QUIZ_FINISHED", "I23_IN_TARGET", "I25" -> rates(code, rule.protect(wholes(code)));
            case "I20_PLEDGES" -> rule.protect(wholes(code)).with(rule.protect(table(code, DeclaredTable::part)));
            case "I23_MEDIAN_MINUTES" -> rule.means(wholes(code), rule.protect(wholes(code)), Disclosure.MEAN);
            default -> Mask.NOTHING;
        };
    }

    private Mask parts(String share) {
        Table wholes = wholes(share);
        return rule.inside(table(share, DeclaredTable::part), Optional.empty(), wholes, rule.protect(wholes));
    }

    private Mask rates(String share, Mask hidden) {
        return rule.rates(table(share, DeclaredTable::part), wholes(share), hidden);
    }

    private Table wholes(String share) {
        return table(share, DeclaredTable::whole);
    }

    /** Where there was nobody nobody can have done anything, as on a channel without visitors: everybody knows. */
    private Table table(String code, ToLongFunction<Observation> value) {
        List<Count> counts = new ArrayList<>();
        figures.get(code).forEach((id, each) -> {
            long count = value.applyAsLong(each);
            counts.add(new Count(by.isEmpty() ? "" : id, count, count > 0 || whole(each) > 0));
        });
        return Table.oneWay(new Count(WHOLE, counts.stream().mapToLong(Count::value).sum()), counts);
    }

    private static long part(Observation share) {
        return share.numerator().longValue();
    }

    private static long whole(Observation share) {
        return share.denominator() == null ? 0 : share.denominator().longValue();
    }
}
