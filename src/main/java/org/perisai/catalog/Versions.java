package org.perisai.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.perisai.content.Course;
import org.perisai.content.Finding;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/** The immutable versions of courses, and what the checker found. */
@ApplicationScoped
@Transactional
public class Versions {
    private static final int MESSAGE = 1000;

    private Database database;
    private Clock clock;

    /** For CDI. */
    protected Versions() { }

    @Inject
    Versions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What the checker said, as the staff reads it. */
    public record FindingRow(String course, String place, String code, String severity, String message) { }

    /**
     * Stores a course as a new version and makes it current, unless the current one has the same
     * content. Two nodes that start together make one version: the row of the course is locked.
     *
     * @return whether a version was made
     */
    boolean publish(Course course) {
        lock(course.id());
        Long current = database.find("select coalesce(current_version, 0) from course where code = ?",
                row -> row.getLong(1), course.id()).orElseThrow();
        boolean same = database.find("select 1 from course_version where id = ? and content_hash = ?",
                row -> true, current, course.hash()).isPresent();
        if (same) {
            return false;
        }
        Archive.Taken taken = Archive.take(course);
        database.batch("insert ignore into block_text (text_hash, lang, body) values (?, ?, ?)",
                taken.texts().stream().map(text -> new Object[] {
                    HexFormat.of().parseHex(text.hash()), text.lang(), text.body()}).toList());
        database.update("insert into course_version (course, number, content_hash, structure, published_at) "
                + "select ?, coalesce(max(number), 0) + 1, ?, ?, ? from course_version where course = ?",
                course.id(), course.hash(), taken.structure(), Instant.now(clock), course.id());
        database.update("update course set current_version = "
                + "(select max(id) from course_version where course = ?) where code = ?", course.id(), course.id());
        return true;
    }

    /** Keeps the findings of the last check of a course in place of the earlier ones. */
    void remember(String course, List<Finding> findings) {
        lock(course);
        database.update("delete from import_finding where course = ?", course);
        Instant now = Instant.now(clock);
        database.batch("insert into import_finding (course, file, line, position, code, severity, message, found_at) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?)", findings.stream().map(finding -> new Object[] {
                    course, finding.file(), finding.line(), finding.column(), finding.code(),
                    finding.severity().name(), shortened(finding.message()), now}).toList());
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

    private static String shortened(String message) {
        return message.length() <= MESSAGE ? message : message.substring(0, MESSAGE - 1) + "…";
    }
}
