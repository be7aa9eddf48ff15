package org.perisai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
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
        return published(course, language).or(() -> drafted(course)).orElse(new CourseTitle(course, Language.EN.tag()));
    }

    /** In the language that it is written in, as readers find it. */
    CourseTitle own(String course) {
        return catalog.find(course, Language.EN).flatMap(edition -> Language.of(edition.source()))
                .flatMap(source -> published(course, source)).or(() -> drafted(course))
                .orElse(new CourseTitle(course, Language.EN.tag()));
    }

    private Optional<CourseTitle> published(String course, Language language) {
        return catalog.find(course, language).map(edition -> new CourseTitle(edition.title(), edition.cardLang()));
    }

    private Optional<CourseTitle> drafted(String course) {
        return drafts.find(Scope.source(course))
                .flatMap(draft -> files.find(draft, Scope.source(course).folder() + "course.md"))
                .flatMap(card -> Fields.of(card.body())).map(card -> CourseTitle.of(course, card));
    }
}
