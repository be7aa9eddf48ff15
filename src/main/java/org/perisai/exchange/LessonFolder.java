package org.perisai.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.exchange.Note.What;
import org.perisai.shared.Language;

/**
 * Which files of an archive are lessons, in which language each is, and which belong together. A language is a folder
 * ({@code km/…}, {@code docs/km/…}, {@code i18n/km/…}, {@code translations/km/…}) or stands before the ending
 * ({@code intro.km.md}). A two-letter folder that only looks like a language ({@code it/} for computing) counts when others
 * beside it are languages too.
 */
final class LessonFolder {
    private static final Pattern LESSON = Pattern.compile("(?i).*\\.(md|markdown|mdx)");
    private static final Pattern SUFFIX = Pattern.compile("(.*)\\.([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(\\.[A-Za-z]+)");
    /** Words about the project and not of the course. */
    private static final Pattern ASIDE = Pattern.compile("(?i)(.*/)?((changelog|contributing|code_of_conduct|code-of-conduct|license|"
        + "licence|security|support|authors|contributors|summary|_sidebar|_navbar|_coverpage|translations|agents|claude|"
        + "pull_request_template)\\.[a-z]+|(\\.github|\\.vscode|node_modules|\\.docusaurus|_includes|_layouts)/.*)");
    private static final Set<String> ISO = Set.of(Locale.getISOLanguages());

    private final Map<Optional<Language>, Map<String, String>> lessons = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Set<String>> beside = new HashMap<>();

    /** @param names of all files of the archive */
    LessonFolder(List<String> names) {
        List<String> texts = names.stream().filter(name -> LESSON.matcher(name).matches()).toList();
        texts.forEach(this::folders);
        for (String name : texts) {
            if (ASIDE.matcher(name).matches()) {
                notes.add(Note.of(name, What.OUTSIDE));
            } else {
                sort(name);
            }
        }
    }

    private void folders(String name) {
        String parent = "";
        for (String part : name.split("/")) {
            beside.computeIfAbsent(parent, any -> new HashSet<>()).add(part);
            parent += part + "/";
        }
    }

    private void sort(String name) {
        Matcher suffix = SUFFIX.matcher(name);
        if (suffix.matches() && language(suffix.group(2)).isPresent()) {
            put(language(suffix.group(2)), suffix.group(1) + suffix.group(3), name);
            return;
        }
        String[] parts = name.split("/");
        String parent = "";
        for (int i = 0; i < parts.length - 1; i++) {
            if (isLanguage(parent, parts[i])) {
                String rest = String.join("/", List.of(parts).subList(i + 1, parts.length));
                String before = parent.matches("(.*/)?(i18n|translations|locales?|lang|languages)/") ?
                    parent.replaceFirst("[^/]+/$", "") : parent;
                language(parts[i]).ifPresentOrElse(language -> put(Optional.of(language), key(before + rest), name),
                    () -> notes.add(new Note(name, 0, What.NO_SOURCE, "")));
                return;
            }
            parent += parts[i] + "/";
        }
        put(Optional.empty(), name, name);
    }

    /** Docusaurus keeps the translations of {@code docs/} elsewhere. */
    private static String key(String path) {
        return path.replaceFirst("docusaurus-plugin-content-docs/(current|version-[^/]+)/", "docs/");
    }

    private void put(Optional<Language> language, String key, String name) {
        lessons.computeIfAbsent(language, any -> new TreeMap<>(LessonFolder::natural)).putIfAbsent(key, name);
    }

    private boolean isLanguage(String parent, String part) {
        boolean looks = ISO.contains(part.toLowerCase(Locale.ROOT).split("[-_]")[0]) && part.length() <= 7
            && part.matches("[A-Za-z]{2,3}([-_][A-Za-z]{2,4})?") || part.matches("(?i)fil");
        boolean others = beside.get(parent).stream().anyMatch(other -> !other.equals(part) && language(other).isPresent());
        boolean kept = parent.matches("(.*/)?(i18n|translations|locales?|lang|languages)/");
        return looks && (others || kept || language(part).isPresent() && !Set.of("id", "my", "ms", "ta", "lo").contains(part));
    }

    /** A language of ours; {@code zh} is simplified unless it says otherwise. */
    static Optional<Language> language(String name) {
        String tag = name.toLowerCase(Locale.ROOT).replace('_', '-');
        if (!tag.matches("[a-z]{2,3}(-[a-z]{2,4})?") || tag.matches("zh-(tw|hk|mo|hant)")) {
            return Optional.empty();
        }
        String primary = tag.split("-")[0];
        String ours = primary.equals("tl") ? "fil" : primary.equals("in") ? "id" : primary.equals("zh") ? "zh-Hans" : primary;
        return Language.of(ours);
    }

    /** Names with numbers in them in the order of the numbers; a README or an index first. */
    static int natural(String a, String b) {
        return sortable(a).compareTo(sortable(b));
    }

    private static String sortable(String path) {
        String first = path.replaceAll("(?i)(^|/)(readme|index|_index)(?=\\.[a-z]+$)", "$1 ");
        Matcher number = Pattern.compile("\\d+").matcher(first.toLowerCase(Locale.ROOT));
        return number.replaceAll(found -> String.format("%9s", found.group().substring(0, Math.min(9, found.group().length()))))
            + "\0" + path;
    }

    /**
     * The language of the lessons themselves.
     *
     * @param said the language of files that don't say one
     */
    Language source(Language said) {
        boolean unsaid = lessons.containsKey(Optional.empty());
        if (unsaid || lessons.containsKey(Optional.of(said))) {
            return said;
        }
        return lessons.entrySet().stream().filter(entry -> entry.getKey().isPresent())
            .max((a, b) -> Integer.compare(a.getValue().size(), b.getValue().size()))
            .map(entry -> entry.getKey().get()).orElse(said);
    }

    /** Lessons of a language by key, in their order; the key is what a lesson and its translations have in common. */
    Map<String, String> of(Language language, Language source) {
        Map<String, String> all = new TreeMap<>(LessonFolder::natural);
        all.putAll(lessons.getOrDefault(Optional.of(language), Map.of()));
        if (language == source) {
            lessons.getOrDefault(Optional.empty(), Map.of()).forEach(all::putIfAbsent);
        }
        return all;
    }

    /** Languages that have lessons, without the source. */
    List<Language> translations(Language source) {
        return Language.all().stream().filter(each -> each != source && lessons.containsKey(Optional.of(each))).toList();
    }

    /** What is left out. */
    List<Note> notes() {
        return notes;
    }
}
