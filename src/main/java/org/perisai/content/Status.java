package org.perisai.content;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How far the translation of a course is, counted in blocks.
 *
 * @param fresh translated, and the source hasn't changed since
 * @param reviewed those of the fresh ones that lie in a reviewed file
 * @param changed translated, and the source has changed since
 * @param urgent those of the changed ones whose source is marked urgent
 * @param missing not translated, or in a file that is refused
 * @param words words of the source that wait: the changed and the missing ones
 */
public record Status(String course, String lang, int fresh, int reviewed, int changed, int urgent, int missing,
                     int words) {
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}");

    /** One row for each language of {@code translations/}, also where nothing is translated yet. */
    public static List<Status> of(CourseFiles files, String courseId) {
        if (!files.courses().contains(courseId)) {
            return List.of();
        }
        return of(files.reader(courseId), courseId, files.languages());
    }

    static List<Status> of(CourseReader reader, String courseId, List<String> languages) {
        Page card = reader.sources().get("course.md");
        String own = card == null ? "" : card.front().text("lang");
        return languages.stream().filter(lang -> !lang.equals(own)).map(lang -> of(reader, courseId, lang, own)).toList();
    }

    private static Status of(CourseReader reader, String course, String lang, String own) {
        Status sum = new Status(course, lang, 0, 0, 0, 0, 0, 0);
        for (String name : reader.sources().keySet()) {
            Translation translation = reader.translations(name).stream().filter(one -> one.lang().equals(lang))
                .findFirst().orElse(null);
            List<Unit> units = reader.sources().get(name).units();
            for (int i = 0; i < units.size(); i++) {
                sum = sum.with(units.get(i), translation, i, own);
            }
        }
        return sum;
    }

    private Status with(Unit unit, Translation translation, int i, String own) {
        boolean there = translation != null && translation.alignment().translation(i) != null;
        State state = there ? translation.alignment().state(i) : null;
        boolean upToDate = state == State.FRESH;
        return new Status(course, lang, fresh + one(upToDate), reviewed + one(upToDate && translation.reviewed()),
            changed + one(there && !upToDate), urgent + one(state == State.URGENT), missing + one(!there),
            words + (upToDate ? 0 : words(unit.source(), own)));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    /** By the rules of the source's language, since not every script writes spaces. */
    static int words(String text, String lang) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.forLanguageTag(lang));
        words.setText(BRACES.matcher(text).replaceAll(" "));
        int count = 0;
        while (words.next() != BreakIterator.DONE) {
            count += words.getRuleStatus() >= BreakIterator.WORD_NUMBER_LIMIT ? 1 : 0;
        }
        return count;
    }
}
