package org.perisai.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Provenance;
import org.perisai.catalog.Publisher;
import org.perisai.content.Checked;
import org.perisai.content.CourseFiles;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.LinksCourse;
import org.perisai.shared.Country;
import org.perisai.shared.Language;

/**
 * Small courses whose final test asks four questions: {@code x-1} to {@code x-3} with the options a, b and c, and the
 * word {@code x-4}. Three of the four are needed.
 */
@RequestScoped
public class ExamsInside {
    private static final String DRAW = "draw: {spot: 4}\n";
    private static final String CARD = LinksCourse.CARD.replace("pass: 70\n",
            "pass: 75\n" + DRAW + "attempts: 3\nvalid-months: 24\n");

    @Inject
    private Publisher publisher;
    @Inject
    private Catalog catalog;
    @Inject
    private LearnersInside learners;
    @Inject
    private PeopleInside people;
    @Inject
    private Attempts attempts;

    /**
     * Publishes a version.
     *
     * @param right the right options of the three choices, such as {@code abc}
     * @param words what is right for the fourth, such as {@code link | url}
     * @return the id of the version
     */
    public long publish(Path folder, String course, String right, String words) {
        return publish(folder, course, right, words, "Gamma");
    }

    /** The same with other words for the last option of each choice, as it is or with another id: {@code Delta {#d}}. */
    public long publish(Path folder, String course, String right, String words, String last) {
        StringBuilder exam = new StringBuilder("---\ntitle: Final test\n---\n# Final test\n\n## All {outcome=spot}\n");
        for (int i = 1; i <= 3; i++) {
            exam.append("\n### Question ").append(i).append(" {.quiz #x-").append(i).append("}\n\nText ").append(i)
                    .append(".\n\n").append(option(right, i, 'a', "Alpha")).append(option(right, i, 'b', "Beta"))
                    .append(option(right, i, 'c', last)).append("\n> Because.\n");
        }
        exam.append("\n### Question 4 {.quiz #x-4}\n\nText 4.\n\n= ").append(words).append("\n\n> Because.\n");
        write(folder, course, CARD, Map.of("exam.md", exam.toString()));
        return publish(folder, course);
    }

    /** Publishes a version that has no final test. */
    public long publishWithoutTest(Path folder, String course) {
        write(folder, course, CARD.replace(DRAW, ""), Map.of());
        return publish(folder, course);
    }

    private long publish(Path folder, String course) {
        CourseFiles files = new CourseFiles(folder);
        Checked checked = files.check(course);
        if (!checked.publishable()) {
            throw new IllegalStateException(checked.findings().toString());
        }
        return publisher.publish(checked, files, Provenance.FILES).orElseThrow();
    }

    private static String option(String right, int question, char id, String words) {
        boolean marked = right.charAt(question - 1) == id;
        return "- [" + (marked ? "x" : " ") + "] " + (words.contains("{#") ? words : words + " {#" + id + "}")
                + "\n  > So it is.\n";
    }

    private static void write(Path folder, String course, String card, Map<String, String> others) {
        try {
            Path files = Files.createDirectories(folder.resolve("courses").resolve(course));
            Files.writeString(files.resolve("course.md"), card);
            Files.writeString(files.resolve("01-read.md"), LinksCourse.READING);
            for (Map.Entry<String, String> other : others.entrySet()) {
                Files.writeString(files.resolve(other.getKey()), other.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody who has done the course; signed in. */
    public long learner(String course, Country country) {
        return learners.ready("Learner", country, Language.EN, course);
    }

    /** Opens the test and answers, for instance {@code abc link}; a dash is no answer. */
    public AttemptCard answer(long person, String course, String given) {
        people.enter(person);
        AttemptCard attempt = attempts.start(person, course, Language.EN);
        String[] halves = given.split(" ");
        for (int i = 0; i < 3; i++) {
            String option = halves[0].substring(i, i + 1);
            if (!option.equals("-")) {
                attempts.answer(person, attempt.publicId(), new Answer("x-" + (i + 1), List.of(option), i + 1, Language.EN));
            }
        }
        if (halves.length > 1) {
            attempts.answer(person, attempt.publicId(), new Answer("x-4", List.of(halves[1]), 4, Language.EN));
        }
        return attempt;
    }

    /** Somebody new takes the test once. */
    public AttemptCard take(String course, Country country, String given) {
        long person = learner(course, country);
        return attempts.handIn(person, answer(person, course, given).publicId());
    }

    /** A person's attempt as it is now. */
    public AttemptCard now(AttemptCard attempt) {
        return attempts.get(attempt.personId(), attempt.publicId());
    }

    /** Hands in. */
    public AttemptCard handIn(AttemptCard attempt) {
        return attempts.handIn(attempt.personId(), attempt.publicId());
    }

    /** Ids of published courses with their versions. */
    public Map<String, Long> published() {
        return catalog.published();
    }
}
