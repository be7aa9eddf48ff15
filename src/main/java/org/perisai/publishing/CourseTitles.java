package org.perisai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.perisai.catalog.Catalog;
import org.perisai.content.Fields;
import org.perisai.shared.Language;

/** What courses are called in the studio, for who has been let in already. */
@ApplicationScoped
class CourseTitles {
    private Drafts drafts;
    private DraftFiles files;
    private Catalog catalog;

    /** For CDI. */
    protected CourseTitles() { }

    @Inject
    CourseTitles(Drafts drafts, DraftFiles files, Catalog catalog) {
        this.drafts = drafts;
        this.files = files;
        this.catalog = catalog;
    }

    /** In a language, else in the course's own; of a course that was never published its draft says the title. */
    CourseTitle of(String course, Language language) {
        return catalog.find(course, language).map(edition -> new CourseTitle(edition.title(), edition.cardLang()))
                .orElseGet(() -> drafts.find(Scope.source(course))
                        .flatMap(draft -> files.find(draft, Scope.source(course).folder() + "course.md"))
                        .flatMap(card -> Fields.of(card.body())).map(card -> CourseTitle.of(course, card))
                        .orElse(new CourseTitle(course, Language.EN.tag())));
    }
}
