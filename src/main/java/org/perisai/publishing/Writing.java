package org.perisai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.VersionFiles;
import org.perisai.content.CourseFiles;
import org.perisai.shared.DomainException;
import org.perisai.shared.Installation;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/** Writing in a draft: its files are saved, ordered, taken out and brought back, and read as the course they would make. */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.TRANSLATOR, Permitted.REVIEWER, Permitted.ADMINISTRATOR})
public class Writing {
    private static final String TERMS = "translations/terms.tsv";

    private Drafts drafts;
    private DraftFiles files;
    private VersionFiles versions;
    private Catalog catalog;
    private Installation installation;
    private Clock clock;

    /** For CDI. */
    protected Writing() { }

    @Inject
    Writing(Drafts drafts, DraftFiles files, VersionFiles versions, Catalog catalog, Installation installation, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.versions = versions;
        this.catalog = catalog;
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * Saves a file of a draft.
     *
     * @param number the number of the file that the content was made from, 0 for a new one
     * @throws DomainException when the draft is under review or closed, or the file is too large or wrongly named
     */
    public Saved save(long person, long draft, String path, byte[] content, int number) {
        return files.save(person, drafts.writable(person, draft).card(), path, content, number);
    }

    /** Takes a file out of a draft, unless somebody saved it since. */
    public Saved remove(long person, long draft, String path, int number) {
        DraftCard card = drafts.writable(person, draft).card();
        DraftFile file = files.find(card, path).orElseThrow(NotFound::new);
        boolean same = file.number() == number;
        if (same) {
            files.remove(person, card, file);
        }
        return new Saved(same, file);
    }

    /** Brings back what a file said: a save of the draft, or a published version. Counts as a save of the person. */
    public Saved bringBack(long person, long draft, String path, String hash) {
        DraftCard card = drafts.writable(person, draft).card();
        boolean known = hash.matches("[0-9a-f]{64}") && (files.history(card, path).stream()
                .anyMatch(save -> save.hash().equals(hash)) || versions.held(card.course(), path, hash));
        if (!known) {
            throw new NotFound();
        }
        return files.bringBack(person, card, path, versions.content(hash).orElseThrow(NotFound::new));
    }

    /**
     * Makes the files of the open draft of a scope, or of a new one, those of an earlier version; counts as saves of the
     * person. What they said until then stays in the history. A translation goes where its source is now.
     */
    public DraftCard bringBack(long person, Scope scope, long version) {
        DraftCard card = drafts.writable(person, drafts.open(person, scope).id()).card();
        SortedMap<String, byte[]> wanted = then(card, version, versions.of(version));
        if (wanted.isEmpty()) {
            throw new DomainException("publishing.refused.notKept");
        }
        files.of(card).forEach((path, file) -> {
            if (scope.owns(path) && !wanted.containsKey(path)) {
                files.remove(person, card, file);
            }
        });
        wanted.forEach((path, body) -> files.bringBack(person, card, path, body));
        return card;
    }

    /** The same with one file alone; a module comes back where it is now. */
    public DraftCard bringBack(long person, Scope scope, long version, String name) {
        DraftCard card = drafts.writable(person, drafts.open(person, scope).id()).card();
        String path = scope.folder() + name;
        SortedMap<String, byte[]> file = new TreeMap<>();
        versions.find(version, path).filter(body -> scope.owns(path)).ifPresent(body -> file.put(path, body));
        SortedMap<String, byte[]> then = then(card, version, file);
        if (then.isEmpty()) {
            throw new NotFound();
        }
        Following places = new Following(scope.course(), file, bodies(card));
        then.forEach((to, body) -> files.bringBack(person, card, scope.isSource() ? places.path(to).orElse(to) : to, body));
        return card;
    }

    /** Files of a version, or some of them, where they belong in a draft now. */
    private SortedMap<String, byte[]> then(DraftCard card, long version, SortedMap<String, byte[]> some) {
        Scope source = Scope.source(card.course());
        SortedMap<String, byte[]> now = versions.current(card.course()).map(versions::of).orElseGet(TreeMap::new);
        SortedMap<String, byte[]> then = card.scope().isSource() ? source.of(some)
                : new Following(card.course(), source.of(versions.of(version)), source.of(now)).of(card.scope().of(some));
        then.keySet().removeIf(path -> !card.scope().owns(path));
        return then;
    }

    /**
     * Gives the modules of a course their order: their files get the numbers 01, 02 and so on.
     *
     * @param order names of all its module files
     * @throws DomainException when a module was added or taken out meanwhile
     */
    public void order(long person, long draft, List<String> order) {
        DraftCard card = drafts.writable(person, draft).card();
        SortedMap<String, DraftFile> modules = modules(card);
        if (!modules.values().stream().map(DraftFile::name).sorted().toList().equals(order.stream().sorted().toList())) {
            throw new DomainException("publishing.refused.order");
        }
        Map<String, String> moved = new TreeMap<>();
        for (int i = 0; i < order.size(); i++) {
            String name = String.format("%02d", i + 1) + order.get(i).substring(2);
            if (!order.get(i).equals(name)) {
                moved.put(card.scope().folder() + order.get(i), card.scope().folder() + name);
            }
        }
        files.rename(person, card, moved);
    }

    private SortedMap<String, DraftFile> modules(DraftCard card) {
        SortedMap<String, DraftFile> modules = files.texts(card);
        modules.keySet().removeIf(path -> !path.matches(".*/\\d{2}-[^/]*\\.md"));
        return modules;
    }

    /** The files of a draft that the person may see. */
    public SortedMap<String, DraftFile> files(long person, long draft) {
        return files.of(drafts.get(person, draft));
    }

    /** One file of a draft that the person may see. */
    public Optional<DraftFile> file(long person, long draft, String path) {
        return files.find(drafts.get(person, draft), path);
    }

    /**
     * The course that a draft would make, all files of it: those of the draft, and of the published version what the draft
     * doesn't hold. Translations follow their source.
     */
    public CourseFiles course(long person, long draft) {
        DraftCard card = drafts.get(person, draft);
        return read(all(card));
    }

    /** Files as a course, beside the other courses of this installation. */
    public CourseFiles read(SortedMap<String, byte[]> files) {
        return new CourseFiles(files, catalog.published().keySet(), clock);
    }

    /** What each file of a draft says, by path. @param draft one that the caller may see */
    public SortedMap<String, byte[]> bodies(DraftCard draft) {
        SortedMap<String, byte[]> bodies = new TreeMap<>();
        files.of(draft).forEach((path, file) -> bodies.put(path, file.body()));
        return bodies;
    }

    private SortedMap<String, byte[]> all(DraftCard draft) {
        SortedMap<String, byte[]> all = versions.current(draft.course()).map(versions::of).orElseGet(TreeMap::new);
        SortedMap<String, byte[]> before = draft.scope().of(all);
        SortedMap<String, byte[]> own = bodies(draft);
        all.keySet().removeAll(before.keySet());
        if (draft.scope().isSource() && !before.isEmpty()) {
            all = new Following(draft.course(), before, own).of(all);
        }
        all.putAll(own);
        terms(all);
        return all;
    }

    /** The agreed terms belong to the installation, not to a course. */
    private void terms(Map<String, byte[]> all) {
        Path file = installation.content().resolve(TERMS);
        try {
            if (Files.exists(file)) {
                all.put(TERMS, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
