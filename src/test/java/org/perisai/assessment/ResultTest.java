package org.perisai.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultTest {
    /** Two thirds are 66.7 %: enough for 66, not for 67. */
    @Test
    void theShareIsComparedWithoutRounding() {
        assertEquals(List.of(true, true, false, false), IntStream.of(0, 66, 67, 100).mapToObj(pass -> Result.of(List.of(
                Map.entry("spot", true), Map.entry("spot", true), Map.entry("report", false)), pass).passed()).toList());
    }

    @Test
    void whereNothingIsAskedNobodyPasses() {
        assertFalse(Result.of(List.of(), 75).passed());
        assertFalse(Result.of(List.of(), 0).passed());
    }
}
