package org.perisai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.catalog.VersionFiles;
import org.perisai.content.CourseFiles;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;

/**
 * The files of drafts. Each save says which number of the file it was made from; where somebody else saved since,
 * nothing is stored and both texts are shown. Who may write is asked of {@link Drafts}.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
public class DraftFiles {
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int LARGEST_PICTURE = 1 << 20;
    private static final int MOST_FILES = 200;
    /** Saves of one person within this time are one entry of the history. */
    private static final Duration ONE_SITTING = Duration.ofMinutes(5);

    private Database database;
    private VersionFiles contents;
    private Clock clock;

    /** For CDI. */
    protected DraftFiles() { }

    @Inject
    DraftFiles(Database database, VersionFiles contents, Clock clock) {
        this.database = database;
        this.contents = contents;
        this.clock = clock;
    }

    /** An earlier text of a file of a draft. */
    public record Save(long id, String path, String hash, long savedBy, Instant savedAt) { }

    /** All files of a draft by path, as they are now. */
    public SortedMap<String, DraftFile> of(DraftCard draft) {
        SortedMap<String, DraftFile> files = new TreeMap<>();
        database.list(SELECT + " where d.draft_id = ?", row -> files.put(row.getString("path"), file(row)), draft.id());
        return files;
    }

    /** One file of a draft. */
    public Optional<DraftFile> find(DraftCard draft, String path) {
        return !draft.scope().owns(path) ? Optional.empty()
                : database.find(SELECT + " where d.draft_id = ? and d.path = ?", DraftFiles::file, draft.id(), path);
    }

    /** Earlier texts of a file, the latest first. */
    public List<Save> history(DraftCard draft, String path) {
        return database.list("select id, path, hash, saved_by, saved_at from draft_save where draft_id = ? and path = ? "
                + "order by id desc limit 100", row -> new Save(row.getLong(1), row.getString(2),
                HexFormat.of().formatHex(row.getBytes(3)), row.getLong(4), Database.instant(row, "saved_at")),
                draft.id(), path);
    }

    /** Fills a new draft with the files of a version that belong to it. */
    void copy(DraftCard draft, long version) {
        Instant now = Instant.now(clock);
        database.update("insert into draft_file (draft_id, path, hash, number, saved_by, saved_at) "
                + "select ?, path, hash, 1, null, ? from version_file where version_id = ? and path like ?",
                draft.id(), now, version, draft.scope().folder() + "%");
    }

    /**
     * Saves a file. Saved as it is already, it changes nothing.
     *
     * @param draft one that its caller found writable and holds under lock
     * @param number the number of the file that the text was made from, 0 for a new one
     */
    Saved save(long person, DraftCard draft, String path, byte[] body, int number) {
        byte[] content = accepted(draft, path, body);
        Optional<DraftFile> there = database.find(SELECT + " where d.draft_id = ? and d.path = ? for update",
                DraftFiles::file, draft.id(), path);
        if (there.isPresent() && Arrays.equals(there.get().body(), content)) {
            return new Saved(true, there.get());
        }
        if (there.map(DraftFile::number).orElse(0) != number) {
            return new Saved(false, there.orElseThrow(() -> new DomainException("publishing.refused.gone")));
        }
        Instant now = Instant.now(clock);
        byte[] hash = HexFormat.of().parseHex(contents.keep(content));
        database.update("insert into draft_file (draft_id, path, hash, number, saved_by, saved_at) values (?, ?, ?, 1, ?, ?) "
                + "on duplicate key update hash = values(hash), number = number + 1, saved_by = values(saved_by), "
                + "saved_at = values(saved_at)", draft.id(), path, hash, person, now);
        remember(person, draft, path, hash, now);
        return new Saved(true, new DraftFile(path, content, number + 1, person, now));
    }

    /** Takes a file out of a draft; what it said stays in the history. */
    void remove(long person, DraftCard draft, DraftFile file) {
        remember(person, draft, file.path(), HexFormat.of().parseHex(contents.keep(file.body())), Instant.now(clock));
        database.update("delete from draft_file where draft_id = ? and path = ?", draft.id(), file.path());
    }

    /**
     * Puts files in the place of others because their source moved. It is nobody's writing, so whoever publishes the source
     * may still approve this draft.
     */
    void move(DraftCard draft, SortedMap<String, byte[]> now) {
        SortedMap<String, DraftFile> before = of(draft);
        before.values().stream().filter(file -> !Arrays.equals(file.body(), now.get(file.path()))).forEach(file ->
                database.update("delete from draft_file where draft_id = ? and path = ?", draft.id(), file.path()));
        now.forEach((path, body) -> {
            DraftFile there = before.get(path);
            if (there == null || !Arrays.equals(there.body(), body)) {
                database.update("insert into draft_file (draft_id, path, hash, number, saved_by, saved_at) "
                        + "values (?, ?, ?, ?, null, ?)", draft.id(), path, HexFormat.of().parseHex(contents.keep(body)),
                        there == null ? 1 : there.number() + 1, Instant.now(clock));
            }
        });
    }

    private byte[] accepted(DraftCard draft, String path, byte[] body) {
        boolean text = path.endsWith(".md");
        if (!draft.scope().owns(path)) {
            throw new DomainException("publishing.refused.name");
        }
        if (body.length > (text ? LONGEST_TEXT : LARGEST_PICTURE)) {
            throw new DomainException(text ? "publishing.refused.long" : "publishing.refused.picture");
        }
        long files = database.find("select count(*) from draft_file where draft_id = ?", row -> row.getLong(1), draft.id())
                .orElseThrow();
        if (files >= MOST_FILES && find(draft, path).isEmpty()) {
            throw new DomainException("publishing.refused.many");
        }
        return text ? CourseFiles.normalised(body) : body;
    }

    private void remember(long person, DraftCard draft, String path, byte[] hash, Instant now) {
        Optional<Save> last = history(draft, path).stream().findFirst();
        if (last.isPresent() && last.get().savedBy() == person && last.get().savedAt().plus(ONE_SITTING).isAfter(now)) {
            database.update("update draft_save set hash = ? where id = ?", hash, last.get().id());
        } else {
            database.update("insert into draft_save (draft_id, path, hash, saved_by, saved_at) values (?, ?, ?, ?, ?)",
                    draft.id(), path, hash, person, now);
        }
    }

    private static final String SELECT = "select d.path, f.body, d.number, d.saved_by, d.saved_at from draft_file d "
            + "join content_file f on f.hash = d.hash";

    private static DraftFile file(ResultSet row) throws SQLException {
        return new DraftFile(row.getString("path"), row.getBytes("body"), row.getInt("number"),
                row.getObject("saved_by", Long.class), Database.instant(row, "saved_at"));
    }
}
