package org.perisai.exchange;

import java.util.TreeMap;

/** Parts of a text that are to be replaced, by their offsets; the rest stays letter for letter. */
final class Edits {
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();

    private record Edit(int from, int to, String now) { }

    /** Of two that begin at the same place the longer one counts; what only adds something adds it to both. */
    void put(int from, int to, String now) {
        if (from < to || from == to && !now.isEmpty()) {
            edits.merge(from, new Edit(from, to, now), (a, b) -> a.to() == from || b.to() == from
                ? new Edit(from, Math.max(a.to(), b.to()), a.now() + b.now()) : a.to() >= b.to() ? a : b);
        }
    }

    /** Whether something is replaced from here on. */
    boolean starts(int from) {
        return edits.containsKey(from);
    }

    /** The text with everything replaced; what lies inside a replaced part is gone with it. */
    String in(String text) {
        StringBuilder all = new StringBuilder();
        int at = 0;
        for (Edit edit : edits.values()) {
            if (edit.from() >= at) {
                all.append(text, at, edit.from()).append(edit.now());
                at = edit.to();
            }
        }
        return all.append(text.substring(at)).toString();
    }
}
