package org.perisai.content;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the agreed words of one language in the text of rendered HTML, between its tags. The longest wins, and nothing
 * is cut out of another word: where words are parted by spaces no letter or hyphen stands beside; elsewhere ICU breaks a
 * word on both sides, or the script changes there. Case doesn't count, except for abbreviations. An English word that is
 * a noun as a term isn't found where it is a verb, as far as the words beside it tell. Thread-safe.
 */
public final class TermFinder {
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);
    private static final Set<String> JOINED = Set.of("th", "lo", "km", "my", "ja", "zh-Hans");
    /** What may follow a term in its own word: a plural, a possessive, the cases of Tamil. */
    private static final Map<String, Pattern> ENDINGS = Map.of("en", Pattern.compile("s|es"), "id",
            Pattern.compile("nya|mu|ku"), "ms", Pattern.compile("nya|mu|ku"), "ta", Pattern.compile("[\\p{L}\\p{M}]+"));
    private static final Pattern VERB_AFTER = Pattern.compile("(?i).*\\b(to|you|we|they|can|will|may|must|not|don\\S{1,5}t|"
            + "never|always|should|could|would)\\s", Pattern.DOTALL);
    private static final Pattern VERB_BEFORE = Pattern.compile("(?i)(\\w+\\s(the|your|an?|it|us|you|them|this|these|all|every|"
            + "any|what|where|when|which|who|whether|how|if|our|their|its)|log\\s(in|on|out|off))\\b.*", Pattern.DOTALL);
    private static final Pattern NOUN_AFTER = Pattern.compile("(?i).*\\b(the|an?|your|this|that|each|every|no)\\s",
            Pattern.DOTALL);

    private final String lang;
    private final boolean joined;
    /** By their first letter in lower case, the longest first. */
    private final Map<Character, List<Word>> words = new HashMap<>();

    /**
     * A place of a text.
     *
     * @param english the term
     * @param end after its last letter
     */
    public record Found(String english, int start, int end) { }

    private record Word(String english, String text, boolean exact) { }

    /** @param entries the terms of this language */
    public TermFinder(String lang, List<Glossary.Entry> entries) {
        this.lang = lang;
        this.joined = JOINED.contains(lang);
        for (Glossary.Entry entry : entries) {
            for (String text : entry.words()) {
                add(entry.english(), text);
                if (lang.equals("en") && text.endsWith("y")) {
                    add(entry.english(), text.substring(0, text.length() - 1) + "ies");
                }
            }
        }
        words.values().forEach(list -> list.sort(Comparator.comparingInt(word -> -word.text.length())));
    }

    private void add(String english, String text) {
        words.computeIfAbsent(Character.toLowerCase(text.charAt(0)), any -> new ArrayList<>())
                .add(new Word(english, text.replace("&", "&amp;"), abbreviation(text)));
    }

    /** All places of a text in their order; none overlaps another. */
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Borders borders = new Borders(text);
        int from = 0;
        while (from < text.length()) {
            Found here = at(text, from, borders);
            if (here != null) {
                found.add(here);
            }
            from = here == null ? from + 1 : here.end;
        }
        return found;
    }

    private Found at(String text, int start, Borders borders) {
        for (Word word : words.getOrDefault(Character.toLowerCase(text.charAt(start)), List.of())) {
            if (text.regionMatches(!word.exact, start, word.text, 0, word.text.length()) && borders.at(start)) {
                int end = end(text, start + word.text.length(), borders);
                if (end > start && (word.exact || !isAnother(text, start, end, word.text))) {
                    return new Found(word.english, start, end);
                }
            }
        }
        return null;
    }

    /** Where the word ends that has the term at its beginning; -1 where it is another word. */
    private int end(String text, int end, Borders borders) {
        int last = end;
        while (last < text.length() && !borders.at(last)) {
            last++;
        }
        boolean whole = last == end || ENDINGS.containsKey(lang)
                && ENDINGS.get(lang).matcher(text).region(end, last).matches();
        return whole ? last : -1;
    }

    /** Whether it is an abbreviation that reads alike, or an English verb; terms of several words are never verbs. */
    private boolean isAnother(String text, int start, int end, String word) {
        String before = text.substring(Math.max(0, start - 12), start);
        return abbreviation(text.substring(start, end)) || lang.equals("en") && word.indexOf(' ') < 0 && !NOUN_AFTER.matcher(before).matches()
                && (VERB_AFTER.matcher(before).matches() || VERB_BEFORE.matcher(text.substring(start)).matches());
    }

    private static boolean abbreviation(String word) {
        return word.chars().anyMatch(Character::isUpperCase) && word.chars().noneMatch(Character::isLowerCase);
    }

    /** Where a text may be cut; words are looked up in dictionaries only if somebody asks. */
    private final class Borders {
        private final String text;
        private BreakIterator breaks;

        Borders(String text) {
            this.text = text;
        }

        boolean at(int index) {
            if (index == 0 || index == text.length()) {
                return true;
            }
            int before = text.codePointBefore(index);
            int after = text.codePointAt(index);
            if (!joined) {
                return !(inWord(before) && inWord(after));
            }
            return Scripts.joined(before) != Scripts.joined(after) && !isMark(after) || breaks().isBoundary(index);
        }

        private BreakIterator breaks() {
            if (breaks == null) {
                breaks = WORDS.clone();
                breaks.setText(text);
            }
            return breaks;
        }
    }

    private static boolean inWord(int letter) {
        return Character.isLetterOrDigit(letter) || isMark(letter) || letter == '-' || letter == '_' || letter == '\u2011';
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
