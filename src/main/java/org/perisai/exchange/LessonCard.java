package org.perisai.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perisai.exchange.LessonText.Lesson;
import org.perisai.exchange.Note.What;
import org.perisai.pasting.MarkdownText;
import org.perisai.shared.Language;

/**
 * The card of a course that was made of somebody's lessons. What a card must say and the lessons don't is written as words
 * that ask to be filled in; each is in the report, so that nothing invented is ever published unseen.
 */
final class LessonCard {
    private static final String CARD = "course.md";
    private static final String SUMMARY = "To fill in: what is this course about?";
    private static final String AUDIENCE = "To fill in: who is this course for?";
    private static final String OUTCOME = "To fill in: what can people do after this course?";
    private static final String LICENCE = "to-fill-in";
    private static final String CONTACT = "To fill in: who answers questions?";
    private static final int LONGEST_SUMMARY = 300;
    /** What licence texts say in their first lines, and the SPDX name. */
    private static final Map<String, String> LICENCES = Map.of("Attribution 4.0 International", "CC-BY-4.0",
        "Attribution-ShareAlike 4.0 International", "CC-BY-SA-4.0", "CC0 1.0 Universal", "CC0-1.0", "MIT License", "MIT",
        "Apache License", "Apache-2.0");

    private final String course;
    private final Language source;
    private final SafeZip zip;
    private final List<Note> notes;

    LessonCard(String course, Language source, SafeZip zip, List<Note> notes) {
        this.course = course;
        this.source = source;
        this.zip = zip;
        this.notes = notes;
    }

    /**
     * @param lesson the README, null when there is none
     * @param name of its file
     * @param minutes of all modules
     */
    byte[] of(Lesson lesson, String name, int minutes) {
        String title = lesson == null ? course : lesson.title();
        if (lesson == null) {
            fill("title");
        } else {
            notes.add(new Note(name, 0, What.CARD_FROM, CARD));
        }
        String summary = summary(lesson);
        String card = "---\ntitle: " + quoted(title) + "\nsummary: " + quoted(summary.isEmpty() ? SUMMARY : summary)
            + "\nlang: " + source.tag() + "\nversion: 1\nlevel: basic\nminutes: " + Math.min(6000, minutes)
            + "\narea: AWR\naudience: " + quoted(AUDIENCE) + "\noutcomes:\n  outcome-1: " + quoted(OUTCOME)
            + "\nlicence: " + licence() + "\ncontact: " + quoted(CONTACT) + "\npass: 70\n---\n# " + MarkdownText.escaped(title)
            + "\n" + (lesson == null ? "" : "\n" + lesson.body() + "\n");
        if (summary.isEmpty()) {
            fill("summary");
        }
        List.of("level", "area", "audience", "outcomes", "contact", "pass").forEach(this::fill);
        return card.getBytes(StandardCharsets.UTF_8);
    }

    private void fill(String field) {
        notes.add(new Note(CARD, 0, What.FILL, field));
    }

    /** The first paragraph of plain words, if it is short. */
    private static String summary(Lesson lesson) {
        return lesson == null ? "" : List.of(lesson.body().split("\n\n")).stream()
            .filter(paragraph -> paragraph.matches("(?s)\\p{L}.*") && paragraph.length() <= LONGEST_SUMMARY)
            .map(paragraph -> org.jsoup.Jsoup.parse(paragraph.replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("[*_`\\\\]", "")).text().strip()).findFirst().orElse("");
    }

    private String licence() {
        Optional<String> file = zip.names().stream().filter(name -> name.matches("(?i)licen[cs]e(\\.(md|txt))?")).findFirst();
        String text = file.flatMap(name -> zip.bytes(name, 1 << 16)).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse("");
        String head = text.substring(0, Math.min(text.length(), 400));
        Optional<String> known = LICENCES.entrySet().stream().filter(entry -> head.contains(entry.getKey()))
            .map(Map.Entry::getValue).findFirst();
        if (known.isPresent()) {
            notes.add(new Note(file.get(), 0, What.LICENCE, known.get()));
        } else {
            fill("licence");
        }
        return known.orElse(LICENCE);
    }

    /** Fields of a translated card. */
    String translatedFields(String title) {
        return "title: " + quoted(title) + "\nsummary: " + quoted(SUMMARY) + "\naudience: " + quoted(AUDIENCE)
            + "\noutcomes:\n  outcome-1: " + quoted(OUTCOME) + "\n";
    }

    /** A YAML text, whatever is in it. */
    static String quoted(String text) {
        return "\"" + MarkdownText.spaced(text).strip().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
