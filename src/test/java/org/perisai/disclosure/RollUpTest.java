package org.perisai.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RollUpTest {
    private static final RollUp.Step AGE = new RollUp.Step("AGE", Map.of("Y_LT13", "Y_LT18", "Y13T17", "Y_LT18",
            "Y18T24", "Y18T34", "Y25T34", "Y18T34", "Y35T44", "Y_GE35", "Y45T54", "Y_GE35"));
    private static final RollUp.Step SECTOR = new RollUp.Step("SECTOR", Map.of("CII", "CII_ISP", "ISP", "CII_ISP"));
    private static final RollUp ORDER = new RollUp(List.of(AGE, SECTOR));

    @Test
    void aCubeWithFewSmallCellsStaysAsItIs() {
        RollUp.Cube cube = new RollUp.Cube(List.of("SECTOR"), cells("GOV", 40, "CII", 12, "ISP", 6, "SME", 4));
        assertEquals(cube, ORDER.apply(cube, Disclosure.INTERNAL));
    }

    /** Two of four cells are below 10, half of them; CII and ISP together have 18, so one of three is left: a third. */
    @Test
    void smallCellsAreAddedUpByTheNextStep() {
        RollUp.Cube cube = new RollUp.Cube(List.of("SECTOR"), cells("GOV", 40, "CII", 12, "ISP", 6, "SME", 4));
        RollUp.Cube coarser = ORDER.apply(cube, Disclosure.PUBLIC);
        assertEquals(cells("GOV", 40, "CII_ISP", 18, "SME", 4), coarser.cells());
        assertEquals(List.of(SECTOR), coarser.applied());
    }

    @Test
    void stepsGoInTheirOrderAndOnlyAsFarAsNeeded() {
        Map<List<String>, Long> cells = new LinkedHashMap<>();
        cells.put(List.of("Y18T24", "CII"), 3L);
        cells.put(List.of("Y25T34", "CII"), 4L);
        cells.put(List.of("Y25T34", "ISP"), 9L);
        cells.put(List.of("_U", "ISP"), 0L);
        RollUp.Cube coarser = ORDER.apply(new RollUp.Cube(List.of("AGE", "SECTOR"), cells), Disclosure.INTERNAL);
        assertEquals(List.of(AGE), coarser.applied());
        assertEquals(Map.of(List.of("Y18T34", "CII"), 7L, List.of("Y18T34", "ISP"), 9L, List.of("_U", "ISP"), 0L),
                coarser.cells());
    }

    private static Map<List<String>, Long> cells(Object... codesAndCounts) {
        Map<List<String>, Long> cells = new LinkedHashMap<>();
        for (int i = 0; i < codesAndCounts.length; i += 2) {
            cells.put(List.of((String) codesAndCounts[i]), ((Integer) codesAndCounts[i + 1]).longValue());
        }
        return cells;
    }
}
