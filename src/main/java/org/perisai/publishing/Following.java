package org.perisai.publishing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.content.CourseFiles;

/**
 * Translations go where their source goes: a module that got another number takes its translations along, one that is
 * gone leaves them behind. A module is known by its id.
 */
final class Following {
    private static final Pattern OF = Pattern.compile("(?m)^of:.*$");

    private final String course;
    /** Name of the file as it was to name as it is, for those that are still there. */
    private final Map<String, String> names = new HashMap<>();

    /**
     * @param before files of the course itself, by path, as they were
     * @param after the same as they are
     */
    Following(String course, Map<String, byte[]> before, Map<String, byte[]> after) {
        this.course = course;
        Map<String, String> now = new HashMap<>();
        after.forEach((path, body) -> now.put(key(path, body), name(path)));
        before.forEach((path, body) -> Optional.ofNullable(now.get(key(path, body)))
                .ifPresent(name -> names.put(name(path), name)));
    }

    /** A file that is no module is known by its name. */
    private static String key(String path, byte[] body) {
        return CourseFiles.module(path, body).map(id -> "module " + id).orElse(name(path));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether no file got another name and none is gone. */
    boolean nothing(Map<String, byte[]> before) {
        return before.keySet().stream().map(Following::name).allMatch(name -> name.equals(names.get(name)));
    }

    /** The translations by the path where they belong now; those of files that are gone are left out. */
    SortedMap<String, byte[]> of(Map<String, byte[]> translations) {
        SortedMap<String, byte[]> moved = new TreeMap<>();
        translations.forEach((path, body) -> path(path).ifPresent(to -> moved.put(to, to.equals(path) ? body : says(to, body))));
        return moved;
    }

    /** Where a translated file belongs now. */
    Optional<String> path(String translated) {
        String folder = translated.substring(0, translated.lastIndexOf('/') + 1);
        return Optional.ofNullable(names.get(name(translated))).map(name -> folder + name);
    }

    /** The text of a translated file with the name of its source in it. */
    byte[] says(String path, byte[] body) {
        String of = "of: " + course + "/" + name(path).replaceFirst("\\.md$", "");
        return OF.matcher(new String(body, StandardCharsets.UTF_8)).replaceFirst(Matcher.quoteReplacement(of))
                .getBytes(StandardCharsets.UTF_8);
    }
}
