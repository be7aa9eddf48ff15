package org.perisai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.perisai.content.CourseFiles;
import org.perisai.content.Finding;
import org.perisai.content.Stamp;
import org.perisai.shared.Language;

/**
 * A course for item analysis, in twelve languages. Each test has the question {@code q-00}, whose published key is
 * wrong, and nine of thirty-nine others; all have four options, of which {@code b} is right.
 */
final class ExamCourse {
    static final String ID = "bench-exam";
    static final Path CONTENT = Path.of("target/bench-items-content");
    static final int POOL = 40;
    static final int DRAWN = 10;
    private static final String CARD = """
        ---
        title: Item analysis
        summary: A course whose final test many have taken.
        lang: en
        version: 1
        level: basic
        minutes: 12
        area: AWR
        audience: Everybody
        outcomes:
          always: Answer what everybody is asked
          drawn: Answer what is drawn
        licence: CC-BY-4.0
        contact: bench@perisai.example
        pass: 70
        draw: {always: 1, drawn: 9}
        ---
        # Item analysis

        About the test.
        """;
    private static final String MODULE = """
        ---
        title: Read
        minutes: 12
        outcomes: [always, drawn]
        ---
        # Read

        ## One section {#one}

        One sentence.
        """;

    private ExamCourse() { }

    /** Writes the files. @param key the right option of the first question */
    static void write(char key) throws IOException {
        course("courses/" + ID, "", "en", key);
        for (Language language : Language.all()) {
            Path texts = Path.of("translations", language.tag(), "ui.properties");
            Files.createDirectories(CONTENT.resolve(texts).getParent());
            Files.write(CONTENT.resolve(texts), Files.readAllBytes(texts));
            if (language != Language.EN) {
                course("translations/" + language.tag() + "/" + ID, " (" + language.tag() + ")", language.tag(), ' ');
            }
        }
        CourseFiles files = new CourseFiles(CONTENT);
        Language.all().stream().filter(each -> each != Language.EN).forEach(each -> Stamp.write(files, ID, each.tag()));
        List<Finding> wrong = files.check(ID).findings().stream().filter(Finding::isError).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(wrong.toString());
        }
    }

    private static void course(String folder, String words, String lang, char key) throws IOException {
        Path files = Files.createDirectories(CONTENT.resolve(folder));
        String front = lang.equals("en") ? null : "---\nof: " + ID + "/%s\nlang: " + lang + "\nstate: reviewed\n";
        Files.writeString(files.resolve("course.md"), front == null ? CARD : front.formatted("course")
                + "title: Item analysis" + words + "\nsummary: Tests.\naudience: Everybody\noutcomes:\n"
                + "  always: Always" + words + "\n  drawn: Drawn" + words + "\n---\n# Item analysis" + words
                + "\n\nAbout the test" + words + ".\n");
        Files.writeString(files.resolve("01-read.md"), front == null ? MODULE : front.formatted("01-read")
                + "---\n# Read" + words + "\n\n## One section" + words + " {#one}\n\nOne sentence" + words + ".\n");
        StringBuilder exam = new StringBuilder(front == null ? "---\ntitle: Final test\n---\n" : front.formatted("exam")
                + "title: Final test" + words + "\n---\n").append("# Final test").append(words).append('\n');
        for (int i = 0; i < POOL; i++) {
            if (i < 2) {
                exam.append("\n## Part ").append(i).append(words).append(front != null ? "" : i == 0 ? " {outcome=always}"
                        : " {outcome=drawn}").append('\n');
            }
            exam.append("\n### Question ").append(i).append(words).append(" {.quiz #").append(id(i)).append("}\n\n");
            for (char option : "abcd".toCharArray()) {
                String box = front != null ? "- " : option == (i == 0 ? key : 'b') ? "- [x] " : "- [ ] ";
                exam.append(box).append("Option ").append(option).append(words).append(" {#").append(option)
                        .append("}\n  > So it is").append(words).append(".\n");
            }
            exam.append("\n> Because").append(words).append(".\n");
        }
        Files.writeString(files.resolve("exam.md"), exam);
    }

    static String id(int question) {
        return "q-%02d".formatted(question);
    }

    /** What an attempt with this seed asks, worked out apart from the application: shuffled, cut, and shuffled again. */
    static List<Integer> drawn(long seed) {
        Random random = new Random(seed);
        List<Integer> drawn = new ArrayList<>();
        Collections.shuffle(new ArrayList<>(List.of(0)), random);
        drawn.add(0);
        List<Integer> pool = new ArrayList<>(IntStream.range(1, POOL).boxed().toList());
        Collections.shuffle(pool, random);
        drawn.addAll(pool.subList(0, DRAWN - 1));
        Collections.shuffle(drawn, random);
        return drawn;
    }
}
