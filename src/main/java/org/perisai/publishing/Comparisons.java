package org.perisai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.perisai.catalog.VersionFiles;
import org.perisai.catalog.VersionRow;
import org.perisai.content.ChangedFile;
import org.perisai.identity.People;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/**
 * What differs: a draft from what is published, a version from another. Who looks sees what they may see as a draft: a
 * translator never the course's own files.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.TRANSLATOR, Permitted.REVIEWER, Permitted.ADMINISTRATOR})
public class Comparisons {
    private static final int MOST_NAMES = 500;

    private Drafts drafts;
    private Examinations examinations;
    private Reviews reviews;
    private VersionFiles versions;
    private People people;
    private CourseTitles titles;

    /** For CDI. */
    protected Comparisons() { }

    @Inject
    Comparisons(Drafts drafts, Examinations examinations, Reviews reviews, VersionFiles versions, People people,
            CourseTitles titles) {
        this.drafts = drafts;
        this.examinations = examinations;
        this.reviews = reviews;
        this.versions = versions;
        this.people = people;
        this.titles = titles;
    }

    /**
     * Versions of a course.
     *
     * @param rows the newest first
     * @param newest number of the newest of all, 0 where nothing is published
     * @param names of who made and approved them, by id
     * @param scopes of which who looks may see the files
     * @param writable those of them that who looks may write
     */
    public record History(List<VersionRow> rows, int newest, Map<Long, String> names, List<Scope> scopes, List<Scope> writable) { }

    /** What the open draft of a course would change; translations are reviewed on their workbench. */
    public ReviewSheet sheet(long person, String course) {
        Scope scope = Scope.source(course);
        see(person, scope);
        return drafts.find(person, scope).map(draft -> sheet(person, draft))
                .orElseGet(() -> ReviewSheet.empty(drafts.mayWrite(person, scope)));
    }

    private ReviewSheet sheet(long person, DraftCard draft) {
        Examination found = examinations.of(person, draft);
        List<Comment> comments = reviews.comments(person, draft.id());
        return new ReviewSheet(found.lang(), draft, found.files(), found.findings(), found.waiting(), comments,
                names(Stream.concat(Stream.of(draft.madeBy(), draft.submittedBy()), comments.stream().map(Comment::saidBy))),
                drafts.mayWrite(person, draft.scope()), drafts.mayJudge(person, draft), reviews.moved(draft));
    }

    /** The title of a course in its own language. */
    public CourseTitle title(String course) {
        return titles.own(course);
    }

    /** A page of the versions of a course, below a number. */
    public History history(long person, String course, int below, int limit) {
        List<Scope> scopes = Stream.concat(Stream.of(Scope.source(course)), Language.all().stream()
                .map(language -> new Scope(course, language))).filter(scope -> drafts.maySee(person, scope)).toList();
        List<VersionRow> rows = versions.history(course, below, limit);
        boolean begun = scopes.contains(Scope.source(course)) && drafts.find(Scope.source(course)).isPresent();
        if (scopes.isEmpty() || rows.isEmpty() && versions.current(course).isEmpty() && !begun) {
            throw new NotFound();
        }
        int newest = versions.history(course, Integer.MAX_VALUE, 1).stream().mapToInt(VersionRow::number).sum();
        return new History(rows, newest, names(rows.stream().flatMap(row -> Stream.of(row.madeBy(), row.approvedBy()))), scopes,
                scopes.stream().filter(scope -> drafts.mayWrite(person, scope)).toList());
    }

    /** The version of a course with a number. */
    public VersionRow version(String course, int number) {
        return versions.version(course, number).orElseThrow(NotFound::new);
    }

    /**
     * Two versions beside each other.
     *
     * @param lang BCP 47 tag of the course's own language
     * @param files what differs
     * @param writes whether who looks may bring files back
     */
    public record Between(VersionRow before, VersionRow now, String lang, List<ChangedFile> files, boolean writes) { }

    /** Compares two versions, by their numbers. */
    public Between between(long person, Scope scope, int before, int now) {
        see(person, scope);
        VersionRow older = version(scope.course(), before);
        VersionRow newer = version(scope.course(), now);
        SortedMap<String, byte[]> files = versions.of(newer.id());
        return new Between(older, newer, Examinations.lang(scope.course(), files), Examinations.changes(scope,
                versions.of(older.id()), files, files), drafts.mayWrite(person, scope));
    }

    /** A picture of a course with its name, whatever version or draft it belongs to; SHA-256 in hex. */
    public Optional<Map.Entry<String, byte[]>> picture(long person, String course, String hash) {
        see(person, Scope.source(course));
        if (!hash.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        return Stream.of(versions.path(course, hash), drafts.path(course, hash)).flatMap(Optional::stream).findFirst()
                .filter(path -> path.contains("/img/")).flatMap(path -> versions.content(hash).map(body -> Map.entry(path, body)));
    }

    private void see(long person, Scope scope) {
        if (!drafts.maySee(person, scope)) {
            throw new NotFound();
        }
    }

    private Map<Long, String> names(Stream<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        people.find(ids.filter(Objects::nonNull).distinct().limit(MOST_NAMES).toList())
                .forEach((id, person) -> names.put(id, person.fullName()));
        return names;
    }
}
