package org.perisai.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** A module, and the answer to one of its questions where the address carries one. */
@Named
@RequestScoped
public class ModulePage {
    /** Request attribute: an edition whose only module is shown in place of a published one. */
    public static final String PREVIEW = "perisai.preview";

    private Catalog catalog;
    private TermNotes notes;
    private HttpServletRequest request;
    private Here here;
    private Edition edition;
    private EditionModule module;

    /** For CDI. */
    protected ModulePage() { }

    @Inject
    ModulePage(Catalog catalog, TermNotes notes, Here here, HttpServletRequest request) {
        this.catalog = catalog;
        this.notes = notes;
        this.here = here;
        this.request = request;
    }

    @PostConstruct
    void find() {
        if (preview()) {
            edition = (Edition) request.getAttribute(PREVIEW);
            module = edition.modules().get(0);
            return;
        }
        edition = catalog.find(here.part("course"), here.language()).orElseThrow(NotFound::new);
        module = edition.module(here.part("module")).orElseThrow(NotFound::new);
    }

    /** Whether its author looks at it before others do; then it stands alone. */
    public boolean preview() {
        return request.getAttribute(PREVIEW) != null;
    }

    /** The template that is drawn around it. */
    public String template() {
        return "/WEB-INF/templates/" + (preview() ? "bare" : "page") + ".xhtml";
    }

    /** The course in the reader's language. */
    public Edition edition() {
        return edition;
    }

    /** The module in the reader's language. */
    public EditionModule module() {
        return module;
    }

    /** A block that is no question, with its terms explained, as finished HTML. */
    public String html(EditionBlock block) {
        return notes.html(module, edition.language(), block);
    }

    /** Its place in the course, counted from 1. */
    public int number() {
        return edition.modules().indexOf(module) + 1;
    }

    /** The module before, null at the first. */
    public EditionModule previous() {
        return number() == 1 ? null : edition.modules().get(number() - 2);
    }

    /** The module after, null at the last. */
    public EditionModule next() {
        return number() == edition.modules().size() ? null : edition.modules().get(number());
    }

    /** The answer to a question, when this request gives one; null otherwise. */
    public Answered answered(EditionBlock block) {
        List<String> given = here.fields("a");
        return block.isQuestion() && block.question().id().equals(here.field("q")) && !given.isEmpty()
                ? new Answered(block, given, here.language()) : null;
    }

    /** The question that this request names, for the answer that is put in its place. */
    public EditionBlock asked() {
        return module.question(here.field("q")).orElseThrow(NotFound::new);
    }

    /** The number of a question among those of the module, counted from 1. */
    public int numberOf(EditionBlock question) {
        return module.sections().stream().flatMap(section -> section.questions().stream()).toList()
                .indexOf(question) + 1;
    }
}
