package org.perisai.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.perisai.inside.LinksCourse;

/** A small good course on disk that a test then spoils. */
final class SmallCourse {
    static final String CARD = LinksCourse.CARD;
    static final String MODULE = LinksCourse.MODULE;
    static final String TRANSLATED = LinksCourse.TRANSLATED;
    final Path root;

    SmallCourse(Path root) {
        this.root = root;
        card(CARD);
        module(MODULE);
    }

    SmallCourse card(String text) {
        return write("courses/links/course.md", text);
    }

    SmallCourse module(String text) {
        return write("courses/links/01-read.md", text);
    }

    SmallCourse indonesian(String text) {
        return write("translations/id/links/01-read.md", text);
    }

    SmallCourse write(String path, String text) {
        return write(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    SmallCourse write(String path, byte[] bytes) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.write(root.resolve(path), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CourseFiles files() {
        return new CourseFiles(root, Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC));
    }

    Checked check() {
        return files().check("links");
    }

    Course course() {
        Checked checked = check();
        if (!checked.publishable()) {
            throw new AssertionError(checked.findings());
        }
        return checked.course();
    }

    List<String> codes() {
        return check().findings().stream().map(Finding::code).toList();
    }

    List<Block> blocks() {
        return course().modules().get(0).sections().stream().flatMap(section -> section.blocks().stream()).toList();
    }

    Block question() {
        return blocks().stream().filter(block -> block.question() != null).findFirst().orElseThrow();
    }

    /** A module that holds one question with the heading's attributes and this body. */
    static String asking(String attributes, String body) {
        return LinksCourse.READING + "### Title {.quiz " + attributes + "}\n\n" + body
            + "\n\n> Because.\n";
    }
}
