package org.perisai.translating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/**
 * I24: how far the courses are in each language, as they are now. A translation is a file of a course (card, module, test) in
 * a language: required when the language isn't the source's own, published when no text of it is missing, and stale when
 * it is published and a text of its source has changed since. Versions that were published in the last minute may still be
 * counted as the ones before them.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.MINISTRY, Permitted.SYSTEM})
public class Localisation {
    private Database database;
    private Catalog catalog;

    /** For CDI. */
    protected Localisation() { }

    @Inject
    Localisation(Database database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /**
     * A language, or a language and an area.
     *
     * @param area code of the courses' area, empty for all of them
     * @param required translations that there should be
     * @param words of the source that wait to be translated or translated again
     */
    public record Coverage(String lang, String area, long required, long published, long stale, long words) {
        Coverage plus(Coverage other) {
            return new Coverage(lang, area, required + other.required, published + other.published, stale + other.stale,
                    words + other.words);
        }
    }

    /**
     * One row a language, then one a language and area. None while a published course was never counted: shares of the
     * others alone would be frozen in a report as if they were all.
     */
    public List<Coverage> now() {
        if (database.find("select 1 from course c left join translation_counted t on t.course = c.code "
                + "where c.current_version is not null and t.course is null limit 1", row -> true).isPresent()) {
            return List.of();
        }
        Map<String, String> areas = catalog.outlines(Language.EN).stream()
                .collect(Collectors.toMap(Edition::course, edition -> edition.facts().area()));
        List<Coverage> courses = database.list("select lang, course, count(*), sum(missing = 0), "
                + "sum(missing = 0 and changed > 0), sum(waiting) from (select lang, course, file, "
                + "sum(state = 'MISSING') missing, sum(state in ('CHANGED', 'URGENT')) changed, "
                + "sum(case when state in ('DRAFT', 'DONE') then 0 else words end) waiting from translation_due "
                + "where gone = false group by lang, course, file) files group by lang, course", row -> new Coverage(
                row.getString(1), areas.getOrDefault(row.getString(2), "_U"), row.getLong(3), row.getLong(4), row.getLong(5),
                row.getLong(6)));
        return List.of(together(courses, row -> new Coverage(row.lang(), "", row.required(), row.published(), row.stale(),
                row.words())), together(courses, Function.identity())).stream().flatMap(List::stream).toList();
    }

    private static List<Coverage> together(List<Coverage> courses, Function<Coverage, Coverage> as) {
        return List.copyOf(courses.stream().map(as).collect(Collectors.toMap(row -> row.lang() + " " + row.area(),
                Function.identity(), Coverage::plus, TreeMap::new)).values());
    }
}
