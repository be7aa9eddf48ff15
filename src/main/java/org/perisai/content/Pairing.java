package org.perisai.content;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which block of a file as it is was which one as it was. Equal blocks in a longest common subsequence stay in place;
 * between them a question is known by its id, and another block by its words: it is the same, edited, when the two
 * share at least three words in ten. What is equal but stands elsewhere has moved.
 */
final class Pairing {
    static final int NOBODY = -1;
    private static final double ALIKE = 0.3;
    /** Comparing all with all takes the square; a gap this wide is a new text anyway. */
    private static final int WIDEST = 4_000;

    private final List<SourceBlock> before;
    private final List<SourceBlock> now;
    private final int[] was;
    private final boolean[] taken;
    private final boolean[] moved;
    private final List<Map<String, Integer>> wordsBefore;
    private final List<Map<String, Integer>> wordsNow;

    private Pairing(List<SourceBlock> before, List<SourceBlock> now, String lang) {
        this.before = before;
        this.now = now;
        was = new int[now.size()];
        Arrays.fill(was, NOBODY);
        taken = new boolean[before.size()];
        moved = new boolean[now.size()];
        wordsBefore = before.stream().map(block -> words(block.text(), lang)).toList();
        wordsNow = now.stream().map(block -> words(block.text(), lang)).toList();
    }

    static Pairing of(List<SourceBlock> before, List<SourceBlock> now, String lang) {
        Pairing pairing = new Pairing(before, now, lang);
        pairing.pair();
        return pairing;
    }

    /** Position of the block as it was, or {@link #NOBODY} for a new one. */
    int was(int i) {
        return was[i];
    }

    /** Position as it was of the next block that stayed in its place, from {@code i} on; what is gone before it is shown first. */
    int next(int i) {
        int next = i;
        while (next < was.length && (was[next] == NOBODY || moved[next])) {
            next++;
        }
        return next < was.length ? was[next] : before.size();
    }

    /** Whether a block as it is stands elsewhere than it stood. */
    boolean moved(int i) {
        return moved[i];
    }

    /** Whether a block as it was is still there. */
    boolean stayed(int i) {
        return taken[i];
    }

    private void pair() {
        List<int[]> anchors = new ArrayList<>(Alignment.common(before.stream().map(SourceBlock::hash).toList(),
            now.stream().map(SourceBlock::hash).toList()));
        anchors.forEach(anchor -> take(anchor[0], anchor[1]));
        List<int[]> ends = new ArrayList<>(anchors);
        ends.add(new int[] {before.size(), now.size()});
        int b = 0;
        int n = 0;
        for (int[] end : ends) {
            between(b, end[0], n, end[1]);
            b = end[0] + 1;
            n = end[1] + 1;
        }
        elsewhere((x, y) -> x.hash().equals(y.hash()));
        elsewhere((x, y) -> x.question() != null && x.question().equals(y.question()));
    }

    private void take(int b, int n) {
        was[n] = b;
        taken[b] = true;
    }

    private void elsewhere(BiPredicate<SourceBlock, SourceBlock> same) {
        for (int n = 0; n < now.size(); n++) {
            for (int b = 0; b < before.size() && was[n] == NOBODY; b++) {
                if (!taken[b] && same.test(before.get(b), now.get(n))) {
                    take(b, n);
                    moved[n] = true;
                }
            }
        }
    }

    /** Pairs in order so that the sum of likeness is greatest. */
    private void between(int b, int bEnd, int n, int nEnd) {
        int rows = bEnd - b;
        int columns = nEnd - n;
        if (rows <= 0 || columns <= 0 || rows * columns > WIDEST) {
            return;
        }
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                double alike = alike(b + i, n + j);
                best[i][j] = Math.max(alike > 0 ? best[i + 1][j + 1] + alike : 0, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        for (int i = 0, j = 0; i < rows && j < columns; ) {
            double alike = alike(b + i, n + j);
            if (alike > 0 && best[i][j] == best[i + 1][j + 1] + alike) {
                take(b + i++, n + j++);
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** From 0 for two blocks that have nothing to do with each other to 2 for the same question. */
    private double alike(int b, int n) {
        SourceBlock old = before.get(b);
        SourceBlock block = now.get(n);
        if (!old.kind().equals(block.kind())) {
            return 0;
        }
        if (old.question() != null && block.question() != null) {
            return old.question().equals(block.question()) ? 2 : 0;
        }
        double share = share(wordsBefore.get(b), wordsNow.get(n));
        return share < ALIKE ? 0 : share;
    }

    /** Words that both have, as a part of all words of both. */
    private static double share(Map<String, Integer> a, Map<String, Integer> b) {
        int common = a.entrySet().stream().mapToInt(word -> Math.min(word.getValue(), b.getOrDefault(word.getKey(), 0))).sum();
        int all = a.values().stream().mapToInt(Integer::intValue).sum() + b.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static Map<String, Integer> words(String text, String lang) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(lang));
        breaks.setText(text);
        Map<String, Integer> words = new HashMap<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NUMBER) {
                words.merge(text.substring(from, to), 1, Integer::sum);
            }
        }
        return words;
    }
}
