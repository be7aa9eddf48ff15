package org.perisai.exchange;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.content.Finding;
import org.perisai.content.Parsable;
import org.perisai.exchange.LessonText.Lesson;
import org.perisai.exchange.Note.What;
import org.perisai.pasting.MarkdownText;
import org.perisai.shared.Language;

/**
 * Takes in a folder of Markdown lessons that somebody else wrote as a course of ours: each lesson a module, the README the
 * card, pictures in {@code img/}, translations where they have the shape of their source. What the course format wants and
 * nobody said is filled with words that say so, and the report names each.
 */
final class Lessons {
    private static final int LARGEST = 512 * 1024;
    private static final int MOST_MODULES = 99;

    private final SafeZip zip;
    private final String course;
    private final Language source;
    private final LessonFolder folder;
    private final LessonPictures pictures;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<Note> notes = new ArrayList<>();
    /** Names of modules by the key of their lesson, and none where a lesson became several. */
    private final Map<String, Optional<String>> modules = new HashMap<>();
    private final Set<String> slugs = new HashSet<>(Set.of("course", "exam", "pretest"));
    private int minutes;

    private Lessons(SafeZip zip, String course, Language said) {
        this.zip = zip;
        this.course = course;
        folder = new LessonFolder(zip.names());
        source = folder.source(said);
        pictures = new LessonPictures(zip);
        notes.addAll(folder.notes());
    }

    /** Whether there is anything to be read. */
    static boolean isOne(List<String> names) {
        return names.stream().anyMatch(name -> name.matches("(?i).*\\.(md|markdown|mdx)"));
    }

    /**
     * @param course id that the course gets
     * @param said language of lessons whose place doesn't say one
     */
    static Taken read(SafeZip zip, String course, Language said) {
        return new Lessons(zip, course, said).taken();
    }

    private Taken taken() {
        Map<String, String> names = folder.of(source, source);
        Map<String, Lesson> lessons = new LinkedHashMap<>();
        names.forEach((key, name) -> lesson(name).ifPresent(lesson -> lessons.put(key, lesson)));
        String first = names.keySet().stream().filter(key -> lessons.size() > 1 && isCard(key) && lessons.containsKey(key))
            .min((a, b) -> Long.compare(depth(a), depth(b))).orElse("");
        List<String> order = ordered(lessons, first);
        for (int i = 0; i < order.size(); i++) {
            if (files.size() >= MOST_MODULES) {
                notes.add(Note.of(names.get(order.get(i)), What.MANY));
            } else {
                module(order.get(i), names.get(order.get(i)), lessons.get(order.get(i)));
            }
        }
        LessonCard card = new LessonCard(course, source, zip, notes);
        files.put("courses/" + course + "/course.md", card.of(lessons.get(first), names.get(first), Math.max(1, minutes)));
        folder.translations(source).forEach(language -> translations(language, first, card));
        pictures.taken().forEach((name, bytes) -> files.put("courses/" + course + "/" + name, bytes));
        return new Taken(files, notes);
    }

    private static boolean isCard(String key) {
        return key.matches("(?i)(.*/)?(readme|index|_index)\\.[a-z]+");
    }

    private static long depth(String key) {
        return key.chars().filter(c -> c == '/').count();
    }

    /** Where lessons say their own place (by {@code sidebar_position}, {@code weight} and so on) that counts in a folder. */
    private static List<String> ordered(Map<String, Lesson> lessons, String card) {
        List<String> order = new ArrayList<>(lessons.keySet());
        order.remove(card);
        List<String> named = List.copyOf(order);
        order.sort((a, b) -> {
            boolean together = a.substring(0, a.lastIndexOf('/') + 1).equals(b.substring(0, b.lastIndexOf('/') + 1));
            int byField = Double.compare(place(lessons.get(a)), place(lessons.get(b)));
            return together && byField != 0 ? byField : Integer.compare(named.indexOf(a), named.indexOf(b));
        });
        return order;
    }

    private static double place(Lesson lesson) {
        for (String field : List.of("sidebar_position", "nav_order", "weight", "order", "position")) {
            String value = lesson.fields().getOrDefault(field, "");
            if (value.matches("-?\\d{1,6}(\\.\\d{1,3})?")) {
                return Double.parseDouble(value);
            }
        }
        return Double.MAX_VALUE;
    }

    private Optional<Lesson> lesson(String name) {
        byte[] bytes = zip.bytes(name, LARGEST).orElse(null);
        if (bytes == null || !CourseZip.isText(bytes)) {
            notes.add(Note.of(name, bytes == null ? What.LARGE : What.UNREADABLE));
            return Optional.empty();
        }
        String raw = new String(bytes, StandardCharsets.UTF_8);
        String text = MarkdownText.plain(raw);
        Optional<Finding> refused = Parsable.refused(name, text);
        if (refused.isPresent()) {
            notes.add(new Note(name, refused.get().line(), What.UNREADABLE, refused.get().message()));
            return Optional.empty();
        }
        if (text.length() < java.text.Normalizer.normalize(raw, java.text.Normalizer.Form.NFC).replace("\uFEFF", "")
            .replace("\r\n", "\n").length()) {
            notes.add(Note.of(name, What.CHARACTERS));
        }
        Lesson lesson = new LessonText(name, pictures, (line, what, detail) -> notes.add(new Note(name, line, what, detail)))
            .read(text);
        if (lesson.body().isBlank()) {
            notes.add(Note.of(name, What.EMPTY));
            return Optional.empty();
        }
        return Optional.of(lesson);
    }

    private void module(String key, String name, Lesson lesson) {
        List<String> parts = LessonParts.of(lesson.body());
        String slug = slug(key);
        for (int i = 0; i < parts.size(); i++) {
            String file = String.format("%02d-", files.size() + 1) + (i == 0 ? slug : slug(slug + "-" + (i + 1)));
            int length = minutes(parts.get(i));
            minutes += length;
            String title = parts.size() == 1 ? lesson.title() : lesson.title() + " (" + (i + 1) + ")";
            files.put("courses/" + course + "/" + file + ".md", ("---\ntitle: " + LessonCard.quoted(title) + "\nminutes: "
                + length + "\n---\n# " + MarkdownText.escaped(title) + "\n\n" + parts.get(i) + "\n").getBytes(StandardCharsets.UTF_8));
            notes.add(new Note(name, 0, i == 0 ? What.BECAME : What.DIVIDED, file + ".md"));
            notes.add(new Note(name, 0, What.ESTIMATED, String.valueOf(length)));
            modules.put(key, parts.size() == 1 ? Optional.of(file) : Optional.empty());
        }
    }

    /** Made of the file's name, or of its folder's where the file is only called index. */
    private String slug(String key) {
        String words = LessonText.nameWords(isCard(key) && key.contains("/") ? key.substring(0, key.lastIndexOf('/')) : key);
        String plain = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKD).toLowerCase(java.util.Locale.ROOT)
            .replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String stem = plain.isEmpty() ? "module" : plain.substring(0, Math.min(50, plain.length())).replaceAll("-+$", "");
        String slug = stem;
        for (int i = 2; !slugs.add(slug); i++) {
            slug = stem + "-" + i;
        }
        return slug;
    }

    /** 150 words a minute, the pace of careful reading; words as the language divides them. */
    private int minutes(String body) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.forLanguageTag(source.tag()));
        words.setText(body);
        int count = 0;
        while (words.next() != BreakIterator.DONE) {
            count += words.getRuleStatus() >= BreakIterator.WORD_NUMBER_LIMIT ? 1 : 0;
        }
        return Math.max(1, Math.min(600, (count + 149) / 150));
    }

    private void translations(Language language, String cardKey, LessonCard card) {
        folder.of(language, source).forEach((key, name) -> {
            boolean isCard = key.equals(cardKey);
            Optional<String> module = modules.getOrDefault(key, Optional.empty());
            if (!isCard && module.isEmpty()) {
                notes.add(Note.of(name, modules.containsKey(key) ? What.SHAPE : What.NO_SOURCE));
                return;
            }
            String file = isCard ? "course" : module.get();
            lesson(name).ifPresent(lesson -> {
                String front = "of: " + course + "/" + file + "\nlang: " + language.tag() + "\nstate: draft\n"
                    + (isCard ? card.translatedFields(lesson.title()) : "title: " + LessonCard.quoted(lesson.title()) + "\n");
                paired(name, "courses/" + course + "/" + file + ".md", "translations/" + language.tag() + "/" + course + "/"
                    + file + ".md", front, "# " + MarkdownText.escaped(lesson.title()) + "\n\n" + lesson.body() + "\n");
            });
        });
    }

    private void paired(String name, String from, String to, String front, String body) {
        LessonPairing pairing = LessonPairing.of(from, files.get(from), to, front, body);
        if (pairing.fits()) {
            files.put(to, pairing.stamped().getBytes(StandardCharsets.UTF_8));
            notes.add(new Note(name, 0, What.PAIRED, to));
        } else {
            notes.add(new Note(name, 0, What.SHAPE, pairing.difference()));
        }
    }
}
