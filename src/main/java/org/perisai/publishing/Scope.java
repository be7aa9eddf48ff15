package org.perisai.publishing;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.perisai.shared.Language;

/**
 * The files that one draft may hold: those of a course in its own language, or those of its translation into one
 * language. So authors and translators work side by side, and a translator never has the answer key in hand.
 *
 * @param language target of the translation; null for the course itself
 */
public record Scope(String course, Language language) {
    /** The course in its own language. */
    public static Scope source(String course) {
        return new Scope(course, null);
    }

    /** Whether it is the course itself. */
    public boolean isSource() {
        return language == null;
    }

    /** The folder of its files, with a slash at the end. */
    public String folder() {
        return isSource() ? "courses/" + course + "/" : "translations/" + language.tag() + "/" + course + "/";
    }

    /** Whether a file belongs to it, and has a name that the course format knows. */
    public boolean owns(String path) {
        String name = path.startsWith(folder()) ? path.substring(folder().length()) : "";
        boolean text = name.matches("(course|exam|pretest|\\d{2}-[a-z0-9][a-z0-9-]{0,63})\\.md");
        return text || isSource() && name.matches("img/[A-Za-z0-9_-]{1,80}\\.(png|jpg|jpeg|webp|gif|svg)");
    }

    /** Those of some files that lie in its folder. */
    public <T> SortedMap<String, T> of(Map<String, T> files) {
        SortedMap<String, T> own = new TreeMap<>(files);
        own.keySet().removeIf(path -> !path.startsWith(folder()));
        return own;
    }

    /** As stored: the tag of the language, empty for the course itself. */
    String stored() {
        return isSource() ? "" : language.tag();
    }

    static Scope of(String course, String stored) {
        return of(course, stored, IllegalStateException::new);
    }

    /**
     * The scope that an address or a form names.
     *
     * @param stored tag of a language, empty for the course itself
     * @param unknown what to throw for a language that nobody knows
     */
    public static <X extends RuntimeException> Scope of(String course, String stored, Supplier<X> unknown) {
        return new Scope(course, stored.isEmpty() ? null : Language.of(stored).orElseThrow(unknown));
    }
}
