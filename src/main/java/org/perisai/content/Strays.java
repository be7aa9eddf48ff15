package org.perisai.content;

import java.util.List;
import java.util.stream.Stream;

/** Folders in {@code courses/} that are no course, and translations of none: nobody would read them. */
final class Strays {
    private static final List<String> CARDS = List.of("course.md", "exercise.md", "campaign.md");

    private final CourseFolder root;
    private final Findings findings = new Findings();

    Strays(CourseFolder root) {
        this.root = root;
    }

    List<Finding> find() {
        try {
            folders("courses").forEach(this::source);
            folders("translations").forEach(lang -> folders("translations/" + lang).forEach(id -> translation(lang, id)));
        } catch (Unreadable e) {
            findings.add(e.finding());
        }
        return findings.sorted();
    }

    private void source(String id) {
        String folder = "courses/" + id;
        if (!CourseFiles.isCourse(id)) {
            findings.error(folder, 1, 1, "COURSE-ID", CourseFiles.notAnId(id));
        } else if (CARDS.stream().noneMatch(card -> root.isFile(folder + "/" + card))) {
            findings.error(folder + "/course.md", 1, 1, "COURSE-MISSING", CourseReader.NO_CARD);
        }
    }

    private void translation(String lang, String id) {
        if (!root.isFolder("courses/" + id)) {
            findings.error("translations/" + lang + "/" + id, 1, 1, "TR-NO-SOURCE", "courses/" + id
                + " isn't there. Rename or remove the translation.");
        }
    }

    /** Those with a dot in front belong to tools. */
    private Stream<String> folders(String parent) {
        return root.names(parent).stream().filter(name -> !name.startsWith(".") && root.isFolder(parent + "/" + name));
    }
}
