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
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.catalog.VersionFiles;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;

/**
 * The files of drafts. Each save says which number of the file it was made from; where somebody else saved since,
 * nothing is stored and both texts are shown. Who may write is asked of {@link Drafts}.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR, Permitted.SYSTEM})
public class DraftFiles {
    private static final int MOST_FILES = 200;
    private static final String SELECT = "select d.path, f.body, d.number, d.saved_by, d.saved_at from draft_file d "
            + "join content_file f on f.hash = d.hash";
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

    /** All files of a draft by path, its pictures without their content: enough for whoever writes a text. */
    public SortedMap<String, DraftFile> texts(DraftCard draft) {
        SortedMap<String, DraftFile> files = new TreeMap<>();
        database.list(SELECT.replace("f.body", "case when d.path like '%.md' then f.body else '' end body")
                + " where d.draft_id = ?", row -> files.put(row.getString("path"), file(row)), draft.id());
        return files;
    }

    /** Bytes of each picture of a draft, by path. */
    public SortedMap<String, Integer> pictures(DraftCard draft) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        database.list("select d.path, length(f.body) from draft_file d join content_file f on f.hash = d.hash "
                + "where d.draft_id = ? and d.path not like '%.md'", row -> sizes.put(row.getString(1), row.getInt(2)),
                draft.id());
        return sizes;
    }

    /** One file of a draft. */
    public Optional<DraftFile> find(DraftCard draft, String path) {
        return !draft.scope().owns(path) ? Optional.empty()
                : database.find(SELECT + " where d.draft_id = ? and d.path = ?", DraftFiles::file, draft.id(), path);
    }

    /** Content hash of each file of a draft, SHA-256 in hex, by path. */
    public SortedMap<String, String> hashes(DraftCard draft) {
        SortedMap<String, String> hashes = new TreeMap<>();
        database.list("select path, hash from draft_file where draft_id = ?",
                row -> hashes.put(row.getString(1), HexFormat.of().formatHex(row.getBytes(2))), draft.id());
        return hashes;
    }

    /** Whether a person saved anything in a draft. */
    boolean saved(long person, DraftCard draft) {
        return database.find("select 1 from draft_save where draft_id = ? and saved_by = ? limit 1", row -> true,
                draft.id(), person).isPresent();
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
        return save(person, draft, path, body, number, ONE_SITTING);
    }

    /** Saves an earlier content over what is there, which stays in the history. */
    Saved bringBack(long person, DraftCard draft, String path, byte[] body) {
        return save(person, draft, path, body, find(draft, path).map(DraftFile::number).orElse(0), Duration.ZERO);
    }

    private Saved save(long person, DraftCard draft, String path, byte[] body, int number, Duration sitting) {
        byte[] content = Acceptance.of(draft.scope(), path, body);
        room(draft, path);
        Optional<DraftFile> there = database.find(SELECT + " where d.draft_id = ? and d.path = ? for update",
                DraftFiles::file, draft.id(), path);
        if (there.isPresent() && Arrays.equals(there.get().body(), content)) {
            return new Saved(true, there.get());
        }
        if (there.map(DraftFile::number).orElse(0) != number) {
            return new Saved(false, there.orElseThrow(() -> new DomainException("publishing.refused.gone")));
        }
        int next = there.isPresent() ? number + 1 : fresh(draft, path);
        Instant now = Instant.now(clock);
        byte[] hash = HexFormat.of().parseHex(contents.keep(content));
        put(draft, path, hash, next, person, now);
        remember(person, draft, new Kept(path, hash, next), sitting);
        return new Saved(true, new DraftFile(path, content, next, person, now));
    }

    /** Takes a file out of a draft; what it said stays in the history. */
    void remove(long person, DraftCard draft, DraftFile file) {
        remember(person, draft, new Kept(file.path(), HexFormat.of().parseHex(contents.keep(file.body())), file.number()),
                ONE_SITTING);
        take(draft, file.path());
    }

    /**
     * Gives files other names, and their history with them; whoever has one open goes on writing it.
     *
     * @param names path as it is to path as it shall be
     */
    void rename(long person, DraftCard draft, Map<String, String> names) {
        for (String table : List.of("draft_file", "draft_save")) {
            String sql = "update " + table + " set path = ? where draft_id = ? and path = ?";
            names.forEach((from, to) -> database.update(sql, "~" + to, draft.id(), from));
            names.forEach((from, to) -> database.update(sql, to, draft.id(), "~" + to));
        }
        names.values().forEach(path -> find(draft, path).ifPresent(file -> remember(person, draft,
                new Kept(path, HexFormat.of().parseHex(contents.keep(file.body())), file.number()), ONE_SITTING)));
    }

    /**
     * Puts files where their source went. It is nobody's writing, so whoever publishes the source may still approve this
     * draft.
     */
    void follow(DraftCard draft, Following following) {
        SortedMap<String, DraftFile> before = of(draft);
        before.keySet().removeIf(path -> following.path(path).filter(path::equals).isPresent());
        before.keySet().forEach(path -> take(draft, path));
        before.forEach((path, file) -> following.path(path).ifPresent(to -> put(draft, to,
                HexFormat.of().parseHex(contents.keep(following.says(to, file.body()))), file.number() + 1, null,
                Instant.now(clock))));
    }

    /** Puts what is published in the place of files that nobody has changed; nobody's writing either. */
    void catchUp(DraftCard draft, CatchingUp published) {
        SortedMap<String, DraftFile> before = of(draft);
        published.gone().forEach(path -> take(draft, path));
        published.taken().forEach((path, hash) -> put(draft, path, HexFormat.of().parseHex(hash),
                before.containsKey(path) ? before.get(path).number() + 1 : fresh(draft, path), null, Instant.now(clock)));
    }

    /** Puts approved texts in the place of submitted ones; nobody's writing either. */
    public void put(DraftCard draft, SortedMap<String, byte[]> approved) {
        SortedMap<String, DraftFile> before = of(draft);
        approved.forEach((path, body) -> {
            DraftFile there = before.get(path);
            if (!Arrays.equals(there.body(), body)) {
                put(draft, path, HexFormat.of().parseHex(contents.keep(body)), there.number() + 1, null, Instant.now(clock));
            }
        });
    }

    private void put(DraftCard draft, String path, byte[] hash, int number, Long person, Instant now) {
        database.update("insert into draft_file (draft_id, path, hash, number, saved_by, saved_at) values (?, ?, ?, ?, ?, ?) "
                + "on duplicate key update hash = values(hash), number = values(number), saved_by = values(saved_by), "
                + "saved_at = values(saved_at)", draft.id(), path, hash, number, person, now);
    }

    private void take(DraftCard draft, String path) {
        database.update("delete from draft_file where draft_id = ? and path = ?", draft.id(), path);
    }

    /** A file that comes back goes on counting: a number that somebody saw must not stand for another text. */
    private int fresh(DraftCard draft, String path) {
        return 1 + database.find("select coalesce(max(number), 0) from draft_save where draft_id = ? and path = ?",
                row -> row.getInt(1), draft.id(), path).orElseThrow();
    }

    private void room(DraftCard draft, String path) {
        long files = database.find("select count(*) from draft_file where draft_id = ?", row -> row.getLong(1), draft.id())
                .orElseThrow();
        if (files >= MOST_FILES && find(draft, path).isEmpty()) {
            throw new DomainException("publishing.refused.many");
        }
    }

    private record Kept(String path, byte[] hash, int number) { }

    private void remember(long person, DraftCard draft, Kept kept, Duration sitting) {
        Instant now = Instant.now(clock);
        Optional<Save> last = history(draft, kept.path()).stream().findFirst();
        if (last.isPresent() && last.get().savedBy() == person && last.get().savedAt().plus(sitting).isAfter(now)) {
            database.update("update draft_save set hash = ?, number = ? where id = ?", kept.hash(), kept.number(),
                    last.get().id());
            contents.forget(last.get().hash());
        } else {
            database.update("insert into draft_save (draft_id, path, hash, number, saved_by, saved_at) "
                    + "values (?, ?, ?, ?, ?, ?)", draft.id(), kept.path(), kept.hash(), kept.number(), person, now);
        }
    }

    private static DraftFile file(ResultSet row) throws SQLException {
        return new DraftFile(row.getString("path"), row.getBytes("body"), row.getInt("number"),
                row.getObject("saved_by", Long.class), Database.instant(row, "saved_at"));
    }
}
