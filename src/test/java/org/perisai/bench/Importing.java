package org.perisai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.content.CourseFiles;
import org.perisai.content.Finding;
import org.perisai.content.Stamp;
import org.perisai.journeys.Site;
import org.perisai.journeys.Words;
import org.perisai.shared.Language;

/**
 * What a large catalogue costs at a first start: fifty courses, each in twelve languages, none with a text of another.
 * They are the repository's own course with the number of the copy in every sentence; a language that it lacks gets the
 * text of another one.
 */
final class Importing {
    private static final int COURSES = 50;
    private static final Path CONTENT = Path.of("target/bench-content");
    private static final Path DATA = Path.of("target/bench-import-data");
    /** A line of plain text; one that ends in braces or a colon means something to the format. */
    private static final String SENTENCE = "(?m)^(\\p{L}.*[^}:\\s])$";

    private Importing() { }

    static void run(double secondsWithout) throws IOException {
        Bench.delete(CONTENT);
        Bench.delete(DATA);
        for (int i = 0; i < COURSES; i++) {
            write(i);
        }
        CourseFiles files = new CourseFiles(CONTENT);
        files.courses().forEach(course -> files.languages().forEach(lang -> Stamp.write(files, course, lang)));
        List<Finding> wrong = files.check("course-0").findings().stream().filter(Finding::isError).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("the courses of the benchmark have errors: " + wrong);
        }
        long start = System.nanoTime();
        try (Site site = Site.start(DATA.toString(), "--content", CONTENT.toString())) {
            double seconds = (System.nanoTime() - start) / 1e9;
            Bench.print("import of " + COURSES + " courses in " + Language.all().size() + " languages",
                    String.format(Locale.ROOT, "%.1f s more than the first start", seconds - secondsWithout));
            Bench.print("their files, and the database", String.format(Locale.ROOT, "%.1f MB, %.1f MB",
                    megabytes(CONTENT), megabytes(DATA.resolve("database"))));
            Bench.print("memory of the server after it",
                    Processes.megabytes(Processes.below(site.process(), "ServerMain")) + " MB its share");
        }
    }

    private static void write(int number) throws IOException {
        copy(Path.of("courses", Words.COURSE), "courses/course-" + number, number, null);
        Map<String, String> folders = Language.all().stream().filter(each -> each != Language.EN)
                .collect(Collectors.toMap(Language::tag, each -> translated(each) ? each.tag() : Language.ID.tag()));
        for (Map.Entry<String, String> folder : folders.entrySet()) {
            copy(Path.of("translations", folder.getValue(), Words.COURSE),
                    "translations/" + folder.getKey() + "/course-" + number, number, folder.getKey());
        }
    }

    private static boolean translated(Language language) {
        return Files.isDirectory(Path.of("translations", language.tag(), Words.COURSE));
    }

    private static void copy(Path from, String to, int number, String lang) throws IOException {
        Path folder = Files.createDirectories(CONTENT.resolve(to));
        List<Path> files;
        try (Stream<Path> all = Files.list(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            int body = text.indexOf("\n---\n") + "\n---\n".length();
            String front = text.substring(0, body).replace("of: " + Words.COURSE, "of: course-" + number);
            if (lang != null) {
                front = front.replaceFirst("(?m)^lang: .*$", "lang: " + lang);
            }
            Files.writeString(folder.resolve(file.getFileName()),
                    front + text.substring(body).replaceAll(SENTENCE, "$1 " + number));
        }
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1e6;
        }
    }
}
