package org.perisai.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** The agreed terms of {@code translations/terms.tsv}: one row a term, one column a language, English first. */
public final class Terms {
    private static final Logger LOG = Logger.getLogger(Terms.class.getName());

    /** Where they lie. */
    public static final String FILE = "translations/terms.tsv";

    /** A row takes about 330 bytes in twelve languages; a text of a course is much shorter. */
    private static final int MOST_BYTES = 512 * 1024;

    /** What a Tamil word loses before the ending of a case. */
    private static final Pattern ENDING = Pattern.compile("(\u0BC1|\u0BAE\u0BCD)$");

    private final List<String> langs;
    private final List<String[]> rows;

    /**
     * A term as it is agreed for a language.
     *
     * @param words what may be written for it, the first is preferred
     */
    public record Term(String english, List<String> words) {

        public Term {
            words = List.copyOf(words);
        }

        /** Whether a text of the language uses it. */
        public boolean isIn(String text) {
            String folded = Marking.normalise(text);
            return words.stream().anyMatch(word -> folded.contains(ENDING.matcher(Marking.normalise(word)).replaceFirst("")));
        }
    }

    private Terms(List<String> langs, List<String[]> rows) {
        this.langs = langs;
        this.rows = rows;
    }

    static Terms read(CourseFolder root, Findings findings) {
        SourceFile file = root.isFile(FILE) ? SourceFile.read(root, FILE, MOST_BYTES, findings) : null;
        return of(file == null ? "" : file.text());
    }

    /** Those below a folder that holds {@code translations/}; none where the file is missing or can't be read. */
    public static Terms read(Path content) {
        return of(table(content.resolve(FILE)));
    }

    /** What a file of terms holds: nothing where it is missing, or can't be read, since pages are shown without terms, too. */
    static String table(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} is left out, since it can''t be read as UTF-8: {1}", new Object[] {file, e});
            return "";
        }
    }

    /** @param table what the file holds */
    public static Terms of(String table) {
        List<String[]> rows = table.lines().filter(line -> !line.isBlank()).map(line -> line.split("\t", -1)).toList();
        return rows.isEmpty() ? new Terms(List.of(), rows)
            : new Terms(List.of(rows.get(0)), rows.subList(1, rows.size()));
    }

    /** The terms that occur in an English text, as they are agreed for a language. */
    public List<Term> in(String english, String lang) {
        int column = langs.indexOf(lang);
        String text = english.toLowerCase(Locale.ROOT);
        return column < 1 ? List.of() : rows.stream()
            .filter(row -> column < row.length && !row[column].isBlank() && has(text, row[0].strip().toLowerCase(Locale.ROOT)))
            .map(row -> new Term(row[0].strip(), QuestionReader.words(row[column]))).toList();
    }

    /**
     * Warns where several blocks of the source have a term and no fresh block of the translated file has that language's.
     * A single one may be a pronoun, a verb or another sense of the word.
     */
    void check(Page source, Translation translation, Findings findings) {
        Map<Term, List<Unit>> without = new LinkedHashMap<>();
        Set<Term> used = new HashSet<>();
        for (int i = 0; i < source.units().size(); i++) {
            Unit here = translation.alignment().translation(i);
            if (here != null && translation.alignment().state(i) == State.FRESH) {
                in(words(source.units().get(i)), translation.lang()).forEach(term -> {
                    if (term.isIn(words(here))) {
                        used.add(term);
                    } else {
                        without.computeIfAbsent(term, any -> new ArrayList<>()).add(here);
                    }
                });
            }
        }
        without.keySet().removeAll(used);
        without.forEach((term, units) -> differs(term, units, translation.page(), findings));
    }

    private static void differs(Term term, List<Unit> units, Page page, Findings findings) {
        if (units.size() > 1) {
            findings.warning(page.file().path(), page.line(units.get(0)), 1, "TERM-DIFFERS", "\"" + term.english()
                + "\" is agreed to be \"" + String.join(" | ", term.words())
                + "\" and is nowhere in this file. Use it, or discuss the term.");
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
}
