package org.perisai.declared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.perisai.shared.DomainException;
import org.perisai.shared.PublicNumber;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;

/** A register: its entries page by page, and the form that adds one. */
@Named
@RequestScoped
public class EntriesPage {
    private static final int PAGE = 25;
    private static final int COLUMNS = 6;

    private Entries entries;
    private Address address;
    private Fields fields;
    private Choices choices;
    private Officer officer;
    private Form form;
    private Here here;
    private Register register;
    private List<Line> lines;
    private boolean more;

    /** For CDI. */
    protected EntriesPage() { }

    @Inject
    EntriesPage(Entries entries, Address address, Fields fields, Choices choices, Officer officer, Here here, Form form) {
        this.entries = entries;
        this.address = address;
        this.fields = fields;
        this.choices = choices;
        this.officer = officer;
        this.here = here;
        this.form = form;
    }

    /**
     * An entry of the list.
     *
     * @param cells in the order of the columns
     * @param mark whether it waits for somebody: end of the key of a sign; empty where there are none
     */
    public record Line(String number, String href, List<String> cells, String mark) {
        /** Class of the sign. */
        public String look() {
            return mark.equals("overdue") ? "bad" : mark.equals("open") ? "warn" : "ok";
        }
    }

    /** Adds the entry of a sent form. */
    public void act() {
        register = address.register();
        form.offer("year_of", Integer.toString(officer.today().getYear()));
        if (here.posted()) {
            fields.values(register).ifPresent(values -> {
                try {
                    String number = fields.key();
                    entries.add(register, number, values);
                    here.go((register.kind().inside().isEmpty() ? Address.of(register)
                            : Address.of(register, number)) + "?saved=yes");
                } catch (DomainException refusal) {
                    form.refuse(refusal);
                }
            });
        }
    }

    /** The register, as an address and keys of texts name it. */
    public String kind() {
        return register.kind().word();
    }

    /** Address of the register without its language. */
    public String place() {
        return Address.of(register);
    }

    /** The entry that the register lies in, null for none. */
    public Entry around() {
        Kind around = register.kind().around();
        return around == null ? null : entries.get(Register.of(around), register.parent());
    }

    /** Register of the entry around, as keys name it. */
    public String aroundKind() {
        return register.kind().around().word();
    }

    /** Columns of the list; what an entry is called stands second, where a phone shows it. */
    public List<Field> columns() {
        return register.kind().columns().stream().filter(column -> column.type() != Column.Type.LINES
                && column.type() != Column.Type.LINK).sorted(Comparator.comparing((Column column) ->
                column.name().equals(register.kind().order()) ? 0 : column.name().equals("title") ? 1 : 2))
                .limit(COLUMNS).map(column -> new Field(column, List.of())).toList();
    }

    /** Entries of this page of the list; one list, as the page asks often. */
    public List<Line> lines() {
        if (lines == null) {
            List<Entry> found = entries.page(register, PublicNumber.typed(here.field("after")).orElse(""), PAGE + 1);
            more = found.size() > PAGE;
            lines = found.stream().limit(PAGE).map(this::line).toList();
        }
        return lines;
    }

    /** Number of the last entry of this page when there are more; else empty. */
    public String next() {
        return lines().isEmpty() || !more ? "" : lines.get(lines.size() - 1).number();
    }

    /** Whether entries have marks at all. */
    public boolean marked() {
        return register.kind() == Kind.REQUESTS;
    }

    /** Fields of the form. */
    public List<Field> fields() {
        return fields.of(register);
    }

    /** Whether a code of several is chosen. */
    public boolean chosen(Field field, String code) {
        return fields.chosen(field.column(), code);
    }

    /** Number of the entry that the form makes. */
    public String key() {
        return fields.key();
    }

    private Line line(Entry entry) {
        return new Line(entry.number(), here.to(Address.of(register, entry.number())), columns().stream()
                .map(each -> choices.say(register, each.column(), entry.value(each.name()))).toList(), mark(entry));
    }

    private String mark(Entry entry) {
        boolean late = entry.value("due").compareTo(officer.today().toString()) < 0;
        return !marked() ? "" : !entry.value("closed").isEmpty() ? "closed" : late ? "overdue" : "open";
    }
}
