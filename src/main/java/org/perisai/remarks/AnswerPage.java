package org.perisai.remarks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.perisai.catalog.Catalog;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** What learners say of one text, and answering some or all of them. */
@Named
@RequestScoped
public class AnswerPage {
    private Answers answers;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private Form form;
    private Spot spot;
    private List<Version> versions;
    private Instant seen;

    /** For CDI. */
    protected AnswerPage() { }

    @Inject
    AnswerPage(Answers answers, Catalog catalog, SignedIn signedIn, Here here, Form form) {
        this.answers = answers;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
        this.form = form;
    }

    /** The text as a version showed it, and what was said of it there. */
    public record Version(Where where, List<Entry> entries) { }

    /**
     * A remark in the list.
     *
     * @param changedIn label of the version that changed the text, empty before
     */
    public record Entry(RemarkRow row, String changedIn) { }

    @PostConstruct
    void find() {
        spot = new Spot(here.part("course"), here.part("module"), here.part("block"), here.part("lang"));
        seen = answers.now();
        Map<Long, List<RemarkRow>> byVersion = new LinkedHashMap<>();
        answers.on(signedIn.id(), spot)
                .forEach(row -> byVersion.computeIfAbsent(row.versionId(), any -> new ArrayList<>()).add(row));
        versions = byVersion.values().stream().map(this::version).toList();
        if (versions.isEmpty()) {
            throw new NotFound();
        }
    }

    /** Answers when a form was sent. */
    public void act() {
        if (here.posted()) {
            answer();
        }
    }

    /** The versions in which something was said, the newest first. */
    public List<Version> versions() {
        return versions;
    }

    /** The newest of them. */
    public Where where() {
        return versions.get(0).where();
    }

    /** The name of a language in itself. */
    public String autonym(String tag) {
        return Language.of(tag).map(Language::autonym).orElse(tag);
    }

    /** Whether any of the remarks can be answered. */
    public boolean answerable() {
        return versions.stream().flatMap(version -> version.entries().stream()).anyMatch(entry -> entry.row().answerable());
    }

    /** Whether a remark is chosen: before a form was sent those that wait. */
    public boolean chosen(RemarkRow row) {
        return here.posted() ? here.fields("id").contains(Long.toString(row.id())) : row.standing() == Standing.WAITING;
    }

    /** What an author may do. */
    public List<Standing> verdicts() {
        return Standing.VERDICTS;
    }

    /** Whether this was chosen before. */
    public boolean chose(Standing verdict) {
        return here.field("verdict").equals(verdict.name());
    }

    /** When the remarks were read for this page, in microseconds as the database keeps them. */
    public long seen() {
        return seen.getEpochSecond() * 1_000_000 + seen.getNano() / 1000;
    }

    private Version version(List<RemarkRow> rows) {
        return new Version(Where.of(catalog, rows.get(0), here.language()), rows.stream().map(row ->
                new Entry(row, row.changedVersion() == null ? ""
                        : catalog.edition(row.changedVersion(), here.language()).label())).toList());
    }

    private void answer() {
        Optional<Standing> verdict = Standing.of(here.field("verdict")).filter(Standing.VERDICTS::contains);
        String words = form.text("words", Saying.LONGEST);
        if (verdict.isEmpty()) {
            form.refuse("verdict", "remarks.verdict.required");
        } else if (words.isEmpty() && verdict.get() != Standing.PLANNED) {
            form.refuse("words", "remarks.answer.required");
        }
        Set<Long> ids = new TreeSet<>();
        here.fields("id").stream().filter(id -> id.matches("\\d{1,18}")).forEach(id -> ids.add(Long.parseLong(id)));
        if (form.valid()) {
            try {
                answers.answer(signedIn.id(), spot, ids, new Reply(verdict.orElseThrow(), words, here.language(), told()));
                here.go("studio/remarks?answered=yes");
            } catch (DomainException refused) {
                form.refuse(refused);
            }
        }
    }

    /** When the remarks that the form answers were read. */
    private Instant told() {
        long micros = here.field("seen").matches("\\d{1,18}") ? Long.parseLong(here.field("seen")) : 0;
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
    }
}
