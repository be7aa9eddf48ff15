package org.perisai.translating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perisai.content.Bitext;
import org.perisai.content.Finding;
import org.perisai.content.Flaw;
import org.perisai.content.Passage;
import org.perisai.content.Segment;
import org.perisai.content.State;
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
 * Translating a block: its texts are kept as they are typed, and as soon as it is whole and without a flaw it stands in
 * the open draft of the translation, which all translators of the language share.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.TRANSLATOR)
class Workbench {
    private Library library;
    private KeptTexts texts;
    private Drafts drafts;
    private Writing writing;
    private Clock clock;

    /** For CDI. */
    protected Workbench() { }

    @Inject
    Workbench(Library library, KeptTexts texts, Drafts drafts, Writing writing, Clock clock) {
        this.library = library;
        this.texts = texts;
        this.drafts = drafts;
        this.writing = writing;
        this.clock = clock;
    }

    /** One block of a course. @param file its name, or what it is known by */
    record Where(String course, Language target, String file, String block) {
        Scope scope() {
            return new Scope(course, target);
        }

        String path() {
            return scope().folder() + file;
        }

        Where in(Library.Source source) {
            return new Where(course, target, source.name(file), block);
        }
    }

    /**
     * Keeps what a translator wrote for a block.
     *
     * @param number of the save that the text was made from, 0 for the published text
     * @param written the texts by place; what is left out stays as it is
     * @throws NotFound when the source has no such block any more
     * @throws DomainException when a reviewer has the draft
     */
    Stored save(long person, Where where, int number, Map<String, String> written) {
        return save(person, where, number, written, false);
    }

    /** Says that the translation is still right as it is, though the source has changed. */
    Stored confirm(long person, Where where, int number) {
        return save(person, where, number, Map.of(), true);
    }

    private Stored save(long person, Where asked, int number, Map<String, String> written, boolean confirmed) {
        Library.Source source = library.source(asked.course());
        Where where = asked.in(source);
        DraftCard draft = drafts.find(person, where.scope()).orElseGet(() -> drafts.open(person, where.scope()));
        if (!draft.state().writable()) {
            throw new DomainException("publishing.refused.submitted");
        }
        KeptTexts.Of of = new KeptTexts.Of(where.course(), where.target().tag(), source.key(where.file()));
        Optional<Kept> there = texts.lock(of, where.block());
        Optional<DraftFile> file = writing.file(person, draft.id(), where.path());
        Bitext bitext = bitext(source, where, file);
        Passage passage = bitext.passages().stream().filter(each -> each.id().equals(where.block())).findFirst()
                .orElseThrow(NotFound::new);
        Map<String, String> now = there.map(Kept::texts).orElse(passage.texts());
        Map<String, String> wanted = merged(passage, now, written);
        int stored = there.map(Kept::number).orElse(0);
        boolean asItIs = confirmed && passage.state() != null;
        boolean unseen = there.isEmpty() && passage.state() == null && passage.isWhole(wanted);
        boolean changed = asItIs || unseen || !wanted.equals(merged(passage, now, Map.of()));
        if (number != stored && changed) {
            return new Stored(false, stored, now, there.map(Kept::savedBy).orElse(null), Stand.BEGUN, Map.of());
        }
        Map<String, List<Flaw>> flaws = flaws(passage, wanted);
        boolean good = passage.isWhole(wanted) && !stops(flaws);
        if (changed && good) {
            file(person, draft, where, source, file, Map.of(passage.position(), asItIs ? Map.of() : wanted));
        }
        if (changed && !texts.keep(of, new Kept(where.block(), wanted, stored + 1, good, person, Instant.now(clock)))) {
            throw new DomainException("translating.refused.meanwhile");
        }
        return new Stored(true, changed ? stored + 1 : stored, wanted, person, good ? Stand.DRAFT : Stand.BEGUN, flaws);
    }

    static boolean stops(Map<String, List<Flaw>> flaws) {
        return flaws.values().stream().flatMap(List::stream).anyMatch(flaw -> flaw.kind().stops());
    }

    private static Map<String, String> merged(Passage passage, Map<String, String> now, Map<String, String> written) {
        Map<String, String> merged = new HashMap<>();
        for (Segment segment : passage.segments()) {
            String text = written.getOrDefault(segment.place(), now.getOrDefault(segment.place(), ""));
            merged.put(segment.place(), text.replace("\r\n", "\n"));
        }
        return merged;
    }

    static Map<String, List<Flaw>> flaws(Passage passage, Map<String, String> wanted) {
        Map<String, List<Flaw>> flaws = new LinkedHashMap<>();
        for (Segment segment : passage.segments()) {
            List<Flaw> found = segment.isFixed() ? List.of()
                    : Flaw.in(segment, wanted.getOrDefault(segment.place(), ""));
            if (!found.isEmpty()) {
                flaws.put(segment.place(), found);
            }
        }
        return flaws;
    }

    private Bitext bitext(Library.Source source, Where where, Optional<DraftFile> file) {
        return Bitext.of(where.course(), where.file(), source.lang(), source.text(where.file()), where.target().tag(),
                file.map(DraftFile::text).orElse(null)).orElseThrow(NotFound::new);
    }

    /**
     * Puts blocks into the file of the draft. Where another translator put one in since it was read, the other's file is
     * taken, which is then under lock.
     */
    private void file(long person, DraftCard draft, Where where, Library.Source source, Optional<DraftFile> file,
                      Map<Integer, Map<String, String>> work) {
        Optional<DraftFile> base = file;
        for (int attempt = 0; attempt < 2; attempt++) {
            Bitext bitext = bitext(source, where, base);
            String by = credit(base.map(DraftFile::text).orElse(""), person);
            Bitext.Written written = bitext.write(work, new Bitext.Credit("draft", by, null));
            Optional<Finding> error = written.findings().stream().filter(Finding::isError).findFirst();
            if (error.isPresent()) {
                throw new DomainException("translating.refused.findings");
            }
            Saved saved = writing.save(person, draft.id(), where.path(), written.text().getBytes(StandardCharsets.UTF_8),
                    base.map(DraftFile::number).orElse(0));
            if (saved.kept()) {
                return;
            }
            base = Optional.of(saved.file());
        }
        throw new DomainException("translating.refused.meanwhile");
    }

    /**
     * Puts everything that is whole and without a flaw into a draft: what was written before the draft was given up and
     * begun anew, or before the published translation changed.
     *
     * @param published whether to start from the published translation instead of from the draft
     */
    void refile(long person, DraftCard draft, boolean published) {
        Library.Source source = library.source(draft.course());
        String lang = draft.scope().language().tag();
        Map<String, String> before = library.translations(source, lang);
        for (String name : source.files().keySet()) {
            Where where = new Where(draft.course(), draft.scope().language(), name, "");
            KeptTexts.Of of = new KeptTexts.Of(draft.course(), lang, source.key(name));
            Map<String, Kept> kept = texts.find(of);
            Optional<DraftFile> there = writing.file(person, draft.id(), where.path());
            boolean reset = published && there.isPresent() && before.containsKey(name);
            if (reset) {
                there = Optional.of(writing.save(person, draft.id(), where.path(), before.get(name)
                        .getBytes(StandardCharsets.UTF_8), there.get().number()).file());
            }
            Map<Integer, Map<String, String>> work = new HashMap<>();
            List<Passage> passages = bitext(source, where, there).passages();
            kept.keySet().stream().filter(block -> reset && passages.stream().noneMatch(each -> each.id().equals(block)))
                    .forEach(block -> texts.unfiled(of, block));
            for (Passage passage : passages) {
                Kept mine = kept.get(passage.id());
                if (mine != null && passage.isWhole(mine.texts()) && !stops(flaws(passage, mine.texts()))
                        && !(passage.state() == State.FRESH && merged(passage, passage.texts(), mine.texts()).equals(
                        merged(passage, passage.texts(), Map.of())))) {
                    work.put(passage.position(), mine.texts());
                    texts.filed(of, passage.id());
                }
            }
            if (!work.isEmpty()) {
                file(person, draft, where, source, there, work);
            }
        }
    }

    /** Who translated a file, with one more: a number, since names belong to their people and not into files. */
    private static String credit(String file, long person) {
        String by = Bitext.field(file, "by");
        String one = "person " + person;
        return by.isEmpty() ? one : List.of(by.split(", ")).contains(one) ? by : by + ", " + one;
    }
}
