package org.perisai.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a cube coarser before anything is hidden: figures that say something about few people say little.
 *
 * @param steps in the fixed order in which they are tried
 */
public record RollUp(List<Step> steps) {
    /**
     * @param dimension the one that becomes coarser, such as {@code PROVINCE}
     * @param coarser from a code to the one it falls into; a code that isn't named stays
     */
    public record Step(String dimension, Map<String, String> coarser) { }

    /**
     * @param cells by their codes, one a dimension
     * @param applied the steps that were taken
     */
    public record Cube(List<String> dimensions, Map<List<String>, Long> cells, List<Step> applied) {
        public Cube(List<String> dimensions, Map<List<String>, Long> cells) {
            this(dimensions, cells, List.of());
        }
    }

    public RollUp {
        steps = List.copyOf(steps);
    }

    /** Takes steps while 30 percent or more of the cells are small. Those of other dimensions are passed over. */
    public Cube apply(Cube cube, Disclosure rule) {
        Cube now = cube;
        for (Step step : steps) {
            int at = cube.dimensions().indexOf(step.dimension());
            if (at >= 0 && isFine(now, rule)) {
                now = coarser(now, at, step);
            }
        }
        return now;
    }

    private static boolean isFine(Cube cube, Disclosure rule) {
        long small = cube.cells().values().stream().filter(rule::isSmall).count();
        return small > 0 && 10 * small >= 3L * cube.cells().size();
    }

    private static Cube coarser(Cube cube, int at, Step step) {
        Map<List<String>, Long> cells = new LinkedHashMap<>();
        cube.cells().forEach((codes, count) -> {
            List<String> key = new ArrayList<>(codes);
            key.set(at, step.coarser().getOrDefault(codes.get(at), codes.get(at)));
            cells.merge(List.copyOf(key), count, Long::sum);
        });
        List<Step> applied = new ArrayList<>(cube.applied());
        applied.add(step);
        return new Cube(cube.dimensions(), cells, List.copyOf(applied));
    }
}
