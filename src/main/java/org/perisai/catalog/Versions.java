package org.perisai.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perisai.content.Finding;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/** The immutable versions of courses, and what the checker found. */
@ApplicationScoped
@Transactional
public class Versions {
    private static final int PLACE = 400;
    private static final int MESSAGE = 1000;

    private Database database;
    private VersionFiles contents;
    private Event<Published> published;
    private Clock clock;

    /** For CDI. */
    protected Versions() { }

    @Inject
    Versions(Database database, VersionFiles contents, Event<Published> published, Clock clock) {
        this.database = database;
        this.contents = contents;
        this.published = published;
        this.clock = clock;
    }

    /** What the checker said, as the staff reads it. */
    public record FindingRow(String course, String place, String code, String severity, String message) { }

    /**
     * Stores a course as a new version and makes it current, unless the current one has the same
     * content. Two nodes that start together make one version: the row of the course is locked.
     *
     * @param files what the course was read from
     * @return the id of the version that was made
     */
    Optional<Long> publish(Archive.Taken course, Map<String, byte[]> files, Provenance by) {
        lock(course.id());
        Long before = database.find("select current_version from course where code = ? and current_version is not null",
                row -> row.getLong(1), course.id()).orElse(null);
        if (before != null && database.find("select 1 from course_version where id = ? and content_hash = ?",
                row -> true, before, course.hash()).isPresent()) {
            contents.keep(before, files);
            return Optional.empty();
        }
        database.batch("insert ignore into block_text (text_hash, lang, body) values (?, ?, ?)",
                course.texts().stream().map(text -> new Object[] {
                    HexFormat.of().parseHex(text.hash()), text.lang(), text.body()}).toList());
        database.update("insert into course_version (course, number, content_hash, structure, published_at, origin, "
                + "made_by, approved_by, note, refresh) "
                + "select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ? from course_version where course = ?",
                course.id(), course.hash(), course.structure(), Instant.now(clock), by.origin().name(), by.madeBy(),
                by.approvedBy(), by.note(), by.refresh(), course.id());
        long version = database.find("select max(id) from course_version where course = ?", row -> row.getLong(1),
                course.id()).orElseThrow();
        database.update("update course set current_version = ? where code = ?", version, course.id());
        contents.keep(version, files);
        published.fire(new Published(course.id(), version, before));
        return Optional.of(version);
    }

    /** What came of an import of this installation's files. */
    enum Import { NEW, SAME, STUDIO }

    /**
     * Makes files of this installation the current version. Where the studio made that one, only files that were imported
     * before are passed over in silence; others need somebody to look, so that neither door undoes what came in by the other.
     */
    Import bring(Archive.Taken course, Map<String, byte[]> files) {
        lock(course.id());
        Optional<Boolean> known = database.find("select coalesce(c.files_hash, '') = ? from course c join course_version v "
                + "on v.id = c.current_version where c.code = ? and v.origin = 'STUDIO' and v.content_hash <> ?",
                row -> row.getBoolean(1), course.hash(), course.id(), course.hash());
        if (known.isPresent()) {
            return known.get() ? Import.SAME : Import.STUDIO;
        }
        Optional<Long> made = publish(course, files, Provenance.FILES);
        database.update("update course set files_hash = ? where code = ?", course.hash(), course.id());
        return made.isPresent() ? Import.NEW : Import.SAME;
    }

    /** Keeps the findings of the last check of a course in place of the earlier ones. */
    void remember(String course, List<Finding> findings) {
        lock(course);
        database.update("delete from import_finding where course = ?", course);
        Instant now = Instant.now(clock);
        database.batch("insert into import_finding (course, file, line, position, code, severity, message, found_at) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?)", findings.stream().map(finding -> new Object[] {
                    course, shortened(finding.file(), PLACE), finding.line(), finding.column(), finding.code(),
                    finding.severity().name(), shortened(finding.message(), MESSAGE), now}).toList());
    }

    /** A page of findings, errors first. */
    @Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
    public List<FindingRow> findings(int offset, int limit) {
        return database.list("select * from import_finding order by severity, course, file, line limit ? offset ?",
                row -> new FindingRow(row.getString("course"),
                        row.getString("file") + ":" + row.getInt("line") + ":" + row.getInt("position"),
                        row.getString("code"), row.getString("severity"), row.getString("message")), limit, offset);
    }

    /** Nodes that import together wait for each other here; "insert ignore" would let them block each other. */
    private void lock(String course) {
        database.update("insert into course (code) values (?) on duplicate key update code = code", course);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
