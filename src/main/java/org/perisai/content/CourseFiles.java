package org.perisai.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder that holds {@code courses/} and {@code translations/}. Reads the disk at every call and keeps nothing,
 * so one instance may serve all threads.
 */
public final class CourseFiles {
    private final Path root;

    public CourseFiles(Path root) {
        this.root = root;
    }

    /** Ids of the folders that hold a {@code course.md}, sorted. */
    public List<String> courses() {
        return folders("courses", folder -> Files.isRegularFile(folder.resolve("course.md")));
    }

    /** Language tags of the folders in {@code translations/}, sorted. */
    public List<String> languages() {
        return folders("translations", folder -> true);
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
