package org.perisai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.security.enterprise.SecurityContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.perisai.catalog.VersionFiles;
import org.perisai.content.CourseFiles;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.NotFound;

/**
 * The life of drafts: opened, found, given up. Every method takes the person who calls; a draft of a course is its
 * authors' to write, one of a translation any translator's, and reviewers read both.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
public class Drafts {
    private static final int MOST = 200;
    /** What stands in the place of a course in addresses of the studio. */
    private static final Set<String> PLACES = Set.of("new", "import", "remarks", "alarms");

    private EntityManager entities;
    private Turns turns;
    private VersionFiles versions;
    private Authors authors;
    private DraftFiles files;
    private SecurityContext caller;
    private Clock clock;

    /** For CDI. */
    protected Drafts() { }

    @Inject
    Drafts(EntityManager entities, Turns turns, VersionFiles versions, Authors authors, DraftFiles files,
            SecurityContext caller, Clock clock) {
        this.entities = entities;
        this.turns = turns;
        this.versions = versions;
        this.authors = authors;
        this.files = files;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The open draft of a scope, or a new one that starts from the published version. Opened twice at once there is one.
     *
     * @throws NotFound when no such course is published
     */
    public DraftCard open(long person, Scope scope) {
        turns.take(scope.course());
        if (!mayWrite(person, scope)) {
            throw new Forbidden();
        }
        Optional<DraftCard> open = find(scope);
        if (open.isPresent()) {
            return open.get();
        }
        long base = versions.current(scope.course()).orElseThrow(NotFound::new);
        DraftCard made = keep(new Draft(scope, base, person, Instant.now(clock)));
        files.copy(made, base);
        if (scope.isSource()) {
            authors.join(scope.course(), person);
        }
        return made;
    }

    /**
     * Begins a new course, whose author the person becomes.
     *
     * @param content what each file holds, by path
     * @throws DomainException when a course or a draft has the id already
     */
    @Permitted(to = Permitted.INSTRUCTOR)
    public DraftCard create(long person, String course, Map<String, byte[]> content) {
        if (!CourseFiles.isCourse(course)) {
            throw new DomainException("publishing.refused.id");
        }
        if (PLACES.contains(course)) {
            throw new DomainException("publishing.refused.taken");
        }
        turns.take(course);
        Scope scope = Scope.source(course);
        if (versions.current(course).isPresent() || find(scope).isPresent() || !authors.mayEdit(person, course)) {
            throw new DomainException("publishing.refused.taken");
        }
        authors.join(course, person);
        DraftCard made = keep(new Draft(scope, null, person, Instant.now(clock)));
        content.forEach((path, body) -> files.save(person, made, path, body, 0));
        return made;
    }

    /** The open draft of a scope, if there is one that the person may see. */
    public Optional<DraftCard> find(long person, Scope scope) {
        return find(scope).filter(draft -> maySee(person, scope));
    }

    /** A draft that the person may see. */
    public DraftCard get(long person, long id) {
        return Optional.ofNullable(entities.find(Draft.class, id)).map(Draft::card)
                .filter(draft -> draft.state() != DraftState.DROPPED && maySee(person, draft.scope()))
                .orElseThrow(NotFound::new);
    }

    /** Path of a file with this content, SHA-256 in hex, in the open draft of a course itself. */
    public Optional<String> path(String course, String hash) {
        return find(Scope.source(course)).flatMap(draft -> files.hashes(draft).entrySet().stream()
                .filter(file -> file.getValue().equals(hash)).map(Map.Entry::getKey).findFirst());
    }

    /** Open drafts that the person may write, the latest first. */
    public List<DraftCard> mine(long person) {
        return open("select d from Draft d where d.openSlot = 1 order by d.id desc").stream()
                .filter(draft -> mayWrite(person, draft.scope())).toList();
    }

    /** Drafts that wait for a reviewer, the oldest first; without those that the person had a hand in. */
    @Permitted(to = Permitted.REVIEWER)
    public List<DraftCard> waiting(long person) {
        return open("select d from Draft d where d.openSlot = 1 and d.state = org.perisai.publishing.DraftState.SUBMITTED "
                + "order by d.submittedAt").stream().filter(draft -> !wrote(person, draft)).toList();
    }

    /** Gives a draft up. Its saves stay, nobody sees it any more. */
    public void drop(long person, long id) {
        writable(person, id).drop(person, Instant.now(clock));
    }

    /** Whether a person had a hand in a draft, so that somebody else must approve it. */
    public boolean wrote(long person, DraftCard draft) {
        return draft.madeBy() == person || Long.valueOf(person).equals(draft.submittedBy()) || files.saved(person, draft);
    }

    /** Whether a person, the caller, may approve a draft now or give it back. */
    public boolean mayJudge(long person, DraftCard draft) {
        return draft.state() == DraftState.SUBMITTED && caller.isCallerInRole(Permitted.REVIEWER) && !wrote(person, draft);
    }

    /** Whether a person, the caller, may write a draft of this scope. */
    public boolean mayWrite(long person, Scope scope) {
        return scope.isSource() ? authors.mayEdit(person, scope.course())
                : caller.isCallerInRole(Permitted.TRANSLATOR);
    }

    /** Whether a person, the caller, may see what such a draft and the published files hold, the answer key among them. */
    public boolean maySee(long person, Scope scope) {
        return mayWrite(person, scope) || caller.isCallerInRole(Permitted.REVIEWER)
                || caller.isCallerInRole(Permitted.ADMINISTRATOR);
    }

    /** A draft that the person may change now, and nobody else until the transaction ends. */
    Draft writable(long person, long id) {
        Draft draft = locked(id);
        if (!mayWrite(person, draft.card().scope())) {
            throw new NotFound();
        }
        draft.writable();
        return draft;
    }

    /** A draft that nobody else changes until the transaction ends. */
    Draft locked(long id) {
        turns.take(turns.course(id));
        return Optional.ofNullable(entities.find(Draft.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** The open draft of a scope. */
    Optional<DraftCard> find(Scope scope) {
        return entities.createQuery("select d from Draft d where d.course = :course and d.lang = :lang "
                + "and d.openSlot = 1", Draft.class).setParameter("course", scope.course())
                .setParameter("lang", scope.stored()).getResultList().stream().map(Draft::card).findFirst();
    }

    /** Open drafts of translations of a course, for whoever publishes it. */
    @Permitted(to = Permitted.EVERYONE)
    List<Draft> translations(String course) {
        return entities.createQuery("select d from Draft d where d.course = :course and d.lang <> '' "
                + "and d.openSlot = 1", Draft.class).setParameter("course", course).getResultList();
    }

    private List<DraftCard> open(String query) {
        return entities.createQuery(query, Draft.class).setMaxResults(MOST).getResultList().stream().map(Draft::card)
                .toList();
    }

    private DraftCard keep(Draft draft) {
        entities.persist(draft);
        entities.flush();
        turns.remember(draft.card().id(), draft.card().course());
        return draft.card();
    }
}
