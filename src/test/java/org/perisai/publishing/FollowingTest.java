package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private static final String SOURCE = "courses/c/";
    private static final String KHMER = "translations/km/c/";
    private final Map<String, byte[]> before = source("course", "01-links", "02-passwords", "exam");

    @Test
    void aTranslationGoesToTheNewNumberOfItsModuleAndSaysSo() {
        Following following = new Following("c", before, source("course", "01-passwords", "02-links", "exam"));
        assertFalse(following.nothing(before));
        SortedMap<String, byte[]> moved = following.of(khmer("course", "01-links", "02-passwords", "exam"));
        assertEquals(List.of(KHMER + "01-passwords.md", KHMER + "02-links.md", KHMER + "course.md", KHMER + "exam.md"),
                List.copyOf(moved.keySet()));
        assertEquals("---\nof: c/01-passwords\nlang: km\n---\n# 02-passwords\n\nof: this stays\n",
                text(moved.get(KHMER + "01-passwords.md")));
        assertEquals("---\nof: c/exam\nlang: km\n---\n# exam\n\nof: this stays\n", text(moved.get(KHMER + "exam.md")));
    }

    @Test
    void aModuleThatKeptItsIdUnderAnotherNameIsFollowed() {
        Map<String, byte[]> after = source("course", "01-links", "exam");
        after.put(SOURCE + "02-secrets.md", bytes("---\nid: passwords\n---\n# Secrets\n"));
        SortedMap<String, byte[]> moved = new Following("c", before, after).of(khmer("01-links", "02-passwords"));
        assertEquals(List.of(KHMER + "01-links.md", KHMER + "02-secrets.md"), List.copyOf(moved.keySet()));
        assertTrue(text(moved.get(KHMER + "02-secrets.md")).startsWith("---\nof: c/02-secrets\n"));
    }

    @Test
    void theTranslationOfAModuleThatIsGoneStaysBehind() {
        SortedMap<String, byte[]> moved = new Following("c", before, source("course", "01-links", "exam"))
                .of(khmer("course", "01-links", "02-passwords"));
        assertEquals(List.of(KHMER + "01-links.md", KHMER + "course.md"), List.copyOf(moved.keySet()));
    }

    @Test
    void aNewOrChangedModuleMovesNothing() {
        Map<String, byte[]> after = source("course", "01-links", "02-passwords", "03-scams", "exam");
        after.put(SOURCE + "01-links.md", bytes("---\ntitle: Other words\n---\n# Other words\n"));
        Following following = new Following("c", before, after);
        assertTrue(following.nothing(before));
        Map<String, byte[]> khmer = khmer("course", "01-links", "02-passwords", "exam");
        assertEquals(khmer.keySet(), following.of(khmer).keySet());
        khmer.forEach((path, body) -> assertEquals(text(body), text(following.of(khmer).get(path))));
    }

    private static Map<String, byte[]> source(String... names) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : names) {
            files.put(SOURCE + name + ".md", bytes("---\ntitle: " + name + "\n---\n# " + name + "\n"));
        }
        return files;
    }

    private static Map<String, byte[]> khmer(String... names) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : names) {
            files.put(KHMER + name + ".md", bytes("---\nof: c/" + name + "\nlang: km\n---\n# " + name
                    + "\n\nof: this stays\n"));
        }
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
