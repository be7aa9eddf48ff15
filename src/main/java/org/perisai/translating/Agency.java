package org.perisai.translating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perisai.content.Bitext;
import org.perisai.content.Passage;
import org.perisai.content.Terms;
import org.perisai.publishing.DraftFile;
import org.perisai.publishing.Drafts;
import org.perisai.publishing.Scope;
import org.perisai.publishing.Writing;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/** Gives a translation away as XLIFF, and takes back what comes. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.TRANSLATOR)
class Agency {
    private Library library;
    private KeptTexts texts;
    private Drafts drafts;
    private Writing writing;
    private Workbench workbench;

    /** For CDI. */
    protected Agency() { }

    @Inject
    Agency(Library library, KeptTexts texts, Drafts drafts, Writing writing, Workbench workbench) {
        this.library = library;
        this.texts = texts;
        this.drafts = drafts;
        this.writing = writing;
        this.workbench = workbench;
    }

    /** A file as it is laid out for an agency, with what translators are at. */
    private record Laid(Bitext bitext, List<Passage> passages, Map<String, Kept> kept) {
    }

    /**
     * A translation as XLIFF 2.1.
     *
     * @param openOnly whether only blocks go out that somebody has to translate
     * @return empty when there is nothing to give away
     */
    Optional<byte[]> give(long person, Scope scope, boolean openOnly) {
        Library.Source source = library.source(scope.course());
        Terms terms = library.terms();
        List<Sheet> sheets = new ArrayList<>();
        laid(person, scope, source).forEach((file, laid) -> {
            List<Sheet.Block> blocks = laid.passages().stream().filter(passage -> !passage.isFixed())
                    .filter(passage -> !openOnly || passage.isOpen())
                    .map(passage -> Delivery.block(passage, number(laid, passage), laid.bitext().reviewed(),
                            notes(passage, source, terms, scope))).toList();
            if (!blocks.isEmpty()) {
                sheets.add(new Sheet(scope.course(), file, source.lang(), scope.language().tag(), blocks));
            }
        });
        return sheets.isEmpty() ? Optional.empty() : Optional.of(XliffWriter.write(sheets));
    }

    /**
     * Takes what an agency sent back, all of it or nothing.
     *
     * @return how many blocks were translated
     * @throws XliffRefused when anything of it doesn't fit the course as it is now
     */
    int take(long person, Scope scope, byte[] document) {
        Library.Source source = library.source(scope.course());
        Map<String, Laid> files = laid(person, scope, source);
        Map<String, List<Passage>> passages = new HashMap<>();
        files.forEach((file, laid) -> passages.put(file, laid.passages()));
        List<Delivery.Taken> taken = new Delivery(scope.course(), source.lang(), scope.language().tag(), passages)
                .take(XliffReader.read(document));
        for (Delivery.Taken block : taken) {
            Workbench.Where where = new Workbench.Where(scope.course(), scope.language(), block.file(), block.passage().id());
            boolean confirmed = block.texts().equals(block.passage().texts());
            Stored stored = confirmed ? workbench.confirm(person, where, block.number())
                    : workbench.save(person, where, block.number(), block.texts());
            if (!stored.kept()) {
                throw new XliffRefused("translating.xliff.meanwhile", block.line(), block.passage().id());
            }
        }
        return taken.size();
    }

    private Map<String, Laid> laid(long person, Scope scope, Library.Source source) {
        Map<String, String> published = library.translations(source, scope.language().tag());
        Map<String, DraftFile> drafted = new HashMap<>();
        drafts.find(person, scope).ifPresent(draft -> writing.files(person, draft.id()).values()
                .forEach(file -> drafted.put(file.name(), file)));
        Map<String, Laid> laid = new LinkedHashMap<>();
        for (String file : source.files().keySet()) {
            Map<String, Kept> kept = texts.find(new KeptTexts.Of(scope.course(), scope.language().tag(), source.key(file)));
            String now = drafted.containsKey(file) ? drafted.get(file).text() : published.get(file);
            Bitext bitext = Bitext.of(scope.course(), file, source.lang(), source.text(file), scope.language().tag(), now)
                    .orElseThrow(NotFound::new);
            laid.put(file, new Laid(bitext, bitext.passages().stream().map(passage -> kept.containsKey(passage.id())
                    ? passage.with(kept.get(passage.id()).texts()) : passage).toList(), kept));
        }
        return laid;
    }

    private static int number(Laid laid, Passage passage) {
        return Optional.ofNullable(laid.kept().get(passage.id())).map(Kept::number).orElse(0);
    }

    private static List<Sheet.Note> notes(Passage passage, Library.Source source, Terms terms, Scope scope) {
        List<Sheet.Note> notes = new ArrayList<>();
        String question = passage.question() == null ? "" : " " + passage.question();
        notes.add(new Sheet.Note("kind", passage.kind() + question));
        if (passage.urgent()) {
            notes.add(new Sheet.Note("priority", "urgent"));
        }
        if (source.lang().equals("en")) {
            passage.segments().stream().flatMap(segment -> terms.in(segment.text(), scope.language().tag()).stream())
                    .distinct().forEach(term -> notes.add(new Sheet.Note("term",
                            term.english() + " = " + String.join(" | ", term.words()))));
        }
        return notes;
    }
}
