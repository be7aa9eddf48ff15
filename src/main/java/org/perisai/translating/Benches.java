package org.perisai.translating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perisai.content.Bitext;
import org.perisai.content.Difference;
import org.perisai.content.Difference.Run;
import org.perisai.content.Flaw;
import org.perisai.content.Passage;
import org.perisai.content.Segment;
import org.perisai.content.State;
import org.perisai.content.Terms;
import org.perisai.publishing.Comment;
import org.perisai.publishing.DraftCard;
import org.perisai.publishing.DraftFile;
import org.perisai.publishing.Drafts;
import org.perisai.publishing.Reviews;
import org.perisai.publishing.Scope;
import org.perisai.publishing.Writing;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/** Course files laid beside their translations: the open draft's, else the published ones. */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
class Benches {
    private Library library;
    private KeptTexts texts;
    private Drafts drafts;
    private Writing writing;
    private Reviews reviews;

    /** For CDI. */
    protected Benches() { }

    @Inject
    Benches(Library library, KeptTexts texts, Drafts drafts, Writing writing, Reviews reviews) {
        this.library = library;
        this.texts = texts;
        this.drafts = drafts;
        this.writing = writing;
        this.reviews = reviews;
    }

    /**
     * A file to be worked on.
     *
     * @param key what the file is known by
     * @throws NotFound when there is no such course or file, or it isn't translated to this language
     */
    Bench open(long person, String course, Language target, String key) {
        Library.Source source = library.source(course);
        String file = source.name(key);
        if (source.lang().equals(target.tag())) {
            throw new NotFound();
        }
        Scope scope = new Scope(course, target);
        Optional<DraftCard> draft = drafts.find(person, scope);
        String published = library.translations(source, target.tag()).get(file);
        String path = scope.folder() + file;
        String now = draft.flatMap(card -> writing.file(person, card.id(), path)).map(DraftFile::text).orElse(published);
        Bitext bitext = Bitext.of(course, file, source.lang(), source.text(file), target.tag(), now)
                .orElseThrow(NotFound::new);
        Map<String, Kept> kept = texts.find(new KeptTexts.Of(course, target.tag(), source.key(file)));
        List<Comment> comments = draft.map(card -> reviews.comments(person, card.id())).orElse(List.of()).stream()
                .filter(comment -> comment.path().equals(path) && comment.settledAt() == null).toList();
        Laying laying = new Laying(source.lang(), target.tag(), library.terms(), comments,
                published != null && Bitext.field(published, "state").equals("reviewed"));
        Map<String, List<Segment>> earlier = library.earlier(source, file, bitext.passages().stream()
                .filter(Laying::isStale).map(Passage::stamped).filter(Objects::nonNull).toList());
        List<BenchBlock> blocks = new ArrayList<>();
        Map<String, Kept> left = new HashMap<>(kept);
        for (Passage passage : bitext.passages()) {
            left.remove(passage.id());
            blocks.add(laying.block(passage, kept.get(passage.id()), earlier.get(passage.stamped())));
        }
        boolean writable = drafts.mayWrite(person, scope) && draft.map(card -> card.state().writable()).orElse(true);
        return new Bench(course, source.key(file), source.lang(), target, draft.orElse(null), writable, blocks,
                bitext.findings().stream().filter(finding -> finding.isError()).toList(), left.values().stream()
                .filter(each -> !each.filed()).flatMap(each -> each.texts().values().stream())
                .filter(text -> !text.isBlank()).toList());
    }

    /** How blocks are laid out. */
    private record Laying(String source, String target, Terms terms, List<Comment> comments, boolean reviewed) {

        static boolean isStale(Passage passage) {
            return passage.stamped() != null && passage.state() != State.FRESH;
        }

        /** @param before what the source said when it was translated, null where that isn't known or is the same */
        BenchBlock block(Passage passage, Kept kept, List<Segment> before) {
            Passage now = kept == null ? passage : passage.with(kept.texts());
            Map<String, Segment> old = before == null ? Map.of() : before.stream()
                    .collect(Collectors.toMap(Segment::place, segment -> segment, (a, b) -> a));
            List<BenchBlock.Line> lines = passage.segments().stream()
                    .map(segment -> line(segment, now.texts().getOrDefault(segment.place(), ""), before != null,
                            old.get(segment.place()))).toList();
            List<String> removed = old.values().stream().filter(segment -> passage.segments().stream()
                    .noneMatch(each -> each.place().equals(segment.place()))).map(Segment::text).toList();
            return new BenchBlock(now, stand(passage, kept, lines), kept == null ? 0 : kept.number(), lines, removed,
                    before != null, comments.stream().filter(comment -> comment.block().equals(passage.id())).toList());
        }

        private BenchBlock.Line line(Segment segment, String text, boolean compared, Segment before) {
            List<Run> shown = compared ? Difference.of(before, segment, source) : Difference.plain(segment, source);
            boolean fixed = segment.isFixed();
            return new BenchBlock.Line(segment, shown, text, fixed ? List.of() : Flaw.in(segment, text),
                    fixed || !source.equals("en") ? List.of() : terms.in(segment.text(), target));
        }

        private Stand stand(Passage passage, Kept kept, List<BenchBlock.Line> lines) {
            if (passage.isFixed()) {
                return Stand.FIXED;
            }
            boolean wrong = lines.stream().flatMap(line -> line.flaws().stream()).anyMatch(flaw -> flaw.kind().stops());
            if (kept != null && (!kept.filed() || wrong)) {
                boolean empty = kept.texts().values().stream().allMatch(String::isBlank);
                return empty ? Stand.MISSING : Stand.BEGUN;
            }
            if (passage.state() == null) {
                return passage.stamped() == null ? Stand.MISSING : passage.urgent() ? Stand.URGENT : Stand.STALE;
            }
            return switch (passage.state()) {
                case URGENT -> Stand.URGENT;
                case CHANGED -> Stand.STALE;
                case FRESH -> reviewed && kept == null ? Stand.REVIEWED : Stand.DRAFT;
            };
        }
    }
}
