package org.perisai.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.content.State;
import org.perisai.shared.Language;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** A course: what it brings, how long it takes, its modules and its languages. */
@Named
@RequestScoped
public class CoursePage {
    private Catalog catalog;
    private Here here;
    private Edition edition;

    /** For CDI. */
    protected CoursePage() { }

    @Inject
    CoursePage(Catalog catalog, Here here) {
        this.catalog = catalog;
        this.here = here;
    }

    @PostConstruct
    void find() {
        edition = catalog.find(here.part("course"), here.language()).orElseThrow(NotFound::new);
    }

    /** The course in the reader's language. */
    public Edition edition() {
        return edition;
    }

    /** Whether the course has been translated into the reader's language. */
    public boolean translated() {
        return edition.cardLang().equals(here.tag());
    }

    /** Whether the original of its title, summary or outcomes changed after they were translated. */
    public boolean stale() {
        return edition.card().state() != State.FRESH;
    }

    /** Number of parts of a translated description that are shown in another language than the reader's. */
    public long foreign() {
        return translated() ? edition.description().stream().filter(EditionBlock::foreign).count() : 0;
    }

    /** This page in each language that the course exists in. */
    public List<Here.Alternate> languages() {
        return here.alternates().stream().filter(a -> edition.languages().contains(a.tag())).toList();
    }

    /** The name of the language that is shown where the reader's is missing. */
    public String sourceName() {
        return Language.of(edition.cardLang()).map(Language::autonym).orElse(edition.cardLang());
    }
}
