package org.perisai.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.perisai.content.Finding;
import org.perisai.exchange.Comparison.FileChange;
import org.perisai.exchange.Note.Level;
import org.perisai.exchange.Note.What;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** What was sent and what it would change; then the change, part by part. */
@Named
@RequestScoped
public class PlanPage {
    private static final int SHOWN = 100;

    private Imports imports;
    private SignedIn signedIn;
    private Here here;
    private Form form;
    private T t;
    private Plan plan;
    private List<Note> notes;
    private List<Finding> findings;

    /** For CDI. */
    protected PlanPage() { }

    @Inject
    PlanPage(Imports imports, SignedIn signedIn, Here here, Form form, T t) {
        this.imports = imports;
        this.signedIn = signedIn;
        this.here = here;
        this.form = form;
        this.t = t;
    }

    /** Carries out, or forgets, what a sent form says. */
    public void act() {
        if (!here.posted()) {
            return;
        }
        if (here.field("do").equals("drop")) {
            imports.drop(signedIn.id(), token());
            here.go("studio/import");
            return;
        }
        try {
            String course = imports.carryOut(signedIn.id(), token(), here.fields("part"), here.field("state"),
                here.field("outcome"));
            here.go("studio/" + course);
        } catch (DomainException refused) {
            form.refuse(refused);
        }
    }

    /** The plan, made from what is there now. */
    public Plan plan() {
        if (plan == null) {
            plan = imports.plan(signedIn.id(), token(), here.field("outcome"));
        }
        return plan;
    }

    /** Where the upload is found. */
    public String token() {
        return here.part("token");
    }

    /** Name of a part: the course itself, or a language in its own words. */
    public String partName(Plan.Part part) {
        return part.language() == null ? t.say("exchange.part.source") : part.language().autonym();
    }

    /** The language that {@link #partName} is written in. */
    public String partLang(Plan.Part part) {
        return part.language() == null ? here.tag() : part.language().tag();
    }

    /** What becomes of a file, in words. */
    public String change(FileChange change) {
        String what = t.say("exchange.how." + change.how());
        boolean blocks = change.path().endsWith(".md") && change.how() == Comparison.How.CHANGED;
        return blocks ? t.say("exchange.blocks", change.changed(), change.added(), change.removed()) : what;
    }

    /** Lines of the report, the gravest first, each kind by file and line. */
    public List<Note> notes() {
        if (notes == null) {
            notes = plan().notes().stream().sorted(Comparator.comparing((Note note) -> -note.what().level().ordinal())
                .thenComparing(Note::file).thenComparingInt(Note::line)).toList();
        }
        return notes;
    }

    /** How many lines of the report have a level. */
    public long count(String level) {
        return plan().notes().stream().filter(note -> note.what().level() == Level.valueOf(level)).count();
    }

    /** What a line of the report says. */
    public String say(Note note) {
        boolean key = note.what() == What.PICTURE_REFUSED;
        return t.say("exchange.note." + note.what(), key ? t.say(note.detail()) : note.detail());
    }

    /** Where a line of the report was found. */
    public String place(Note note) {
        return note.line() == 0 ? note.file() : note.file() + ":" + note.line();
    }

    /** What the checker says of the course as it would be: the first of it, errors before warnings. */
    public List<Finding> findings() {
        if (findings == null) {
            findings = plan().comparison().findings().stream()
                .sorted(Comparator.comparing(finding -> !finding.isError())).limit(SHOWN).toList();
        }
        return findings;
    }

    /** Errors that would keep the course from being published. */
    public long errors() {
        return plan().comparison().findings().stream().filter(Finding::isError).count();
    }

    /** Translations that would be stale: language and blocks. */
    public List<Map.Entry<String, Integer>> stale() {
        return plan().comparison().stale().entrySet().stream().map(entry -> Map.entry(
            Language.of(entry.getKey()).map(Language::autonym).orElse(entry.getKey()), entry.getValue())).toList();
    }

    /** The outcomes that questions may be given, after none. */
    public List<Form.Choice> outcomes() {
        form.offer("outcome", plan().outcome());
        return Stream.concat(Stream.of(new Form.Choice("", t.say("exchange.outcome.none"))),
            plan().outcomes().stream().map(id -> new Form.Choice(id, id))).toList();
    }
}
