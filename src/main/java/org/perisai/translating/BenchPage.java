package org.perisai.translating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perisai.content.Flaw;
import org.perisai.publishing.DraftState;
import org.perisai.shared.web.Form.Choice;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** A course file beside its translation. */
@Named
@RequestScoped
public class BenchPage {
    /** Request attribute: what a form without a script sent and what came of it. */
    static final String REFUSED = "perisai.translating.refused";

    private Benches benches;
    private Target target;
    private HttpServletRequest request;
    private Here here;
    private T t;
    private Bench bench;
    private List<BenchBlock> blocks;

    /** For CDI. */
    protected BenchPage() { }

    @Inject
    BenchPage(Benches benches, Target target, HttpServletRequest request, Here here, T t) {
        this.benches = benches;
        this.target = target;
        this.request = request;
        this.here = here;
        this.t = t;
    }

    /**
     * A block that wasn't stored.
     *
     * @param key of the text that says why
     * @param mine what was sent, by place
     * @param stored what is stored instead, null where nothing else is
     */
    record Refused(String block, String why, Map<String, String> mine, Stored stored) {
    }

    /** The file and its blocks. */
    public Bench bench() {
        if (bench == null) {
            bench = benches.open(target.person(), target.course(), target.language(), target.file());
        }
        return bench;
    }

    /** What is shown of the blocks, as the address names it. */
    public String show() {
        return List.of("open", "urgent").contains(here.field("show")) ? here.field("show") : "all";
    }

    /** The ways to narrow the list. */
    public List<Choice> shows() {
        return List.of(new Choice("all", t.say("translating.show.all")), new Choice("open", t.say("translating.show.open")),
                new Choice("urgent", t.say("translating.show.urgent")));
    }

    /** The blocks that are shown. */
    public List<BenchBlock> blocks() {
        if (blocks == null) {
            blocks = bench().blocks().stream().filter(block -> switch (show()) {
                case "open" -> block.stand().isOpen() || block.id().equals(here.field("block"));
                case "urgent" -> block.stand() == Stand.URGENT;
                default -> true;
            }).toList();
        }
        return blocks;
    }

    /** The first block that waits, empty where there is none. */
    public String nextOpen() {
        return bench().blocks().stream().filter(block -> block.stand().isOpen()).map(BenchBlock::id).findFirst().orElse("");
    }

    /** The source's words with what changed, as finished HTML. */
    public String source(BenchBlock.Line line) {
        return Marks.html(line.source(), bench().writable() && !line.segment().isFixed());
    }

    /** What a field holds: what was typed and not stored, else what is stored. */
    public String text(BenchBlock block, BenchBlock.Line line) {
        return refused(block).map(refused -> refused.mine().getOrDefault(line.segment().place(), line.text()))
                .orElse(line.text());
    }

    /** What somebody else saved meanwhile, empty where nobody did. */
    public String other(BenchBlock block, BenchBlock.Line line) {
        return refused(block).filter(refused -> refused.stored() != null)
                .map(refused -> refused.stored().texts().getOrDefault(line.segment().place(), "")).orElse("");
    }

    /** Why a block wasn't stored, empty where it was. */
    public String refusal(BenchBlock block) {
        return refused(block).map(Refused::why).orElse("");
    }

    private Optional<Refused> refused(BenchBlock block) {
        return Optional.ofNullable((Refused) request.getAttribute(REFUSED))
                .filter(refused -> refused.block().equals(block.id()));
    }

    /** What is wrong with a text, in words. */
    public String flaw(Flaw flaw) {
        return t.say("translating.flaw." + flaw.kind(), flaw.first(), flaw.second());
    }

    /** Lines of a field: enough for the text that is there, and for one as long as the source. */
    public int rows(BenchBlock.Line line) {
        String longer = line.text().length() > line.segment().text().length() ? line.text() : line.segment().text();
        return Math.max(2, (int) longer.lines().mapToLong(each -> 1 + each.length() / 50).sum());
    }

    /** Name of the kind of a block. */
    public String kind(BenchBlock block) {
        return t.say("translating.kind." + block.passage().kind());
    }

    /** How many blocks are done. */
    public String progress() {
        return t.say("translating.progress", t.number(bench().done()), t.number(bench().all()));
    }

    /** Whether a reviewer has the draft. */
    public boolean submitted() {
        return bench().draft() != null && bench().draft().state() == DraftState.SUBMITTED;
    }

    /** Whether the file's translation can't be used as it is. */
    public boolean broken() {
        return !bench().findings().isEmpty();
    }
}
