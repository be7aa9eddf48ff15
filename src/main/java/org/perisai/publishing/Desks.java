package org.perisai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.VersionFiles;
import org.perisai.content.CourseFiles;
import org.perisai.content.Fields;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.NotFound;

/** What somebody finds in the studio: the desks of courses, and which of them want something. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
public class Desks {
    private Database database;
    private Drafts drafts;
    private DraftFiles files;
    private VersionFiles versions;
    private Authors authors;
    private Catalog catalog;
    private CourseTitles titles;
    private SecurityContext caller;
    private Clock clock;

    /** For CDI. */
    protected Desks() { }

    @Inject
    Desks(Database database, Drafts drafts, DraftFiles files, VersionFiles versions, Authors authors, Catalog catalog,
            CourseTitles titles, SecurityContext caller, Clock clock) {
        this.database = database;
        this.drafts = drafts;
        this.files = files;
        this.versions = versions;
        this.authors = authors;
        this.catalog = catalog;
        this.titles = titles;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A course that somebody writes.
     *
     * @param title in the language asked for, else the course's own
     * @param number of the published version, 0 for none
     * @param publishedAt null for none
     * @param state of the open draft, null for none
     */
    public record CourseRow(String course, CourseTitle title, int number, Instant publishedAt, DraftState state) {
        CourseRow titled(CourseTitle name) {
            return new CourseRow(course, name, number, publishedAt, state);
        }
    }

    /** A draft that waits for somebody; {@code comments} are those that nobody settled. */
    public record DraftRow(DraftCard draft, CourseTitle title, int comments) { }

    /**
     * The desk of a course. Its languages are those of the published version where a draft is open, else only its own.
     *
     * @throws Forbidden for who neither writes nor reviews it
     * @throws NotFound where there is no such course, or nothing that this person may know of
     */
    public Desk of(long person, String course) {
        Optional<Long> published = Optional.ofNullable(catalog.published().get(course));
        if (!CourseFiles.isCourse(course) || !drafts.maySee(person, Scope.source(course))) {
            throw published.isPresent() ? new Forbidden() : new NotFound();
        }
        DraftCard draft = drafts.find(person, Scope.source(course)).orElse(null);
        SortedMap<String, DraftFile> own = draft != null ? files.texts(draft)
                : published(course, published.orElseThrow(NotFound::new));
        SortedMap<String, byte[]> bodies = new TreeMap<>();
        own.forEach((path, file) -> bodies.put(path, file.body()));
        return new Desk(course, draft, authors.mayEdit(person, course), own, new CourseFiles(bodies, catalog.published().keySet(), clock),
                languages(course, own, draft != null));
    }

    private List<String> languages(String course, SortedMap<String, DraftFile> own, boolean open) {
        String lang = Optional.ofNullable(own.get(Scope.source(course).folder() + "course.md"))
                .flatMap(card -> Fields.of(card.body())).map(card -> card.text("lang"))
                .filter(tag -> Language.of(tag).isPresent()).orElse(Language.EN.tag());
        List<String> published = open ? catalog.find(course, Language.EN).map(edition -> edition.languages())
                .orElse(List.of()) : List.of();
        return Stream.concat(Stream.of(lang), published.stream()).distinct().toList();
    }

    private SortedMap<String, DraftFile> published(String course, long version) {
        SortedMap<String, DraftFile> own = new TreeMap<>();
        Scope.source(course).of(versions.texts(version))
                .forEach((path, body) -> own.put(path, new DraftFile(path, body, 0, null, null)));
        return own;
    }

    /** A page of the courses that a person may write, by id, after a given one. */
    public List<CourseRow> courses(long person, String after, int limit, Language language) {
        if (!caller.isCallerInRole(Permitted.INSTRUCTOR)) {
            return List.of();
        }
        return database.list("select c.code, v.number, v.published_at, d.state from course c "
                + "left join course_version v on v.id = c.current_version "
                + "left join draft d on d.course = c.code and d.lang = '' and d.open_slot = 1 "
                + "where c.code > ? and (d.id is not null or v.id is not null) "
                + "and (exists (select 1 from course_author a where a.course = c.code and a.person_id = ?) "
                + "or not exists (select 1 from course_author a where a.course = c.code)) order by c.code limit ?",
                Desks::row, after, person, limit).stream().map(row -> row.titled(titles.of(row.course(), language))).toList();
    }

    private static CourseRow row(ResultSet row) throws SQLException {
        return new CourseRow(row.getString("code"), null, row.getInt("number"), Database.instant(row, "published_at"),
                Optional.ofNullable(row.getString("state")).map(DraftState::valueOf).orElse(null));
    }

    /** Open drafts that a person may write, the latest first. */
    public List<DraftRow> mine(long person, Language language) {
        return rows(drafts.mine(person), language);
    }

    /** Drafts that wait for a reviewer, the oldest first; without those that the person had a hand in. */
    public List<DraftRow> waiting(long person, Language language) {
        return caller.isCallerInRole(Permitted.REVIEWER) ? rows(drafts.waiting(person), language) : List.of();
    }

    private List<DraftRow> rows(List<DraftCard> some, Language language) {
        Map<Long, Integer> comments = new HashMap<>();
        if (!some.isEmpty()) {
            database.list("select draft_id, count(*) from review_comment where settled_at is null and draft_id in ("
                    + some.stream().map(draft -> "?").collect(Collectors.joining(",")) + ") group by draft_id",
                    row -> comments.put(row.getLong(1), row.getInt(2)), some.stream().map(DraftCard::id).toArray());
        }
        return some.stream().map(draft -> new DraftRow(draft, titles.of(draft.course(), language),
                comments.getOrDefault(draft.id(), 0))).toList();
    }
}
