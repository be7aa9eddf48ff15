package org.perisai.declared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.perisai.shared.PublicNumber;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Form.Choice;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** The form of an entry: its fields, what was typed into them, and what is wrong with it. */
@RequestScoped
class Fields {
    private Here here;
    private Form form;
    private T t;
    private Officer officer;
    private Choices choices;

    /** For CDI. */
    protected Fields() { }

    @Inject
    Fields(Here here, Form form, T t, Officer officer, Choices choices) {
        this.here = here;
        this.form = form;
        this.t = t;
        this.officer = officer;
        this.choices = choices;
    }

    /** The fields of a register's form. */
    List<Field> of(Register register) {
        return register.kind().columns().stream().map(column -> new Field(column, offered(register, column))).toList();
    }

    /** Number of the entry that the form makes: the same however often it is sent. */
    String key() {
        return PublicNumber.typed(here.field("key")).orElseGet(PublicNumber::random);
    }

    /** Fills the form before the officer types; what was sent stays. */
    void offer(Entry entry) {
        entry.values().forEach(form::offer);
    }

    /** Whether a code of several is chosen. */
    boolean chosen(Column column, String code) {
        return here.posted() ? here.fields(column.name()).contains(code)
                : Codes.split(form.value(column.name())).contains(code);
    }

    /** What was sent, read; empty when the form says what is wrong. */
    Optional<Map<String, String>> values(Register register) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, List<String>> codes = new HashMap<>();
        for (Column column : register.kind().columns()) {
            typed.put(column.name(), String.join(" ", here.fields(column.name())));
            if (column.type() == Column.Type.CODE) {
                codes.put(column.name(), choices.of(register, column).stream().map(Choice::value).toList());
            }
        }
        Check.Checked checked = new Check(register.kind(), officer.now(), codes).of(typed);
        checked.refusals().forEach((name, refusal) -> form.refuse(name, refusal.key(), argument(refusal)));
        return checked.refusals().isEmpty() ? Optional.of(checked.values()) : Optional.empty();
    }

    private Object argument(Check.Refusal refusal) {
        return refusal.label() ? t.say((String) refusal.argument()) : refusal.argument() == null ? "" : refusal.argument();
    }

    /** Years and codes are chosen; what may be empty begins with a line that says so. */
    private List<Choice> offered(Register register, Column column) {
        List<Choice> all = choices.of(register, column);
        boolean several = column.type() == Column.Type.CODES;
        return all.isEmpty() || several || column.type() == Column.Type.YEAR ? all : Stream.concat(Stream.of(new Choice("",
                t.say(column.need() == Column.Need.OPTIONAL ? "declared.none" : "declared.choose"))), all.stream()).toList();
    }
}
