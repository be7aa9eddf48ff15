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
        boolean known = files.history(card, path).stream().anyMatch(save -> save.hash().equals(hash))
                || versions.history(card.course(), Integer.MAX_VALUE, 1000).stream()
                .anyMatch(version -> hash.equals(versions.hashes(version.id()).get(path)));
        byte[] content = known ? versions.content(hash).orElseThrow(NotFound::new) : null;
        if (content == null) {
            throw new NotFound();
        }
        return files.save(person, card, path, content, files.find(card, path).map(DraftFile::number).orElse(0));
    }

    /**
     * Gives the modules of a course their order: their files get the numbers 01, 02 and so on.
     *
     * @param order names of all its module files
     * @throws DomainException when a module was added or taken out meanwhile
     */
    public void order(long person, long draft, List<String> order) {
        DraftCard card = drafts.writable(person, draft).card();
        SortedMap<String, DraftFile> modules = files.of(card);
        modules.keySet().removeIf(path -> !path.matches(".*/\\d{2}-[^/]*\\.md"));
        if (!modules.values().stream().map(DraftFile::name).sorted().toList().equals(order.stream().sorted().toList())) {
            throw new DomainException("publishing.refused.order");
        }
        Map<String, DraftFile> moved = new TreeMap<>();
        for (int i = 0; i < order.size(); i++) {
            String name = String.format("%02d", i + 1) + order.get(i).substring(2);
            DraftFile file = modules.get(card.scope().folder() + order.get(i));
            if (!file.name().equals(name)) {
                moved.put(card.scope().folder() + name, file);
            }
        }
        moved.values().forEach(file -> files.remove(person, card, file));
        moved.forEach((path, file) -> files.save(person, card, path, file.body(), 0));
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
        return new CourseFiles(all(card), catalog.published().keySet(), clock);
    }

    /** The files of a draft alone, as a course; enough to check and to see what its author writes. */
    public CourseFiles draftAlone(long person, long draft) {
        SortedMap<String, byte[]> own = bodies(drafts.get(person, draft));
        return new CourseFiles(own, catalog.published().keySet(), clock);
    }

    SortedMap<String, byte[]> bodies(DraftCard draft) {
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
