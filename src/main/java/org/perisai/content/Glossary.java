package org.perisai.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The agreed terms with what they mean: {@code translations/terms.tsv} and {@code translations/definitions.tsv}, both
 * with one row a term and one column a language. A term counts in a language where it has a word and a definition.
 */
public final class Glossary {
    /** Where the definitions lie; the first column names the English term. */
    public static final String DEFINITIONS = "translations/definitions.tsv";

    /** By language, then by the English term, in the order of the file. */
    private final Map<String, Map<String, Entry>> entries = new HashMap<>();

    /**
     * A term in one language.
     *
     * @param english the term in English, which names it in every language
     * @param words what is written for it, the first is preferred
     * @param definition one line
     */
    public record Entry(String english, List<String> words, String definition) {

        public Entry {
            words = List.copyOf(words);
        }

        /** What is preferred for it. */
        public String word() {
            return words.get(0);
        }
    }

    private Glossary(List<String[]> terms, List<String[]> definitions) {
        Map<String, String[]> meanings = new HashMap<>();
        definitions.forEach(row -> meanings.put(row[0].strip(), row));
        List<String> langs = terms.isEmpty() ? List.of() : List.of(terms.get(0));
        List<String> defined = definitions.isEmpty() ? List.of() : List.of(definitions.get(0));
        for (String lang : langs) {
            Map<String, Entry> own = new LinkedHashMap<>();
            for (String[] row : terms.subList(1, terms.size())) {
                String[] meaning = meanings.getOrDefault(row[0].strip(), new String[0]);
                List<String> words = QuestionReader.words(cell(row, langs.indexOf(lang)));
                String definition = cell(meaning, defined.indexOf(lang));
                if (!words.isEmpty() && !definition.isEmpty()) {
                    own.put(row[0].strip(), new Entry(row[0].strip(), words, definition));
                }
            }
            entries.put(lang, own);
        }
    }

    /**
     * Reads both files below a folder that holds {@code translations/}; where one is missing or can't be read there are no
     * terms.
     */
    public static Glossary read(Path content) {
        return of(Terms.table(content.resolve(Terms.FILE)), Terms.table(content.resolve(DEFINITIONS)));
    }

    /**
     * @param terms what the one file holds
     * @param definitions what the other holds
     */
    public static Glossary of(String terms, String definitions) {
        return new Glossary(rows(terms), rows(definitions));
    }

    /** The terms of a language in the order of the file. */
    public List<Entry> in(String lang) {
        return new ArrayList<>(entries.getOrDefault(lang, Map.of()).values());
    }

    /** A term in a language, by its name in English. */
    public Optional<Entry> find(String english, String lang) {
        return Optional.ofNullable(entries.getOrDefault(lang, Map.of()).get(english));
    }

    private static String cell(String[] row, int column) {
        return column < 0 || column >= row.length ? "" : row[column].strip();
    }

    private static List<String[]> rows(String table) {
        return table.lines().filter(line -> !line.isBlank()).map(line -> line.split("\t", -1)).toList();
    }
}
