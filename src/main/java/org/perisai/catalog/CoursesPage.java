package org.perisai.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.perisai.shared.Language;
import org.perisai.shared.web.Form.Choice;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** The catalogue: search, filters, one page of courses. */
@Named
@RequestScoped
public class CoursesPage {
    private static final int PAGE = 20;
    private static final int LONGEST_QUERY = 200;

    private Catalog catalog;
    private Search search;
    private Here here;
    private T t;
    private List<Found> found;

    /** For CDI. */
    protected CoursesPage() { }

    @Inject
    CoursesPage(Catalog catalog, Search search, Here here, T t) {
        this.catalog = catalog;
        this.search = search;
        this.here = here;
        this.t = t;
    }

    /** A course in the list, and where the words were found. */
    public record Found(Edition edition, Search.Hit hit) { }

    @PostConstruct
    void find() {
        List<Edition> fitting = catalog.outlines(here.language()).stream().filter(this::fits).toList();
        if (query().isEmpty()) {
            found = fitting.stream().sorted(Edition.FOR_READERS).map(edition -> new Found(edition, null)).toList();
        } else {
            found = search.find(query(), here.language()).stream()
                    .flatMap(hit -> fitting.stream().filter(edition -> edition.course().equals(hit.course()))
                            .map(edition -> new Found(edition, hit))).toList();
        }
    }

    private boolean fits(Edition edition) {
        return fits("area", edition.facts().area()) && fits("level", edition.facts().level())
                && (here.field("in").isEmpty() || edition.languages().contains(here.field("in")));
    }

    private boolean fits(String field, String value) {
        return here.field(field).isEmpty() || here.field(field).equals(value);
    }

    /** What is searched for, empty when nothing. */
    public String query() {
        String query = here.field("q").strip();
        return query.length() <= LONGEST_QUERY ? query : query.substring(0, LONGEST_QUERY);
    }

    /** The courses of this page. */
    public List<Found> found() {
        return found.stream().skip((long) (page() - 1) * PAGE).limit(PAGE).toList();
    }

    /** How many courses fit. */
    public int count() {
        return found.size();
    }

    /** The page, counted from 1. */
    public int page() {
        try {
            return Math.min(Math.max(1, Integer.parseInt(here.field("page"))), pages());
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    /** How many pages there are. */
    public int pages() {
        return Math.max(1, (found.size() + PAGE - 1) / PAGE);
    }

    /** Areas of the published courses. */
    public List<Choice> areas() {
        return choices(catalog.outlines(here.language()).stream().map(edition -> edition.facts().area()).distinct().toList(),
                "area.");
    }

    /** The three levels. */
    public List<Choice> levels() {
        return choices(List.of("basic", "technical", "lead"), "level.");
    }

    /** Languages that some course exists in. */
    public List<Choice> languages() {
        return Language.all().stream()
                .filter(language -> catalog.outlines(here.language()).stream()
                        .anyMatch(edition -> edition.languages().contains(language.tag())))
                .map(language -> new Choice(language.tag(), language.autonym())).toList();
    }

    /** Whether a filter is set to a value. */
    public boolean chosen(String field, String value) {
        return Optional.of(here.field(field)).filter(value::equals).isPresent();
    }

    private List<Choice> choices(List<String> values, String prefix) {
        return values.stream().map(value -> new Choice(value, t.say(prefix + value))).toList();
    }
}
