package org.perisai.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * The files that each version of a course was made of, every content stored once. Paths are those of the course format,
 * {@code courses/<course>/…} and {@code translations/<language>/<course>/…}. They hold the answer key, so no page shows
 * them to learners.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR, Permitted.SYSTEM})
public class VersionFiles {
    private Database database;

    /** For CDI. */
    protected VersionFiles() { }

    @Inject
    VersionFiles(Database database) {
        this.database = database;
    }

    /** What each file of a version holds, by path. */
    public SortedMap<String, byte[]> of(long version) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        database.list("select v.path, f.body from version_file v join content_file f on f.hash = v.hash "
                + "where v.version_id = ?", row -> files.put(row.getString(1), row.getBytes(2)), version);
        return files;
    }

    /** What each text of a version holds, by path; its pictures are there without their content. */
    public SortedMap<String, byte[]> texts(long version) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        database.list("select v.path, case when v.path like '%.md' then f.body else '' end from version_file v "
                + "join content_file f on f.hash = v.hash where v.version_id = ?",
                row -> files.put(row.getString(1), row.getBytes(2)), version);
        return files;
    }

    /** The content hash of each file of a version, SHA-256 in hex, by path. */
    public SortedMap<String, String> hashes(long version) {
        SortedMap<String, String> hashes = new TreeMap<>();
        database.list("select path, hash from version_file where version_id = ?",
                row -> hashes.put(row.getString(1), HexFormat.of().formatHex(row.getBytes(2))), version);
        return hashes;
    }

    /** Id of the current version of a course, straight from the database; with a lock until the transaction ends. */
    public Optional<Long> current(String course) {
        return database.find("select current_version from course where code = ? and current_version is not null for update",
                row -> row.getLong(1), course);
    }

    /** What one file of a version held. */
    public Optional<byte[]> find(long version, String path) {
        return database.find("select f.body from version_file v join content_file f on f.hash = v.hash "
                + "where v.version_id = ? and v.path = ?", row -> row.getBytes(1), version, path);
    }

    /** The content with this hash, SHA-256 in hex. */
    public Optional<byte[]> content(String hash) {
        return database.find("select body from content_file where hash = ?", row -> row.getBytes(1),
                (Object) HexFormat.of().parseHex(hash));
    }

    /** Path of a file that held this content, SHA-256 in hex, in any version of a course. */
    public Optional<String> path(String course, String hash) {
        return database.find("select f.path from version_file f join course_version v on v.id = f.version_id "
                + "where v.course = ? and f.hash = ? limit 1", row -> row.getString(1), course, HexFormat.of().parseHex(hash));
    }

    /** Whether a file of a course ever held this content, SHA-256 in hex. */
    public boolean held(String course, String path, String hash) {
        return database.find("select 1 from version_file f join course_version v on v.id = f.version_id "
                + "where v.course = ? and f.path = ? and f.hash = ? limit 1", row -> true, course, path,
                HexFormat.of().parseHex(hash)).isPresent();
    }

    /** Whether a version was made of files with this hash of the whole course. */
    public boolean makes(long version, String hash) {
        return database.find("select 1 from course_version where id = ? and content_hash = ?", row -> true, version, hash)
                .isPresent();
    }

    /** The version of a course with a number. */
    public Optional<VersionRow> version(String course, int number) {
        return history(course, number + 1, 1).stream().filter(row -> row.number() == number).findFirst();
    }

    /** A page of a course's versions, the newest first, below a version's number. */
    public List<VersionRow> history(String course, int below, int limit) {
        return database.list("select v.id, v.number, v.published_at, v.origin, v.made_by, v.approved_by, v.note, v.refresh, "
                + "c.current_version from course_version v join course c on c.code = v.course "
                + "where v.course = ? and v.number < ? order by v.number desc limit ?",
                row -> new VersionRow(row.getLong("id"), row.getInt("number"), Database.instant(row, "published_at"),
                        Provenance.Origin.valueOf(row.getString("origin")), row.getObject("made_by", Long.class),
                        row.getObject("approved_by", Long.class), row.getString("note"),
                        row.getBoolean("refresh"), row.getLong("id") == row.getLong("current_version")), course, below, limit);
    }

    /** Keeps a content; the result is its hash, SHA-256 in hex. */
    public String keep(byte[] content) {
        byte[] hash = sha256(content);
        database.update("insert ignore into content_file (hash, body) values (?, ?)", hash, content);
        return HexFormat.of().formatHex(hash);
    }

    /**
     * Lets go of a content that a draft held for a moment. What a version, a draft or its history still needs stays: the
     * foreign keys of their tables say so, and "ignore" takes their refusal for an answer.
     */
    public void forget(String hash) {
        database.update("delete ignore from content_file where hash = ?", (Object) HexFormat.of().parseHex(hash));
    }

    /** Keeps what a version is made of, unless that is known; who may publish is asked by those who do. */
    @Permitted(to = Permitted.EVERYONE)
    void keep(long version, Map<String, byte[]> files) {
        if (database.find("select 1 from version_file where version_id = ? limit 1", row -> true, version).isPresent()) {
            return;
        }
        database.batch("insert ignore into content_file (hash, body) values (?, ?)",
                files.values().stream().map(body -> new Object[] {sha256(body), body}).toList());
        database.batch("insert ignore into version_file (version_id, path, hash) values (?, ?, ?)",
                files.entrySet().stream().map(file -> new Object[] {version, file.getKey(), sha256(file.getValue())}).toList());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
