package org.perisai.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perisai.content.Course;
import org.perisai.content.CourseFiles;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/** The published courses, in any language and any version. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Permitted(to = Permitted.EVERYONE)
public class Catalog {
    /** An edition of a course of five modules takes about 300 kB; the heap of the embedded installation is small. */
    private static final int KEPT_EDITIONS = 40;

    /** Twelve languages of eighty courses; an outline takes a few kB. */
    private static final int KEPT_OUTLINES = 1000;

    private final Cache<Key, Edition> editions = Caffeine.newBuilder().maximumSize(KEPT_EDITIONS).build();
    private final Cache<Key, Edition> outlines = Caffeine.newBuilder().maximumSize(KEPT_OUTLINES).build();
    private Database database;
    private CurrentVersions current;

    /** For CDI. */
    protected Catalog() { }

    @Inject
    Catalog(Database database, CurrentVersions current) {
        this.database = database;
        this.current = current;
    }

    private record Key(long versionId, Language language) { }

    private record Stored(int number, String structure) { }

    /** Ids of all published courses, sorted, with the id of their current version. */
    public Map<String, Long> published() {
        return current.get();
    }

    /** The current version of a course in a language. */
    public Optional<Edition> find(String course, Language language) {
        return Optional.ofNullable(published().get(course)).map(version -> edition(version, language));
    }

    /** A version of a course in a language, if it is one of this course. */
    public Optional<Edition> find(String course, long versionId, Language language) {
        return database.find("select id from course_version where id = ? and course = ?", row -> row.getLong(1),
                versionId, course).map(version -> edition(version, language));
    }

    /** Any version of a course in a language: what an enrolment, an attempt or a certificate remembers. */
    public Edition edition(long versionId, Language language) {
        return editions.get(new Key(versionId, language), this::load);
    }

    /** A picture of the current version of a course, {@code img/<name>} of its folder. */
    public Optional<byte[]> picture(String course, String name) {
        if (!CourseFiles.isCourse(course) || !name.matches("[A-Za-z0-9_-]{1,100}\\.[a-z]{3,4}")) {
            return Optional.empty();
        }
        return database.find("select f.body from course c join version_file v on v.version_id = c.current_version "
                + "join content_file f on f.hash = v.hash where c.code = ? and v.path = ?", row -> row.getBytes(1),
                course, "courses/" + course + "/img/" + name);
    }

    /** All current courses in a language as outlines. */
    public List<Edition> outlines(Language language) {
        return published().values().stream().filter(Objects::nonNull).map(version -> outline(version, language)).toList();
    }

    /** The current version of a course in a language as an outline. */
    public Optional<Edition> outline(String course, Language language) {
        return Optional.ofNullable(published().get(course)).map(version -> outline(version, language));
    }

    /** Any version of a course in a language as lists show it: its sections have no blocks. */
    public Edition outline(long versionId, Language language) {
        return outlines.get(new Key(versionId, language), this::outline);
    }

    /**
     * A course that isn't published as its readers would see it; nothing of it is kept.
     *
     * @param pictures where its pictures are, up to their names
     */
    public Edition preview(Course course, Language language, String pictures) {
        Archive.Taken taken = Archive.take(course);
        Map<String, String> bodies = new HashMap<>();
        taken.texts().forEach(text -> bodies.put(text.lang() + text.hash(),
                text.body().replace("/pictures/" + course.id() + "/", pictures)));
        return new Editor(Archive.structure(taken.structure()), language).edition(0, 0, (lang, hashes) -> hashes.stream()
                .distinct().collect(Collectors.toMap(Function.identity(), hash -> bodies.get(lang + hash))));
    }

    private Edition outline(Key key) {
        Stored stored = stored(key.versionId());
        return new Editor(Archive.structure(stored.structure()), key.language()).outline(key.versionId(), stored.number());
    }

    private Edition load(Key key) {
        Stored stored = stored(key.versionId());
        return new Editor(Archive.structure(stored.structure()), key.language())
                .edition(key.versionId(), stored.number(), this::bodies);
    }

    private Stored stored(long versionId) {
        return database.find("select number, structure from course_version where id = ?",
                row -> new Stored(row.getInt(1), row.getString(2)), versionId).orElseThrow();
    }

    private Map<String, String> bodies(String lang, List<String> hashes) {
        Map<String, String> bodies = new HashMap<>();
        List<String> distinct = hashes.stream().distinct().toList();
        String marks = distinct.stream().map(hash -> "?").collect(Collectors.joining(","));
        Object[] arguments = new Object[distinct.size() + 1];
        arguments[0] = lang;
        for (int i = 0; i < distinct.size(); i++) {
            arguments[i + 1] = HexFormat.of().parseHex(distinct.get(i));
        }
        database.list("select text_hash, body from block_text where lang = ? and text_hash in (" + marks + ")",
                row -> bodies.put(HexFormat.of().formatHex(row.getBytes(1)), row.getString(2)), arguments);
        return bodies;
    }
}
