package org.perisai.publishing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.perisai.catalog.Catalog;
import org.perisai.shared.Language;
import org.perisai.shared.codes.CodeList;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.T;

/** What the lists of a card's form offer. */
@Named
@RequestScoped
public class CardChoices {
    private static final List<String> LEVELS = List.of("basic", "technical", "lead");
    private static final Form.Choice NONE = new Form.Choice("", "–");

    private Catalog catalog;
    private T t;
    private List<Form.Choice> codes;
    private List<Form.Choice> courses;

    /** For CDI. */
    protected CardChoices() { }

    @Inject
    CardChoices(Catalog catalog, T t) {
        this.catalog = catalog;
        this.t = t;
    }

    /** The levels. */
    public List<Form.Choice> levels() {
        return LEVELS.stream().map(code -> new Form.Choice(code, t.say("level." + code))).toList();
    }

    /** The areas of the catalogue. */
    public List<Form.Choice> areas() {
        return CodeList.AREA.stated().stream().map(code -> new Form.Choice(code, t.say(CodeList.AREA.key(code)))).toList();
    }

    /** The languages of the interface, and the one that a card has. */
    public List<Form.Choice> languages(String lang) {
        List<Form.Choice> languages = new ArrayList<>();
        Language.all().forEach(each -> languages.add(new Form.Choice(each.tag(), each.autonym())));
        if (Language.of(lang).isEmpty()) {
            languages.add(new Form.Choice(lang, lang));
        }
        return languages;
    }

    /** The codes of the frameworks, and what a card has that is none of them. */
    public List<Form.Choice> codes(List<String> tags) {
        if (codes == null) {
            codes = offered(tags);
        }
        return codes;
    }

    private static List<Form.Choice> offered(List<String> tags) {
        List<Form.Choice> codes = new ArrayList<>(List.of(NONE));
        Frameworks.codes().forEach(code -> codes.add(new Form.Choice(code.tag(), code.framework() + " " + code.code() + " · "
                + code.title())));
        tags.stream().filter(tag -> codes.stream().noneMatch(code -> code.value().equals(tag)))
                .forEach(tag -> codes.add(new Form.Choice(tag, tag)));
        return codes;
    }

    /** Courses that may come before a course, by id. */
    public List<Form.Choice> courses(String course, List<String> before) {
        if (courses == null) {
            courses = Stream.concat(Stream.of(NONE), Stream.concat(before.stream(), catalog.published().keySet().stream())
                    .filter(id -> !id.isEmpty() && !id.equals(course)).distinct().sorted()
                    .map(id -> new Form.Choice(id, id))).toList();
        }
        return courses;
    }
}
