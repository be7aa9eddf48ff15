package org.perisai.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder that holds {@code courses/} and {@code translations/}. Reads the disk at every call and keeps nothing,
 * so one instance may serve all threads.
 *
 * <pre>{@code
 * CourseFiles files = new CourseFiles(Path.of("/srv/content"));
 * for (String id : files.courses()) {
 *     files.check(id).findings().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class CourseFiles {
    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    private final Path root;
    private final Clock clock;

    public CourseFiles(Path root) {
        this(root, Clock.systemUTC());
    }

    /** @param clock says today's date, for {@code review-by} */
    public CourseFiles(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** Ids of the folders that hold a {@code course.md}, sorted. */
    public List<String> courses() {
        return folders("courses", folder -> folder.getFileName().toString().matches(ID)
            && Files.isRegularFile(folder.resolve("course.md")));
    }

    /** Language tags of the folders in {@code translations/}, sorted. */
    public List<String> languages() {
        return folders("translations", folder -> isLanguage(folder.getFileName().toString()));
    }

    /** Reads and checks a course. Bad content gives findings, never an exception. */
    public Checked check(String courseId) {
        if (!courseId.matches(ID)) {
            return new Checked(null, List.of(new Finding("courses", 1, 1, "COURSE-ID", Severity.ERROR,
                "\"" + courseId + "\" isn't the id of a course. Use a-z, 0-9 and hyphens.")));
        }
        CourseReader reader = reader(courseId);
        for (String folder : folders("translations", path -> Files.isDirectory(path.resolve(courseId)))) {
            if (!isLanguage(folder)) {
                reader.found().error("translations/" + folder, 1, 1, "TR-FOLDER",
                    "the folder's name isn't a language tag such as km or ms-BN. Rename it.");
            }
        }
        return reader.check(LocalDate.now(clock), courses());
    }

    /** The files of a course, read and paired. */
    CourseReader reader(String courseId) {
        return new CourseReader(root, courseId).read(languages());
    }

    Path root() {
        return root;
    }

    static boolean isLanguage(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag().equals(tag);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private List<String> folders(String name, Predicate<Path> wanted) {
        Path folder = root.resolve(name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).filter(wanted).map(path -> path.getFileName().toString())
                .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
