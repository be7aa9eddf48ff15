package org.perisai.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The agreed terms of {@code translations/terms.tsv}: one row a term, one column a language, English first. */
final class Terms {
    /** Where they lie. */
    static final String FILE = "translations/terms.tsv";

    private final List<String> langs;
    private final List<String[]> rows;

    private Terms(List<String> langs, List<String[]> rows) {
        this.langs = langs;
        this.rows = rows;
    }

    static Terms read(CourseFolder root, Findings findings) {
        SourceFile file = root.isFile(FILE) ? SourceFile.read(root, FILE, findings) : null;
        List<String[]> rows = new ArrayList<>();
        if (file != null) {
            file.text().lines().filter(line -> !line.isBlank()).forEach(line -> rows.add(line.split("\t", -1)));
        }
        return rows.isEmpty() ? new Terms(List.of(), rows)
            : new Terms(List.of(rows.get(0)), rows.subList(1, rows.size()));
    }

    /** Warns where a fresh block of the source has a term and its translation doesn't have that language's. */
    void check(Page source, Translation translation, Findings findings) {
        int column = langs.indexOf(translation.lang());
        if (column < 1) {
            return;
        }
        for (int i = 0; i < source.units().size(); i++) {
            Unit here = translation.alignment().translation(i);
            if (here != null && translation.alignment().state(i) == State.FRESH) {
                check(source.units().get(i), here, column, translation.page(), findings);
            }
        }
    }

    private void check(Unit source, Unit here, int column, Page page, Findings findings) {
        String english = words(source).toLowerCase(Locale.ROOT);
        String words = folded(words(here));
        for (String[] row : rows) {
            String wanted = column < row.length ? row[column].strip() : "";
            if (!wanted.isEmpty() && has(english, row[0].strip().toLowerCase(Locale.ROOT))
                && QuestionReader.words(wanted).stream().noneMatch(term -> words.contains(folded(term)))) {
                findings.warning(page.file().path(), page.line(here), 1, "TERM-DIFFERS", "\"" + row[0].strip()
                    + "\" is agreed to be \"" + wanted + "\". Use it, or discuss the term.");
            }
        }
    }

    /** Ids in braces are the same in all languages. */
    private static String words(Unit unit) {
        return unit.source().replaceAll("\\{[^{}]*}", " ");
    }

    private static boolean has(String english, String term) {
        return !term.isEmpty() && english.contains(term) && Pattern.compile("(?<!\\p{L})" + Pattern.quote(term)
            + "(s|es)?(?!\\p{L})").matcher(english).find();
    }

    private static String folded(String text) {
        return Marking.normalise(text);
    }
}
