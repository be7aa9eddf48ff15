package org.perisai.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** What changed between two versions of a text, word by word; words are found by ICU, so any script will do. */
public final class Difference {

    /** What became of a run of words. */
    public enum Change { SAME, REMOVED, ADDED }

    /**
     * Words that share a fate, in the order in which they are read.
     *
     * @param locked what a sign such as {@code ⟦1⟧} in {@code text} stands for, null for words
     */
    public record Run(Change change, String text, Locked locked) {
    }

    /** A word, a space, or a locked piece; two pieces are the same when they say the same, whatever their numbers. */
    private record Token(String text, String compared, Locked locked) {
    }

    private Difference() {
    }

    /** @param lang of both texts */
    public static List<Run> words(String before, String now, String lang) {
        return runs(tokens(before, List.of(), lang), tokens(now, List.of(), lang));
    }

    /**
     * What changed in a source text.
     *
     * @param before the text that was translated, null when there was none
     */
    public static List<Run> of(Segment before, Segment now, String lang) {
        return runs(before == null ? List.of() : tokens(before.text(), before.locked(), lang),
            tokens(now.text(), now.locked(), lang));
    }

    /** A text as it is, with its locked pieces apart. */
    public static List<Run> plain(Segment segment, String lang) {
        List<Token> tokens = tokens(segment.text(), segment.locked(), lang);
        return runs(tokens, tokens);
    }

    private static List<Run> runs(List<Token> before, List<Token> now) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (AbstractDelta<Token> delta : DiffUtils.diff(before, now, (a, b) -> a.compared().equals(b.compared())).getDeltas()) {
            int start = delta.getTarget().getPosition();
            add(runs, Change.SAME, now.subList(from, start));
            add(runs, Change.REMOVED, delta.getSource().getLines());
            add(runs, Change.ADDED, delta.getTarget().getLines());
            from = start + delta.getTarget().size();
        }
        add(runs, Change.SAME, now.subList(from, now.size()));
        return joined(runs);
    }

    private static void add(List<Run> runs, Change change, List<Token> tokens) {
        tokens.forEach(token -> runs.add(new Run(change, token.text(), token.locked())));
    }

    /** A space between two changes belongs to both, so that a changed phrase reads as a phrase. */
    private static List<Run> joined(List<Run> tokens) {
        List<Run> spread = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Run run = tokens.get(i);
            boolean between = i > 0 && i + 1 < tokens.size() && tokens.get(i - 1).change() != Change.SAME
                && tokens.get(i + 1).change() != Change.SAME;
            if (run.change() == Change.SAME && run.locked() == null && run.text().isBlank() && between) {
                spread.add(new Run(Change.REMOVED, run.text(), null));
                spread.add(new Run(Change.ADDED, run.text(), null));
            } else {
                spread.add(run);
            }
        }
        List<Run> joined = new ArrayList<>();
        for (int i = 0; i < spread.size(); ) {
            int end = i;
            while (end < spread.size() && (spread.get(end).change() == Change.SAME) == (spread.get(i).change() == Change.SAME)) {
                end++;
            }
            for (Change change : Change.values()) {
                merge(joined, spread.subList(i, end).stream().filter(run -> run.change() == change).toList());
            }
            i = end;
        }
        return joined;
    }

    private static void merge(List<Run> joined, List<Run> alike) {
        boolean open = false;
        for (Run run : alike) {
            if (open && run.locked() == null) {
                Run last = joined.remove(joined.size() - 1);
                joined.add(new Run(run.change(), last.text() + run.text(), null));
            } else {
                joined.add(run);
            }
            open = run.locked() == null;
        }
    }

    private static List<Token> tokens(String text, List<Locked> locked, String lang) {
        List<Token> tokens = new ArrayList<>();
        Matcher sign = Segment.SIGN.matcher(text);
        int from = 0;
        while (sign.find()) {
            int number = Integer.parseInt(sign.group(2));
            if (number <= locked.size()) {
                words(text.substring(from, sign.start()), lang, tokens);
                Locked piece = locked.get(number - 1);
                tokens.add(new Token(sign.group(), sign.group(1) + '\0' + piece, piece));
                from = sign.end();
            }
        }
        words(text.substring(from), lang, tokens);
        return tokens;
    }

    private static void words(String text, String lang, List<Token> tokens) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.forLanguageTag(lang));
        words.setText(text);
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            tokens.add(new Token(text.substring(from, to), text.substring(from, to), null));
        }
    }
}
