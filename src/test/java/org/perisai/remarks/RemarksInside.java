package org.perisai.remarks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.Provenance;
import org.perisai.catalog.Publisher;
import org.perisai.content.CourseFiles;
import org.perisai.content.Stamp;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.LinksCourse;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

/** A small course in English and Indonesian that a test publishes and changes, and learners who say something of it. */
@ApplicationScoped
public class RemarksInside {
    static final String OWNER = "The owner stands before the slash.";
    static final String PEMILIK = "Pemilik ada sebelum garis miring.";

    @Inject
    private Publisher publisher;
    @Inject
    private Catalog catalog;
    @Inject
    private Subjects subjects;
    @Inject
    private Remarks remarks;
    @Inject
    private PeopleInside people;
    @Inject
    private Database database;

    /** Writes the course with a translation that is up to date. */
    void write(Path folder, String course) {
        put(folder, "courses/" + course + "/course.md", LinksCourse.CARD);
        source(folder, course, LinksCourse.MODULE);
        indonesian(folder, course, LinksCourse.TRANSLATED);
    }

    /** Writes the module; its translation stays as it was stamped. */
    void source(Path folder, String course, String text) {
        put(folder, "courses/" + course + "/01-read.md", text);
    }

    /** Writes the translation of the module as it is now. */
    void indonesian(Path folder, String course, String text) {
        put(folder, "translations/id/" + course + "/01-read.md", text.replace("of: links/", "of: " + course + "/"));
        List.of(Stamp.write(new CourseFiles(folder), course, "id")).forEach(findings -> {
            if (!findings.isEmpty()) {
                throw new IllegalStateException(findings.toString());
            }
        });
    }

    /** Publishes the course; the id of its current version. */
    long publish(Path folder, String course) {
        CourseFiles files = new CourseFiles(folder);
        publisher.publish(files.check(course), files, Provenance.FILES);
        return database.find("select current_version from course where code = ?", row -> row.getLong(1), course).orElseThrow();
    }

    /** The block of the current version that holds these words, in a language. */
    EditionBlock block(String course, Language language, String words) {
        return catalog.find(course, language).orElseThrow().modules().get(0).sections().stream()
                .flatMap(section -> section.blocks().stream()).filter(block -> block.html().contains(words)).findFirst()
                .orElseThrow();
    }

    /** Somebody who says that the block with these words isn't understood; the id of the remark. The last one is signed in. */
    long unclear(String course, Language language, String words) {
        long person = people.make("Learner of " + course, Country.ID, language);
        people.enter(person);
        return say(person, course, language, words, new Saying(UUID.randomUUID().toString(), Kind.UNCLEAR, ""));
    }

    /** Says something of the block with these words; the id of the remark. */
    long say(long person, String course, Language language, String words, Saying saying) {
        remarks.say(person, subject(course, language, words), saying);
        return database.find("select id from remark where person_id = ? and device_key = ?", row -> row.getLong(1), person,
                saying.key()).orElseThrow();
    }

    /** The block with these words as its reader names it. */
    Subject subject(String course, Language language, String words) {
        return subjects.inModule(course, "read", "b" + block(course, language, words).id(), "", language);
    }

    /** How a remark stands. */
    Standing standing(long remark) {
        return database.find("select standing from remark where id = ?", row -> Standing.valueOf(row.getString(1)), remark)
                .orElseThrow();
    }

    private static void put(Path folder, String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
