package org.perisai.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.perisai.content.Checked;
import org.perisai.content.CourseFiles;
import org.perisai.content.Finding;

/**
 * What the checker made of the courses that travel inside the application, kept when it is built: a start takes it for
 * the same files instead of checking them once more, which was half of its time. One file a course: a line with what it
 * holds for, the findings, the structure, and a line a text. See docs/decisions/embedded-database.md.
 *
 * @param folder where the files lie; it may be missing, and then nothing is known
 */
public record Prechecked(Path folder) {

    /**
     * What can be imported of a course.
     *
     * @param course null where an error stops it
     */
    record Candidate(Archive.Taken course, List<Finding> findings) {
        static Candidate of(Checked checked) {
            return new Candidate(checked.publishable() ? Archive.take(checked.course()) : null, checked.findings());
        }
    }

    /**
     * For the Maven build: checks every course and keeps what can be imported.
     *
     * @param arguments the folder of the courses and translations, and the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        CourseFiles files = new CourseFiles(Path.of(arguments[0]));
        Prechecked kept = new Prechecked(Path.of(arguments[1]));
        Files.createDirectories(kept.folder);
        for (String course : files.courses()) {
            kept.keep(files, course, LocalDate.now());
        }
    }

    /** The result of an earlier check of exactly these files, where a check today would find the same. */
    Optional<Candidate> find(CourseFiles files, String course, LocalDate today) {
        Path file = folder.resolve(course);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String[] head = lines.readLine().split(" ");
            if (!head[0].equals(files.fingerprint(course)) || LocalDate.parse(head[1]).isBefore(today)) {
                return Optional.empty();
            }
            List<Finding> findings = new ArrayList<>();
            Archive.structure(lines.readLine()).forEach(node -> findings.add(Archive.as(node, Finding.class)));
            String structure = lines.readLine();
            List<Archive.StoredText> texts = lines.lines().map(line -> line.split(" ", 3))
                    .map(part -> new Archive.StoredText(part[0], part[1], part[2])).toList();
            return Optional.of(new Candidate(new Archive.Taken(course, head[2], structure, texts), findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks a course and keeps the result; nothing is kept where an error stops it, so that each start tells of it. */
    void keep(CourseFiles files, String course, LocalDate today) throws IOException {
        Checked checked = files.check(course);
        if (!checked.publishable()) {
            Files.deleteIfExists(folder.resolve(course));
            return;
        }
        Archive.Taken taken = Archive.take(checked.course());
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve(course), StandardCharsets.UTF_8))) {
            out.print(files.fingerprint(course) + " " + lastDay(checked, today) + " " + taken.hash() + "\n");
            out.print(findings(checked.findings()) + "\n" + taken.structure() + "\n");
            taken.texts().forEach(text -> out.print(text.hash() + " " + text.lang() + " " + text.body() + "\n"));
            if (out.checkError()) {
                throw new IOException("can't write " + folder.resolve(course));
            }
        }
    }

    /** After its review-by the checker finds something else. */
    private static LocalDate lastDay(Checked checked, LocalDate today) {
        LocalDate review = checked.course().facts().reviewBy();
        return review == null || review.isBefore(today) ? LocalDate.of(9999, 12, 31) : review;
    }

    private static JsonNode findings(List<Finding> findings) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> all.add(Archive.node(finding)));
        return all;
    }
}
