package org.perisai.reviewing;

import java.util.List;
import org.perisai.content.ChangedFile;

/** How much of a long difference one page shows: whole files, until there is enough to read. */
final class Reading {
    /** Characters. */
    private static final int ENOUGH = 100_000;

    private Reading() { }

    /** The files from the one with a name on, from the first where there is none of this name. */
    static List<ChangedFile> of(List<ChangedFile> all, String name) {
        int from = Math.max(0, all.stream().map(ChangedFile::name).toList().indexOf(name));
        int to = from;
        for (int size = 0; to < all.size() && (to == from || size + all.get(to).size() <= ENOUGH); to++) {
            size += all.get(to).size();
        }
        return all.subList(from, to);
    }

    /** Name of the file after those that are shown, empty where they are the last. */
    static String next(List<ChangedFile> all, List<ChangedFile> shown) {
        int next = shown.isEmpty() ? all.size() : all.indexOf(shown.get(shown.size() - 1)) + 1;
        return next < all.size() ? all.get(next).name() : "";
    }
}
