package org.perisai.reporting;

import java.util.Optional;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionModule;
import org.perisai.shared.Language;

/** Titles of courses and modules, as a report names them; the code of what isn't published any more. */
record Titles(Catalog catalog) {
    private static final String BETWEEN = " · ";

    /** @param code id of a course, or of a course and one of its modules with {@code |} between them */
    String of(String code, Language language) {
        String[] ids = code.split("\\|", 2);
        Optional<Edition> outline = catalog.outline(ids[0], language);
        String course = outline.map(Edition::title).orElse(ids[0]);
        return ids.length == 1 ? course : course + BETWEEN + outline
                .flatMap(edition -> edition.modules().stream().filter(module -> module.id().equals(ids[1])).findFirst())
                .map(EditionModule::title).orElse(ids[1]);
    }
}
