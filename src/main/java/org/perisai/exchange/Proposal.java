package org.perisai.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.content.Course;
import org.perisai.exchange.Note.What;
import org.perisai.publishing.Scope;
import org.perisai.shared.Language;

/**
 * The files that an upload wants a course to have, each one that a draft may hold.
 *
 * @param questions how many were understood, for a file of questions
 * @param outcomes ids that questions may be given
 * @param outcome the one that they are given, empty for none
 */
record Proposal(SortedMap<String, byte[]> files, List<Note> notes, int questions, List<String> outcomes, String outcome) {
    private static final String NEW_FILE = "---\ntitle: Final test\n---\n# Final test\n";

    /**
     * @param before the files of the course as they are
     * @param course the same, read; null where it has errors
     * @param outcome that questions get, if the course has it
     */
    static Proposal of(Upload upload, SortedMap<String, byte[]> before, Course course, String outcome) {
        if (upload.kind() == Upload.Kind.QUESTIONS) {
            return questions(upload, before, course == null ? List.of() : course.facts().outcomes(), outcome);
        }
        SortedMap<String, byte[]> files = upload.files();
        List<Note> notes = new ArrayList<>(upload.notes());
        files.keySet().removeIf(path -> {
            boolean strange = !Scope.source(upload.course()).owns(path)
                && Language.all().stream().noneMatch(language -> new Scope(upload.course(), language).owns(path));
            if (strange) {
                notes.add(Note.of(path, What.NAME));
            }
            return strange;
        });
        return new Proposal(files, notes, 0, List.of(), "");
    }

    private static Proposal questions(Upload upload, SortedMap<String, byte[]> before, List<String> outcomes, String wanted) {
        String outcome = outcomes.contains(wanted) ? wanted : "";
        Questions read = Questions.read(upload.name(), new String(upload.body(), StandardCharsets.UTF_8), Questions.ids(before));
        SortedMap<String, byte[]> files = new TreeMap<>(Scope.source(upload.course()).of(before));
        if (read.size() > 0) {
            byte[] file = files.get(upload.target());
            String text = file == null ? NEW_FILE : new String(file, StandardCharsets.UTF_8);
            files.put(upload.target(), read.appendedTo(text, LessonText.nameWords(upload.name()), outcome).getBytes(StandardCharsets.UTF_8));
        }
        return new Proposal(files, read.notes(), read.size(), outcomes, outcome);
    }
}
