package org.perisai.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.VersionFiles;
import org.perisai.content.Checked;
import org.perisai.content.CourseFiles;
import org.perisai.exchange.Plan.Part;
import org.perisai.publishing.DraftCard;
import org.perisai.publishing.DraftFile;
import org.perisai.publishing.Drafts;
import org.perisai.publishing.Saved;
import org.perisai.publishing.Scope;
import org.perisai.publishing.Writing;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/**
 * Taking in what was sent, in two steps: first what it would change, then the change, into drafts. So nothing from outside
 * is published before somebody else has read it. All or nothing: a part that can't be saved undoes the others.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.TRANSLATOR})
public class Imports {
    private Uploads uploads;
    private Drafts drafts;
    private Writing writing;
    private Catalog catalog;
    private VersionFiles versions;
    private SecurityContext caller;
    private Clock clock;

    /** For CDI. */
    protected Imports() { }

    @Inject
    Imports(Uploads uploads, Drafts drafts, Writing writing, Catalog catalog, VersionFiles versions, SecurityContext caller,
            Clock clock) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.writing = writing;
        this.catalog = catalog;
        this.versions = versions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Refuses early what could not be taken whatever was sent: reading a large file is work.
     *
     * @throws DomainException when the person may not, or the course's id doesn't fit
     */
    void admit(long person, Upload.Kind kind, String course, String target) {
        Scope source = kind == Upload.Kind.COURSE ? null : Scope.source(course);
        if (kind == Upload.Kind.LESSONS && !CourseFiles.isCourse(course)) {
            throw new DomainException("publishing.refused.id");
        }
        if (kind == Upload.Kind.LESSONS && (catalog.published().containsKey(course) || drafts.find(person, source).isPresent())) {
            throw new DomainException("publishing.refused.taken");
        }
        if (source != null && (!caller.isCallerInRole(Permitted.INSTRUCTOR) || !drafts.mayWrite(person, source))) {
            throw new DomainException("exchange.refused.author");
        }
        if (kind == Upload.Kind.QUESTIONS && (!source.owns(target) || !target.endsWith(".md") || now(person, course).isEmpty())) {
            throw new DomainException("exchange.refused.target");
        }
    }

    /** Keeps what was sent; the result is where the second step finds it. */
    String receive(long person, Upload upload) {
        return uploads.keep(person, upload);
    }

    /** The course files that were understood, as a zip of ours. */
    byte[] zip(long person, String token) {
        return uploads.find(person, token).filter(upload -> upload.kind() != Upload.Kind.QUESTIONS).map(Upload::body)
                .orElseThrow(NotFound::new);
    }

    /** Forgets what was sent. */
    void drop(long person, String token) {
        uploads.drop(person, token);
    }

    /**
     * What an upload would change.
     *
     * @param outcome that questions get; anything but an outcome of the course is none
     * @throws NotFound when it is not this person's, or was sent too long ago
     */
    Plan plan(long person, String token, String outcome) {
        return made(person, uploads.find(person, token).orElseThrow(NotFound::new), outcome).plan();
    }

    /**
     * Takes the parts into drafts.
     *
     * @param keys of the parts, see {@link Part#key}
     * @param state that the person saw
     * @return the course
     * @throws DomainException when something changed meanwhile, or nothing is to be taken; then nothing was stored
     */
    String carryOut(long person, String token, Collection<String> keys, String state, String outcome) {
        Upload upload = uploads.find(person, token).orElseThrow(NotFound::new);
        Made made = made(person, upload, outcome);
        if (!made.plan().state().equals(state)) {
            throw new DomainException("exchange.refused.moved");
        }
        List<Part> parts = made.plan().parts().stream().filter(part -> part.takeable() && keys.contains(part.key())).toList();
        if (parts.isEmpty()) {
            throw new DomainException("exchange.refused.none");
        }
        parts.forEach(part -> take(person, new Scope(upload.course(), part.language()), made));
        uploads.drop(person, token);
        return upload.course();
    }

    /** A plan, and the files that it leads to. */
    private record Made(Plan plan, SortedMap<String, byte[]> wanted) { }

    private Made made(long person, Upload upload, String outcome) {
        String course = upload.course();
        SortedMap<String, byte[]> before = now(person, course);
        Checked checked = check(before, course);
        Proposal proposal = Proposal.of(upload, before, checked.course(), outcome);
        SortedMap<String, byte[]> after = new TreeMap<>(before);
        List<Part> parts = new ArrayList<>();
        for (Scope scope : scopes(course, proposal.files())) {
            SortedMap<String, byte[]> wanted = scope.of(proposal.files());
            Part part = new Part(scope.language(), Comparison.changes(scope.of(before), wanted), refusal(person, scope));
            parts.add(part);
            if (part.refused().isEmpty()) {
                after.keySet().removeIf(path -> path.startsWith(scope.folder()));
                after.putAll(wanted);
            }
        }
        Checked then = parts.stream().anyMatch(Part::takeable) ? check(after, course) : checked;
        return new Made(new Plan(upload.kind().name(), course, upload.name(), before.isEmpty(), parts,
                Comparison.of(before, checked, after, then), proposal.notes(), Fingerprint.of(before),
                proposal.questions(), proposal.outcomes(), proposal.outcome()), proposal.files());
    }

    /** The course itself first, then its languages, as far as there are files of them. */
    private static List<Scope> scopes(String course, Map<String, byte[]> files) {
        List<Scope> all = new ArrayList<>(List.of(Scope.source(course)));
        Language.all().forEach(language -> all.add(new Scope(course, language)));
        return all.stream().filter(scope -> !scope.of(files).isEmpty()).toList();
    }

    /** The files of a course as somebody finds them: what is published, and over it the open drafts that they may see. */
    private SortedMap<String, byte[]> now(long person, String course) {
        SortedMap<String, byte[]> now = Optional.ofNullable(catalog.published().get(course)).map(versions::of)
                .orElseGet(TreeMap::new);
        List<Scope> scopes = new ArrayList<>(List.of(Scope.source(course)));
        Language.all().forEach(language -> scopes.add(new Scope(course, language)));
        for (Scope scope : scopes) {
            drafts.find(person, scope).ifPresent(draft -> {
                now.keySet().removeIf(path -> path.startsWith(scope.folder()));
                writing.files(person, draft.id()).forEach((path, file) -> now.put(path, file.body()));
            });
        }
        return now;
    }

    private Checked check(SortedMap<String, byte[]> files, String course) {
        return new CourseFiles(files, catalog.published().keySet(), clock).check(course);
    }

    private String refusal(long person, Scope scope) {
        Optional<DraftCard> open = drafts.find(person, scope);
        if (!drafts.mayWrite(person, scope)) {
            return scope.isSource() ? "exchange.refused.author" : "exchange.refused.translator";
        }
        if (open.isPresent() && !open.get().state().writable()) {
            return "publishing.refused.submitted";
        }
        return scope.isSource() || open.isPresent() || catalog.published().containsKey(scope.course()) ? ""
                : "exchange.refused.later";
    }

    private void take(long person, Scope scope, Made made) {
        SortedMap<String, byte[]> files = scope.of(made.wanted());
        if (made.plan().begins()) {
            drafts.create(person, scope.course(), files);
            return;
        }
        DraftCard draft = drafts.open(person, scope);
        Map<String, DraftFile> there = new HashMap<>(writing.files(person, draft.id()));
        Set<String> gone = new TreeSet<>(there.keySet());
        gone.removeAll(files.keySet());
        gone.forEach(path -> kept(writing.remove(person, draft.id(), path, there.get(path).number())));
        files.forEach((path, body) -> kept(writing.save(person, draft.id(), path, body,
                there.containsKey(path) ? there.get(path).number() : 0)));
    }

    private static void kept(Saved saved) {
        if (!saved.kept()) {
            throw new DomainException("exchange.refused.moved");
        }
    }
}
