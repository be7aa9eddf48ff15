package org.perisai.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in a translation which text of the source it translates: writes the {@code blocks:} line of its front matter.
 * To be run when a translation has been brought up to date; nothing else in the file changes, not even the ends of
 * its lines.
 */
public final class Stamp {
    private static final Pattern LINE = Pattern.compile("(?m)^blocks:[^\\r\\n]*(?:\\r?\\n[ \\t]+[^\\r\\n]*)*");
    private static final Pattern BEFORE = Pattern.compile("(?m)^(?:lang|of):[^\\r\\n]*(\\r?\\n)(?!(?:lang|of):)");
    private static final Pattern FRONT_END = Pattern.compile("\\n---\\r?(?:\\n|$)");

    private Stamp() {
    }

    /**
     * Stamps every translated file of a course. A file whose blocks aren't those of its source stays as it is.
     *
     * @return why files were not stamped; empty when all were
     */
    public static List<Finding> write(CourseFiles files, String courseId, String lang) {
        if (!files.languages().contains(lang) || !files.courses().contains(courseId)) {
            return List.of(new Finding("translations/" + lang + "/" + courseId, 1, 1, "TR-FOLDER", Severity.ERROR,
                "there is no such course or language. Correct the name."));
        }
        Findings findings = new Findings();
        String folder = "translations/" + lang + "/" + courseId + "/";
        files.sources(courseId).forEach((name, source) -> {
            if (files.folder().isFile(folder + name)) {
                one(files, source, folder + name, courseId, findings);
            }
        });
        return findings.sorted();
    }

    private static void one(CourseFiles files, Page source, String name, String courseId, Findings all) {
        Findings findings = new Findings();
        SourceFile file = SourceFile.read(files.folder(), name, findings);
        Page read = file == null ? null : Page.read(file, courseId, findings);
        Page page = read != null && read.name().equals("course") ? Card.withFields(read) : read;
        if (page != null && Translation.sameShape(source, page, findings) && !findings.hasErrors()) {
            Path path = files.root().resolve(name);
            replace(path, stamped(raw(path), String.join(" ", source.hashes())));
        }
        all.addAll(findings);
    }

    /** The file's text with the line in it. */
    static String stamped(String text, String hashes) {
        Matcher end = FRONT_END.matcher(text);
        int body = end.find() ? end.start() + 1 : text.length();
        String front = text.substring(0, body);
        Matcher line = LINE.matcher(front);
        if (line.find()) {
            return front.substring(0, line.start()) + "blocks: " + hashes + text.substring(line.end());
        }
        Matcher before = BEFORE.matcher(front);
        int at = before.find() ? before.end() : body;
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        return text.substring(0, at) + "blocks: " + hashes + newline + text.substring(at);
    }

    private static String raw(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one step, so that nobody reads half a file. */
    private static void replace(Path path, String text) {
        if (raw(path).equals(text)) {
            return;
        }
        try {
            Path next = path.resolveSibling("." + path.getFileName() + ".stamp");
            Files.writeString(next, text, StandardCharsets.UTF_8);
            Files.move(next, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
