package org.perisai.translating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.perisai.catalog.VersionFiles;
import org.perisai.content.CourseFiles;
import org.perisai.content.Standing;
import org.perisai.content.State;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/**
 * Counts version by version how every block stands in every language, and since when: one row a block and language.
 * Versions keep their day, so it doesn't matter when they are counted.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Permitted(to = {Permitted.SYSTEM, Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
class Backlog {
    private Database database;
    private VersionFiles versions;
    private Clock clock;

    /** For CDI. */
    protected Backlog() { }

    @Inject
    Backlog(Database database, VersionFiles versions, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.clock = clock;
    }

    /** A version to be counted. @param first whether no version of its course was counted before */
    private record Next(String course, long version, Instant at, boolean first) {
    }

    private record Row(long id, Due due, int words, Instant since, Instant doneAt, boolean gone) {
    }

    private record Key(String lang, String file, String block) {
    }

    /** Whether there is a version to count. */
    boolean behind() {
        return next().isPresent();
    }

    /**
     * Counts the next version, unless somebody else does so right now. What is next is asked after the lock is taken: a
     * transaction sees the data as they were at its first read, and before the lock another one may still be counting.
     *
     * @return whether there may be more
     */
    boolean count() {
        boolean mine = database.find("select 1 from worker where name = ? for update skip locked", row -> true,
                "translations").isPresent();
        Optional<Next> next = mine ? next() : Optional.empty();
        next.ifPresent(this::count);
        return next.isPresent();
    }

    /**
     * Of the course that was published last, the oldest version that is newer than the one counted last; of a course never
     * counted, its newest.
     */
    private Optional<Next> next() {
        return database.find("select v.course, v.id, v.published_at, t.version_id is null from course c "
                + "left join translation_counted t on t.course = c.code join course_version v on v.course = c.code "
                + "and v.id = case when t.version_id is null then c.current_version else (select min(n.id) "
                + "from course_version n where n.course = c.code and n.id > t.version_id and n.id <= c.current_version) end "
                + "order by v.id desc limit 1", row -> new Next(row.getString(1), row.getLong(2), Database.instant(row, "published_at"),
                row.getBoolean(4)));
    }

    private void count(Next next) {
        SortedMap<String, byte[]> files = versions.of(next.version());
        List<Standing> standings = Standing.of(new CourseFiles(files, List.of(), clock), next.course(),
                Language.all().stream().map(Language::tag).toList());
        Map<Key, Row> rows = rows(next.course());
        List<Object[]> made = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        for (Standing standing : standings) {
            String path = "courses/" + next.course() + "/" + standing.file();
            Key key = new Key(standing.lang(), CourseFiles.module(standing.file(), files.get(path))
                    .orElse(standing.file().replace(".md", "")), standing.block());
            Row row = rows.remove(key);
            Due due = Due.of(standing);
            if (row == null) {
                made.add(new Object[] {next.course(), key.lang(), key.file(), key.block(), due.name(), standing.words(),
                    next.at(), !next.first(), null, false});
            } else if (row.due() != due || row.gone() || row.words() != standing.words()) {
                boolean again = due == Due.URGENT && row.due() != Due.URGENT || row.gone();
                Instant done = due == Due.DONE ? row.doneAt() == null ? next.at() : row.doneAt() : null;
                changed.add(new Object[] {due.name(), standing.words(), again ? next.at() : row.since(), done, row.id()});
            }
        }
        database.batch("insert into translation_due (course, lang, file, block, state, words, since, edited, done_at, gone) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", made);
        database.batch("update translation_due set state = ?, words = ?, since = ?, done_at = ?, gone = false where id = ?",
                changed);
        leave(rows);
        database.update("insert into translation_counted (course, version_id) values (?, ?) "
                + "on duplicate key update version_id = values(version_id)", next.course(), next.version());
    }

    /** A block that the source has no more: what was translated in time stays for the median. */
    private void leave(Map<Key, Row> rows) {
        database.batch("update translation_due set gone = true where id = ?", rows.values().stream()
                .filter(row -> row.doneAt() != null && !row.gone()).map(row -> new Object[] {row.id()}).toList());
        database.batch("delete from translation_due where id = ?", rows.values().stream()
                .filter(row -> row.doneAt() == null).map(row -> new Object[] {row.id()}).toList());
    }

    private Map<Key, Row> rows(String course) {
        Map<Key, Row> rows = new HashMap<>();
        database.list("select * from translation_due where course = ?", row -> rows.put(
                new Key(row.getString("lang"), row.getString("file"), row.getString("block")),
                new Row(row.getLong("id"), Due.valueOf(row.getString("state")), row.getInt("words"),
                        Database.instant(row, "since"), Database.instant(row, "done_at"), row.getBoolean("gone"))), course);
        return rows;
    }

    /** What a block waits for in a language. */
    enum Due {
        MISSING, CHANGED, URGENT, DRAFT, DONE;

        static Due of(Standing standing) {
            return standing.state() == null ? MISSING : standing.state() == State.URGENT ? URGENT
                    : standing.state() == State.CHANGED ? CHANGED : standing.reviewed() ? DONE : DRAFT;
        }
    }
}
