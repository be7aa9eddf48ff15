package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.shared.web.Place;

class ModuleNamesTest {
    @TempDir
    Path root;

    @Test
    void noModuleHasTheNameOfAnotherAddressBelowItsCourse() {
        SmallCourse small = new SmallCourse(root);
        List<String> taken = Stream.of(Place.values()).map(place -> place.with("links"))
                .filter(address -> address.matches("courses/links/[a-z-]+")).map(address -> address.substring(14)).toList();
        assertTrue(taken.contains("leave"), taken::toString);
        assertEquals(List.of(), taken.stream().filter(id -> {
            small.module(SmallCourse.MODULE.replace("minutes: 12", "minutes: 12\nid: " + id));
            return !small.codes().contains("MODULE-TWICE");
        }).toList());
    }
}
