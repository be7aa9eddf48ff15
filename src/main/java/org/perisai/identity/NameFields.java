package org.perisai.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.web.Form;

/** The fields about a person that sign-up and account page share. */
final class NameFields {
    private NameFields() { }

    /** Reads {@code name} and {@code latin}. */
    static PersonName name(Form form) {
        String full = PersonName.tidy(form.required("name", 800));
        String latin = PersonName.tidy(form.text("latin", 800));
        PersonName.faultIn(full).ifPresent(key -> form.refuse("name", key));
        PersonName.faultInLatin(latin).ifPresent(key -> form.refuse("latin", key));
        return new PersonName(full, latin);
    }

    /** Reads and checks a new password. */
    static String newPassword(Form form, String typed, String login) {
        Password.faultIn(typed, login).ifPresent(key -> form.refuse("password", key));
        return typed;
    }

    /** The countries in the order of their names. */
    static List<Form.Choice> countries(Language language) {
        com.ibm.icu.text.Collator order = com.ibm.icu.text.Collator.getInstance(language.icu());
        return Stream.of(Country.values()).map(country -> new Form.Choice(country.name(), country.nameIn(language)))
                .sorted((a, b) -> order.compare(a.label(), b.label())).toList();
    }

    /** Reads {@code country}. */
    static Optional<Country> country(Form form) {
        return Country.of(form.value("country"));
    }
}
