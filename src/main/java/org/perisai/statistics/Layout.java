package org.perisai.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
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

    /**
     * Makes cells coarser while too many of them count few people.
     *
     * @param people how many are in a cell
     */
    <T> Rolled<T> rollUp(Map<String, T> cells, ToLongFunction<T> people, BinaryOperator<T> plus) {
        Map<List<String>, Long> counts = new HashMap<>();
        cells.forEach((key, cell) -> counts.merge(codes(key), people.applyAsLong(cell), Long::sum));
        RollUp.Cube up = new RollUp(steps(cells)).apply(new RollUp.Cube(dimensions.stream().map(Enum::name).toList(), counts),
                rule);
        Map<String, T> rolled = new TreeMap<>();
        cells.forEach((key, cell) -> {
            List<String> codes = new ArrayList<>(codes(key));
            up.applied().forEach(step -> codes.replaceAll(code -> step.coarser().getOrDefault(code, code)));
            rolled.merge(codes.size() == 2 ? Cube.key(codes.get(0), codes.get(1)) : String.join("", codes), cell, plus);
        });
        boolean areasNow = up.applied().stream().anyMatch(step -> step.dimension().equals(Dimension.COURSE.name()));
        return new Rolled<>(dimensions.stream().map(each -> areasNow && each == Dimension.COURSE ? Dimension.COURSE_AREA : each)
                .toList(), rolled);
    }

    private List<String> codes(String key) {
        return dimensions.size() == 2 ? List.of(Cube.first(key), Cube.second(key)) : List.of(key);
    }

    private List<RollUp.Step> steps(Map<String, ?> cells) {
        Map<String, String> sectors = cells.keySet().stream().map(key -> codes(key).get(0)).distinct()
                .collect(Collectors.toMap(code -> code, Layout::group));
        Map<String, String> known = new HashMap<>(areas);
        cells.keySet().forEach(key -> known.putIfAbsent(codes(key).get(0), Cube.UNSTATED));
        return List.of(new RollUp.Step(Dimension.AGE.name(), AGES), new RollUp.Step(Dimension.COURSE.name(), known),
                new RollUp.Step(Dimension.SECTOR.name(), sectors));
    }

    private static String group(String sector) {
        return sector.startsWith(CII) || sector.equals("ISP") ? "CII_ISP" : sector.equals("GOV")
                || sector.equals(Cube.UNSTATED) ? sector : "OTHER";
    }

    /** Whether too many cells count few people even so: then the cube isn't shown. */
    boolean tooFine(Map<String, Long> people) {
        long small = people.values().stream().filter(rule::isSmall).count();
        return dimensions.contains(Dimension.PROVINCE) && 10 * small >= 3L * people.size() && small > 0;
    }
}
