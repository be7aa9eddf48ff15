package org.perisai.declared;

import com.ibm.icu.text.Collator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.perisai.catalog.Catalog;
import org.perisai.identity.Organisations;
import org.perisai.shared.Country;
import org.perisai.shared.web.Form.Choice;
import org.perisai.shared.web.T;

/** What the fields of a register can be chosen from: years, codes, courses, the country's organisations, the teams. */
@RequestScoped
class Choices {
    private static final int MOST_TEAMS = 500;
    private static final int YEARS = 10;

    private Entries entries;
    private Organisations organisations;
    private Catalog catalog;
    private Officer officer;
    private Words words;
    private T t;
    private final Map<String, List<Choice>> asked = new HashMap<>();

    /** For CDI. */
    protected Choices() { }

    @Inject
    Choices(Entries entries, Organisations organisations, Catalog catalog, Officer officer, Words words, T t) {
        this.entries = entries;
        this.organisations = organisations;
        this.catalog = catalog;
        this.officer = officer;
        this.words = words;
        this.t = t;
    }

    /** The choices of a column in their order; none where it is no choice. */
    List<Choice> of(Register register, Column column) {
        return asked.computeIfAbsent(column.name(), name -> read(register, column));
    }

    /** The name of a chosen value, where it is one of the choices of today; else the value as it is said anywhere. */
    String say(Register register, Column column, String value) {
        boolean listed = column.name().equals("team") || column.name().equals("organisation");
        return listed ? of(register, column).stream().filter(choice -> choice.value().equals(value)).map(Choice::label)
                .findFirst().orElse(value) : words.say(column, value);
    }

    private List<Choice> read(Register register, Column column) {
        return switch (column.name()) {
            case "year_of" -> IntStream.rangeClosed(-YEARS, YEARS).map(i -> officer.today().getYear() - i)
                    .mapToObj(year -> new Choice(Integer.toString(year), words.year(year))).toList();
            case "course" -> sorted(catalog.outlines(t.language()).stream()
                    .map(edition -> new Choice(edition.course(), edition.title())).toList());
            case "organisation" -> sorted(organisations.of(Country.of(officer.country()).orElseThrow()).stream()
                    .map(each -> new Choice(each.code(), each.name())).toList());
            case "team" -> entries.page(new Register(Kind.TEAMS, register.parent()), "", MOST_TEAMS).stream()
                    .map(team -> new Choice(team.number(), team.value("title"))).toList();
            default -> column.codes().stream().map(code -> new Choice(code, words.code(column, code))).toList();
        };
    }

    private List<Choice> sorted(List<Choice> choices) {
        Collator order = Collator.getInstance(t.language().icu());
        return choices.stream().sorted((a, b) -> order.compare(a.label(), b.label())).toList();
    }
}
