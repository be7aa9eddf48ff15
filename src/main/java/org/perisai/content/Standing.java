package org.perisai.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the translation of one block into one language stands.
 *
 * @param file name of the source file
 * @param block hash of the source's text, with {@code -2}, {@code -3} where the file repeats it
 * @param state null where there is no translation
 * @param reviewed whether the translated file says that somebody has checked it
 * @param words of the source
 */
public record Standing(String lang, String file, String block, State state, boolean reviewed, int words) {

    /** Every block of a course that has words, in every one of some languages; no row for its own language. */
    public static List<Standing> of(CourseFiles files, String course, Collection<String> langs) {
        CourseReader reader = files.reader(course);
        Page card = reader.sources().get("course.md");
        String own = card == null ? "" : card.front().text("lang");
        List<Standing> standings = new ArrayList<>();
        reader.sources().forEach((name, page) -> {
            Division division = new Division(page);
            Map<String, Integer> seen = new HashMap<>();
            for (int i = 0; i < page.units().size(); i++) {
                Unit unit = page.units().get(i);
                int count = seen.merge(unit.hash(), 1, Integer::sum);
                String block = unit.hash() + (count == 1 ? "" : "-" + count);
                if (Division.segments(division.pieces(i, null)).stream().allMatch(Segment::isFixed)) {
                    continue;
                }
                int words = Status.words(unit.source(), own);
                for (String lang : langs) {
                    if (!lang.equals(own)) {
                        standings.add(of(reader.translations(name), lang, name, i, block, words));
                    }
                }
            }
        });
        return standings;
    }

    private static Standing of(List<Translation> translations, String lang, String file, int position, String block,
                               int words) {
        Translation translation = translations.stream().filter(one -> one.lang().equals(lang)).findFirst().orElse(null);
        boolean there = translation != null && translation.alignment().translation(position) != null;
        return new Standing(lang, file, block, there ? translation.alignment().state(position) : null,
            there && translation.reviewed(), words);
    }
}
