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

/** An entry: correcting or removing it, what lies in it, and what was done to it. */
@Named
@RequestScoped
public class EntryPage {
    private Entries entries;
    private Address address;
    private Fields fields;
    private History history;
    private Form form;
    private Here here;
    private T t;
    private Register register;
    private Entry entry;

    /** For CDI. */
    protected EntryPage() { }

    @Inject
    EntryPage(Entries entries, Address address, Fields fields, History history, Form form, Here here, T t) {
        this.entries = entries;
        this.address = address;
        this.fields = fields;
        this.history = history;
        this.form = form;
        this.here = here;
        this.t = t;
    }

    /** A register that lies in this entry. */
    public record Inside(String word, String href, long entries) { }

    /** Corrects or removes what the address names. */
    public void act() {
        register = address.register();
        if (here.posted() && here.field("go").equals("remove")) {
            entries.remove(register, address.number());
            here.go(Address.of(register) + "?removed=yes");
            return;
        }
        entry = entries.get(register, address.number());
        fields.offer(entry);
        Optional<Map<String, String>> values = here.posted() ? fields.values(register) : Optional.empty();
        if (values.isPresent()) {
            try {
                entries.correct(register, entry.number(), seen(), values.get());
                here.go((register.kind().inside().isEmpty() ? Address.of(register)
                        : Address.of(register, entry.number())) + "?saved=yes");
            } catch (DomainException refusal) {
                form.refuse(refusal);
            }
        }
    }

    /** The entry as it is now. */
    public Entry entry() {
        return entry;
    }

    /** The register, as an address and keys of texts name it. */
    public String kind() {
        return register.kind().word();
    }

    /** Address of the register without its language. */
    public String list() {
        return Address.of(register);
    }

    /** Address of this page without its language. */
    public String place() {
        return Address.of(register, entry.number());
    }

    /** The entry around, null for none. */
    public Entry around() {
        return register.kind().around() == null ? null
                : entries.get(Register.of(register.kind().around()), register.parent());
    }

    /** Register of the entry around, as keys name it. */
    public String aroundKind() {
        return register.kind().around().word();
    }

    /** Fields of the form. */
    public List<Field> fields() {
        return fields.of(register);
    }

    /** Whether a code of several is chosen. */
    public boolean chosen(Field field, String code) {
        return fields.chosen(field.column(), code);
    }

    /** What the page is called: what the entry is called, else its register. */
    public String title() {
        return entry.value("title").isEmpty() ? t.say("declared.kind." + kind()) : entry.value("title");
    }

    /** The registers that lie in this entry. */
    public List<Inside> inside() {
        return register.kind().inside().stream().map(kind -> new Register(kind, entry.number()))
                .map(each -> new Inside(each.kind().word(), here.to(Address.of(each)), entries.count(each))).toList();
    }

    /** What was done to the entry, the latest first. */
    public List<History.Past> history() {
        return history.of(register, entry.number());
    }

    private int seen() {
        return here.field("revision").matches("[0-9]{1,9}") ? Integer.parseInt(here.field("revision")) : 0;
    }
}
