package org.perisai.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which unit of a translation stands for which unit of its source, now that the source may have moved on. The
 * hashes stamped in the translation say what the source was; those that are still there are fresh, what lies
 * between two of them is changed, new or removed. A unit that the translator left out has its hash in the stamp
 * too: without it, the old translation of its neighbour would be taken for it as soon as the neighbour changes.
 */
final class Alignment {
    private final List<Unit> source;
    /** Null for a unit that was left out. */
    private final List<Unit> translated;
    private final int[] partner;
    private final boolean[] fresh;
    private final List<String> stamp;

    private Alignment(List<Unit> source, List<Unit> translated, List<String> stamp) {
        this.source = source;
        this.translated = translated;
        this.stamp = stamp;
        partner = new int[source.size()];
        fresh = new boolean[source.size()];
        Arrays.fill(partner, -1);
    }

    /**
     * @param translated null where a unit was left out
     * @param stamp one hash for each of {@code translated}
     */
    static Alignment of(List<Unit> source, List<Unit> translated, List<String> stamp) {
        Alignment alignment = new Alignment(source, translated, stamp);
        List<int[]> anchors = new ArrayList<>(common(source.stream().map(Unit::hash).toList(), stamp));
        anchors.add(new int[] {source.size(), translated.size()});
        int s = 0;
        int t = 0;
        for (int[] anchor : anchors) {
            alignment.between(s, anchor[0], t, anchor[1]);
            if (anchor[0] < source.size()) {
                alignment.partner[anchor[0]] = anchor[1];
                alignment.fresh[anchor[0]] = true;
            }
            s = anchor[0] + 1;
            t = anchor[1] + 1;
        }
        return alignment;
    }

    /** Pairs of positions of a longest common subsequence, in order. */
    static List<int[]> common(List<String> a, List<String> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                length[i][j] = a.get(i).equals(b.get(j)) ? length[i + 1][j + 1] + 1
                    : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
            if (a.get(i).equals(b.get(j))) {
                pairs.add(new int[] {i++, j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    /** A question finds its translation by its id; the rest pairs in order, as far as the shapes agree. */
    private void between(int s, int sEnd, int t, int tEnd) {
        for (int i = s; i < sEnd; i++) {
            for (int j = t; j < tEnd; j++) {
                String id = source.get(i).anchor();
                if (id != null && translated.get(j) != null && id.equals(translated.get(j).anchor())) {
                    between(s, i, t, j);
                    pair(i, j);
                    between(i + 1, sEnd, j + 1, tEnd);
                    return;
                }
            }
        }
        inOrder(s, sEnd, t, tEnd);
    }

    private void inOrder(int s, int sEnd, int t, int tEnd) {
        int i = s;
        int j = t;
        while (i < sEnd && j < tEnd) {
            if (translated.get(j) == null || source.get(i).fits(translated.get(j))) {
                partner[i++] = j++;
                continue;
            }
            int ahead = (sEnd - i) - (tEnd - j);
            i += ahead >= 0 ? 1 : 0;
            j += ahead <= 0 ? 1 : 0;
        }
    }

    private void pair(int i, int j) {
        if (source.get(i).fits(translated.get(j))) {
            partner[i] = j;
        }
    }

    /** Hash that is stamped for the source's unit, null when there is none: what its source was when it was translated. */
    String stamped(int i) {
        Unit words = former(i);
        return words == null ? null : stamp.get(translated.indexOf(words));
    }

    /** The translation of the source's unit, or else the one that its question had before it got another shape. */
    Unit former(int i) {
        String id = source.get(i).anchor();
        Unit words = translation(i);
        return words != null || id == null ? words : translated.stream()
            .filter(unit -> unit != null && id.equals(unit.anchor())).findFirst().orElse(null);
    }

    /** The translation of the source's unit, null when there is none. */
    Unit translation(int i) {
        return partner[i] < 0 ? null : translated.get(partner[i]);
    }

    /** The same where some units of the translation are no translation of anything. */
    Alignment without(Set<Unit> gone) {
        Alignment rest = new Alignment(source, translated, stamp);
        for (int i = 0; i < partner.length; i++) {
            rest.partner[i] = gone.contains(translation(i)) ? -1 : partner[i];
            rest.fresh[i] = fresh[i];
        }
        return rest;
    }

    /** Position of the unit of the source that a unit translates, -1 when it translates none. */
    int position(Unit translation) {
        int there = translated.indexOf(translation);
        return there < 0 ? -1 : IntStream.range(0, partner.length).filter(i -> partner[i] == there).findFirst().orElse(-1);
    }

    State state(int i) {
        return fresh[i] ? State.FRESH : source.get(i).attributes().is("urgent") ? State.URGENT : State.CHANGED;
    }
}
