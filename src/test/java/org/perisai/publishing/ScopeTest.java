package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perisai.shared.Language;

class ScopeTest {
    private final Scope source = Scope.source("safe-online");
    private final Scope khmer = new Scope("safe-online", Language.KM);

    @Test
    void filesOfACourseAndOfItsTranslationsLieApart() {
        Map<String, Integer> files = Map.of("courses/safe-online/course.md", 1, "courses/safe-online/img/a.png", 2,
                "courses/safe-online-2/course.md", 3, "translations/km/safe-online/course.md", 4,
                "translations/ms/safe-online/course.md", 5);
        assertEquals(Set.of(1, 2), Set.copyOf(source.of(files).values()));
        assertEquals(Set.of(4), Set.copyOf(khmer.of(files).values()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"course.md", "exam.md", "pretest.md", "02-passwords.md"})
    void aTextOfTheFormatBelongsToBoth(String name) {
        assertTrue(source.owns("courses/safe-online/" + name));
        assertTrue(khmer.owns("translations/km/safe-online/" + name));
        assertFalse(source.owns("translations/km/safe-online/" + name));
        assertFalse(khmer.owns("courses/safe-online/" + name));
        assertFalse(khmer.owns("translations/lo/safe-online/" + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"img/phone.png", "img/Phone_2.webp", "img/a.svg"})
    void aPictureBelongsToTheCourseAlone(String name) {
        assertTrue(source.owns("courses/safe-online/" + name));
        assertFalse(khmer.owns("translations/km/safe-online/" + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "readme.md", "2-passwords.md", "02-Passwords.md", "02-.md", "../safe-online/course.md",
        "img/../course.md", "img/a.html", "img/.png", "img/a b.png", "course.md/x", "course.md\n"})
    void anyOtherNameBelongsToNobody(String name) {
        assertFalse(source.owns("courses/safe-online/" + name));
        assertFalse(khmer.owns("translations/km/safe-online/" + name));
    }

    @Test
    void whatIsStoredIsReadAgain() {
        assertEquals(source, Scope.of("safe-online", source.stored()));
        assertEquals(khmer, Scope.of("safe-online", khmer.stored()));
    }
}
