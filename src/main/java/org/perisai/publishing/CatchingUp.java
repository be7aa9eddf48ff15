package org.perisai.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a draft takes over what was published since it began, file by file: what only the others changed is taken, what
 * only the draft changed stays, and where both did the draft stays and its authors look.
 *
 * @param taken content hash of each file that becomes as published, by path
 * @param gone paths of files that were taken out
 * @param both paths of files that both changed, each its own way
 */
record CatchingUp(SortedMap<String, String> taken, List<String> gone, List<String> both) {

    /**
     * @param base content hashes by path, as the draft began; empty for a new course
     * @param published as they are published now
     * @param draft as they are in the draft
     */
    static CatchingUp of(Map<String, String> base, Map<String, String> published, Map<String, String> draft) {
        SortedMap<String, String> taken = new TreeMap<>();
        List<String> gone = new ArrayList<>();
        List<String> both = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(base.keySet());
        paths.addAll(published.keySet());
        paths.addAll(draft.keySet());
        for (String path : paths) {
            String theirs = published.get(path);
            String ours = draft.get(path);
            boolean unchanged = Objects.equals(base.get(path), theirs) || Objects.equals(ours, theirs);
            if (!unchanged && !Objects.equals(base.get(path), ours)) {
                both.add(path);
            } else if (!unchanged && theirs == null) {
                gone.add(path);
            } else if (!unchanged) {
                taken.put(path, theirs);
            }
        }
        return new CatchingUp(taken, List.copyOf(gone), List.copyOf(both));
    }
}
