package org.perisai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.perisai.content.CourseFiles;
import org.perisai.content.Finding;
import org.perisai.shared.Language;

/** Courses for many enrolments: twenty, each of five modules with two sections, in English only. */
final class CountedCourses {
    static final Path CONTENT = Path.of("target/bench-counting-content");
    static final int COURSES = 20;
    static final int MODULES = 5;
    static final int SECTIONS = 2;

    private static final String CARD = """
        ---
        title: Course %d
        summary: A course that many have taken.
        lang: en
        version: 1
        level: basic
        minutes: 60
        area: AWR
        audience: Everybody
        outcomes:
          all: Answer
        licence: CC-BY-4.0
        contact: bench@perisai.example
        pass: 50
        draw: {all: 1}
        ---
        # Course %d

        About it.
        """;
    private static final String MODULE = """
        ---
        title: Module %d
        minutes: 12
        outcomes: [all]
        ---
        # Module %d

        ## First {#s1}

        One sentence.

        ## Second {#s2}

        Another sentence.
        """;
    private static final String EXAM = """
        ---
        title: Final test
        ---
        # Final test

        ## All {outcome=all}

        ### Question 1 {.quiz #q-1}

        Text.

        - [x] Yes {#a}
          > So it is.
        - [ ] No {#b}
          > So it is.

        > Because.
        """;

    private CountedCourses() { }

    static String id(int course) {
        return "bench-course-%02d".formatted(course);
    }

    /** Writes the files. */
    static void write() throws IOException {
        Bench.delete(CONTENT);
        for (Language language : Language.all()) {
            Path texts = Path.of("translations", language.tag(), "ui.properties");
            Files.createDirectories(CONTENT.resolve(texts).getParent());
            Files.write(CONTENT.resolve(texts), Files.readAllBytes(texts));
        }
        for (int course = 0; course < COURSES; course++) {
            course(course);
        }
        List<Finding> wrong = new CourseFiles(CONTENT).check(id(0)).findings().stream().filter(Finding::isError).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(wrong.toString());
        }
    }

    private static void course(int course) throws IOException {
        Path folder = Files.createDirectories(CONTENT.resolve("courses").resolve(id(course)));
        Files.writeString(folder.resolve("course.md"), CARD.formatted(course, course));
        for (int module = 1; module <= MODULES; module++) {
            Files.writeString(folder.resolve("0" + module + "-m" + module + ".md"), MODULE.formatted(module, module));
        }
        Files.writeString(folder.resolve("exam.md"), EXAM);
    }
}
