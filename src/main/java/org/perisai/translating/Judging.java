package org.perisai.translating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.catalog.VersionFiles;
import org.perisai.content.Bitext;
import org.perisai.content.Difference;
import org.perisai.content.Finding;
import org.perisai.content.Flaw;
import org.perisai.content.Passage;
import org.perisai.content.Segment;
import org.perisai.content.State;
import org.perisai.publishing.Comment;
import org.perisai.publishing.DraftCard;
import org.perisai.publishing.DraftFile;
import org.perisai.publishing.Drafts;
import org.perisai.publishing.Scope;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/** Lays the draft of a translation beside what is published, for who reviews it. */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
class Judging {
    private Library library;
    private Drafts drafts;
    private Handover handover;
    private VersionFiles versions;

    /** For CDI. */
    protected Judging() { }

    @Inject
    Judging(Library library, Drafts drafts, Handover handover, VersionFiles versions) {
        this.library = library;
        this.drafts = drafts;
        this.handover = handover;
        this.versions = versions;
    }

    /** What the open draft of a translation changes. @throws NotFound when there is none */
    Judgement open(long person, Scope scope) {
        DraftCard draft = drafts.find(person, scope).orElseThrow(NotFound::new);
        Library.Source source = library.source(scope.course());
        SortedMap<String, byte[]> before = draft.baseVersion() == null ? new TreeMap<>() : versions.of(draft.baseVersion());
        List<Comment> comments = handover.comments(person, scope);
        List<Judgement.Sheaf> sheaves = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        handover.changed(draft).forEach((path, file) -> {
            if (source.files().containsKey(file.name())) {
                String old = Optional.ofNullable(before.get(path)).map(body -> new String(body, StandardCharsets.UTF_8))
                        .orElse(null);
                Bitext now = bitext(source, scope, file.name(), file.text());
                findings.addAll(now.findings().stream().filter(Finding::isError).toList());
                sheaves.add(sheaf(source, scope, file, now, old, comments));
            }
        });
        return new Judgement(draft, source.lang(), handover.moved(draft), handover.mayJudge(person, draft), sheaves, findings);
    }

    private static Bitext bitext(Library.Source source, Scope scope, String file, String text) {
        return Bitext.of(source.course(), file, source.lang(), source.text(file), scope.language().tag(), text)
                .orElseThrow(NotFound::new);
    }

    private static Judgement.Sheaf sheaf(Library.Source source, Scope scope, DraftFile file, Bitext now, String old,
                                         List<Comment> all) {
        List<Passage> before = bitext(source, scope, file.name(), old).passages();
        List<Comment> comments = all.stream().filter(comment -> comment.path().equals(file.path())).toList();
        boolean whole = old == null || !Bitext.field(old, "state").equals("reviewed");
        List<Judgement.Block> blocks = now.passages().stream().filter(passage -> !passage.isFixed() && passage.state() != null)
                .map(passage -> block(source.lang(), scope.language().tag(), before.get(passage.position()), passage, comments))
                .filter(block -> whole || block.changed() || !block.comments().isEmpty()).toList();
        return new Judgement.Sheaf(source.key(file.name()), file.name(), whole, blocks);
    }

    private static Judgement.Block block(String from, String to, Passage before, Passage now, List<Comment> comments) {
        boolean texts = !before.texts().equals(now.texts());
        boolean confirmed = !texts && before.state() != State.FRESH && now.state() == State.FRESH
                && !Objects.equals(before.stamped(), now.stamped());
        List<Judgement.Line> lines = now.segments().stream().filter(segment -> !segment.isFixed())
                .map(segment -> line(from, to, segment, before, now)).toList();
        return new Judgement.Block(now, texts || confirmed, confirmed, lines, comments.stream()
                .filter(comment -> comment.block().equals(now.id())).toList());
    }

    private static Judgement.Line line(String from, String to, Segment segment, Passage before, Passage now) {
        String text = now.texts().getOrDefault(segment.place(), "");
        return new Judgement.Line(Difference.plain(segment, from),
                Difference.words(before.texts().getOrDefault(segment.place(), ""), text, to), Flaw.in(segment, text));
    }
}
