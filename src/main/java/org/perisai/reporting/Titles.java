package org.perisai.reporting;

import java.util.List;
import java.util.Optional;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.shared.Language;

/** Titles of courses and modules, as a report names them; the code of what isn't published any more. */
record Titles(Catalog catalog) {
    /** @param code id of a course, or of a course and one of its modules with {@code |} between them */
    List<Name> of(String code, Language language) {
        String[] ids = code.split("\\|", 2);
        Optional<Edition> outline = catalog.outline(ids[0], language);
        Name course = outline.map(edition -> new Name(edition.title(), edition.cardLang()))
                .orElseGet(() -> new Name(ids[0], language.tag()));
        return ids.length == 1 ? List.of(course) : List.of(course, outline.flatMap(edition -> edition.module(ids[1]))
                .map(module -> new Name(module.title(), module.titleLang())).orElseGet(() -> new Name(ids[1], language.tag())));
    }
}
