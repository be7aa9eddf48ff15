package org.perisai.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.content.Question;
import org.perisai.shared.web.Here;

/** The start page: a question to try at once, and courses to begin with. */
@Named
@RequestScoped
public class StartPage {
    private static final int COURSES = 4;

    private Catalog catalog;
    private Here here;
    private List<Edition> courses;
    private Edition edition;
    private EditionModule module;
    private EditionBlock question;

    /** For CDI. */
    protected StartPage() { }

    @Inject
    StartPage(Catalog catalog, Here here) {
        this.catalog = catalog;
        this.here = here;
    }

    @PostConstruct
    void find() {
        courses = catalog.outlines(here.language()).stream().sorted(Edition.FOR_READERS).limit(COURSES).toList();
        courses.stream().findFirst().map(first -> catalog.edition(first.versionId(), here.language()))
                .ifPresent(first -> first.modules().forEach(each -> each.sections()
                        .forEach(section -> section.questions().forEach(block -> take(first, each, block)))));
    }

    private void take(Edition from, EditionModule in, EditionBlock block) {
        if (question == null && block.question().kind() == Question.Kind.ONE) {
            edition = from;
            module = in;
            question = block;
        }
    }

    /** Good places to begin. */
    public List<Edition> courses() {
        return courses;
    }

    /** The course of the question. */
    public Edition edition() {
        return edition;
    }

    /** The module of the question. */
    public EditionModule module() {
        return module;
    }

    /** A question to try, null when nothing is published. */
    public EditionBlock question() {
        return question;
    }
}
