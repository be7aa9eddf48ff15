package org.perisai.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.perisai.disclosure.Disclosure;
import org.perisai.disclosure.RollUp;

/**
 * How a division is shown: its dimensions, and how strictly. Where too many cells are small it is made coarser first, in the
 * order of indicators.md: ages to three bands, courses to areas, sectors to three groups; provinces aren't shown then.
 *
 * @param areas cooperation area of each course
 */
record Layout(Division division, List<Dimension> dimensions, Disclosure rule, Map<String, String> areas) {
    private static final Map<String, String> AGES = Map.of("Y_LT13", "Y_LT18", "Y13T17", "Y_LT18", "Y18T24", "Y18T34",
            "Y25T34", "Y18T34", "Y35T44", "Y_GE35", "Y45T54", "Y_GE35", "Y55T64", "Y_GE35", "Y_GE65", "Y_GE35");
    /** By what people say about themselves, or their employer of them. */
    private static final Set<Division> PERSONAL = EnumSet.of(Division.SECTOR, Division.SEX, Division.SECTOR_SEX, Division.AGE);
    private static final String CII = "CII";

    /** The layout of a division under a ministry's or the public's rule; minors and provinces have the public's. */
    static Layout of(Division division, Disclosure rule, Map<String, String> areas) {
        boolean delicate = division == Division.AGE || division == Division.PROVINCE;
        return new Layout(division, switch (division) {
            case COUNTRY -> List.of();
            case SECTOR_SEX -> List.of(Dimension.SECTOR, Dimension.SEX);
            case COURSE_LANG -> List.of(Dimension.COURSE, Dimension.LANG);
            case AREA -> List.of(Dimension.COURSE_AREA);
            default -> List.of(Dimension.valueOf(division.name()));
        }, delicate ? Disclosure.PUBLIC : rule, areas);
    }

    /** Cells as they are shown, and by what. */
    record Rolled<T>(List<Dimension> dimensions, Map<String, T> cells) { }

    /** Whether too many cells count few people where coarser ones can be shown. */
    boolean isFine(Map<String, Long> people) {
        Map<List<String>, Long> counts = new HashMap<>();
        people.forEach((key, count) -> counts.merge(codes(key), count, Long::sum));
        return !new RollUp(step(people.keySet()).stream().toList()).apply(new RollUp.Cube(dimensions.stream().map(Enum::name)
                .toList(), counts), rule).applied().isEmpty();
    }

    /** The cells, or the coarser ones that they are in. */
    <T> Rolled<T> rolled(Map<String, T> cells, boolean coarse, BinaryOperator<T> plus) {
        Map<String, String> coarser = step(cells.keySet()).filter(step -> coarse).map(RollUp.Step::coarser).orElse(Map.of());
        Map<String, T> rolled = new TreeMap<>();
        cells.forEach((key, cell) -> {
            List<String> codes = new ArrayList<>(codes(key));
            codes.set(0, coarser.getOrDefault(codes.get(0), codes.get(0)));
            rolled.merge(key(codes), cell, plus);
        });
        return new Rolled<>(dimensions(coarse), rolled);
    }

    /**
     * The same with those who say nothing about themselves where all people are of one other group: alone it would tell that
     * they all are of it.
     *
     * @param nobody a cell in which nobody is
     */
    <T> Rolled<T> withUnstated(Rolled<T> rolled, T nobody) {
        Map<String, T> all = new TreeMap<>(rolled.cells());
        List<List<String>> keys = rolled.cells().keySet().stream().map(this::codes).toList();
        for (int i = 0; PERSONAL.contains(division) && i < dimensions.size(); i++) {
            int dimension = i;
            if (keys.stream().map(codes -> codes.get(dimension)).distinct().count() == 1) {
                List<String> codes = new ArrayList<>(keys.get(0));
                codes.set(dimension, Cube.UNSTATED);
                all.putIfAbsent(key(codes), nobody);
            }
        }
        return new Rolled<>(rolled.dimensions(), all);
    }

    private static String key(List<String> codes) {
        return codes.size() == 2 ? Cube.key(codes.get(0), codes.get(1)) : codes.get(0);
    }

    /** What cells are shown by. */
    List<Dimension> dimensions(boolean coarse) {
        return dimensions.stream().map(each -> coarse && each == Dimension.COURSE ? Dimension.COURSE_AREA : each).toList();
    }

    private List<String> codes(String key) {
        return dimensions.size() == 2 ? List.of(Cube.first(key), Cube.second(key)) : List.of(key);
    }

    /** How the first dimension becomes coarser, if it can. */
    private Optional<RollUp.Step> step(Set<String> keys) {
        Map<String, String> coarser = new HashMap<>();
        keys.stream().map(key -> codes(key).get(0)).forEach(code -> coarser.put(code, coarser(code)));
        return coarser.keySet().stream().allMatch(code -> coarser.get(code).equals(code)) ? Optional.empty()
                : Optional.of(new RollUp.Step(dimensions.get(0).name(), coarser));
    }

    /** The group that a code of the first dimension is in. */
    String coarser(String code) {
        return switch (division) {
            case AGE -> AGES.getOrDefault(code, code);
            case COURSE, COURSE_LANG -> areas.getOrDefault(code, Cube.UNSTATED);
            case SECTOR, SECTOR_SEX -> group(code);
            default -> code;
        };
    }

    private static String group(String sector) {
        return sector.startsWith(CII) || sector.equals("ISP") ? "CII_ISP" : sector.equals("GOV")
                || sector.equals(Cube.UNSTATED) ? sector : "OTHER";
    }

    /** Whether too many cells count few people even so, or few people would be divided by age: then the cube isn't shown. */
    boolean tooFine(Map<String, Long> people) {
        long small = people.values().stream().filter(rule::isSmall).count();
        return division == Division.AGE && rule.isSmall(people.values().stream().mapToLong(Long::longValue).sum())
                || dimensions.contains(Dimension.PROVINCE) && 10 * small >= 3L * people.size() && small > 0;
    }
}
