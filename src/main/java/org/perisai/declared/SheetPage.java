package org.perisai.declared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** Figures of a campaign as CSV: what is wrong by line, what would change, and taking them. */
@Named
@RequestScoped
public class SheetPage {
    private Sheets sheets;
    private Entries entries;
    private Officer officer;
    private SentSheet sent;
    private Words words;
    private Form form;
    private Here here;
    private T t;
    private Register register;
    private Entry campaign;
    private String text = "";
    private List<FigureSheet.Finding> findings = List.of();
    private Sheets.Plan plan;

    /** For CDI. */
    protected SheetPage() { }

    @Inject
    SheetPage(Sheets sheets, Entries entries, Officer officer, SentSheet sent, Words words, Form form, Here here, T t) {
        this.sheets = sheets;
        this.entries = entries;
        this.officer = officer;
        this.sent = sent;
        this.words = words;
        this.form = form;
        this.here = here;
        this.t = t;
    }

    /** A column of a row that would change; figures as a reader writes them. */
    public record Change(String row, List<History.Change> figures) { }

    /** Reads what was sent, and takes it when nothing is wrong and the officer has seen what changes. */
    public void act() {
        register = new Register(Kind.FIGURES, here.part("number"));
        campaign = entries.get(Register.of(Kind.CAMPAIGNS), register.parent());
        if (here.posted()) {
            Optional<String> read = sent.text();
            text = read.orElse("");
            FigureSheet sheet = read.isPresent()
                    ? FigureSheet.read(text, new Check(Kind.FIGURES, officer.now(), Map.of())) : FigureSheet.UNREADABLE;
            findings = sheet.findings();
            if (findings.isEmpty()) {
                take(sheet.rows());
            }
        }
    }

    private void take(List<Map<String, String>> rows) {
        plan = sheets.plan(campaign.number(), rows);
        if (!plan.changes().isEmpty() && here.field("sure").isEmpty() || rows.size() == plan.same()) {
            return;
        }
        try {
            sheets.take(campaign.number(), rows, here.field("sure"));
            here.go(Address.of(register) + "?saved=yes");
        } catch (DomainException refusal) {
            form.refuse(refusal);
        }
    }

    /** The register, as keys of texts name it. */
    public String kind() {
        return register.kind().word();
    }

    /** Address of the figures' list without its language. */
    public String list() {
        return Address.of(register);
    }

    /** The campaign. */
    public Entry around() {
        return campaign;
    }

    /** Register of the campaign, as keys name it. */
    public String aroundKind() {
        return Kind.CAMPAIGNS.word();
    }

    /** The first row that a sheet must have. */
    public String head() {
        return FigureSheet.head();
    }

    /** What was sent, so that it can be corrected. */
    public String text() {
        return text;
    }

    /** What is wrong, in words. */
    public List<String> findings() {
        return findings.stream().map(this::say).toList();
    }

    /** How many rows are new. */
    public int fresh() {
        return plan == null ? 0 : plan.fresh().size();
    }

    /** How many rows say what is known. */
    public int same() {
        return plan == null ? 0 : plan.same();
    }

    /** What would change. */
    public List<Change> changes() {
        return plan == null ? List.of() : plan.changes().stream().map(each -> new Change(row(each.after()),
                Kind.FIGURES.columns().stream().filter(column -> !each.before().value(column.name())
                .equals(each.after().get(column.name()))).map(column -> new History.Change(column.label(),
                words.say(column, each.before().value(column.name())), words.say(column, each.after().get(column.name()))))
                .toList())).toList();
    }

    /** What tells these changes from any others; empty when there are none. */
    public String sure() {
        return plan == null ? "" : plan.print();
    }

    /** Whether everything was known already. */
    public boolean nothing() {
        return plan != null && plan.fresh().isEmpty() && plan.changes().isEmpty();
    }

    private String row(Map<String, String> values) {
        return String.join(" · ", Kind.FIGURES.columns().stream().limit(3)
                .map(column -> words.say(column, values.get(column.name()))).toList());
    }

    private String say(FigureSheet.Finding finding) {
        Check.Refusal refusal = finding.refusal();
        Object argument = refusal.label() ? t.say((String) refusal.argument()) : refusal.argument();
        String what = argument == null ? t.say(refusal.key()) : t.say(refusal.key(), argument);
        return finding.line() == 0 ? what : finding.column().isEmpty() ? t.say("declared.sheet.row", finding.line(), what)
                : t.say("declared.sheet.line", finding.line(), t.say(Column.label(finding.column())), what);
    }
}
