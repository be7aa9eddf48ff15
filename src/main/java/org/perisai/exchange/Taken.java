package org.perisai.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was understood of something from outside: course files as our format has them, and the report.
 *
 * @param files by path, {@code courses/<course>/…} and {@code translations/<language>/<course>/…}; texts normalised,
 *     pictures safe
 */
public record Taken(SortedMap<String, byte[]> files, List<Note> notes) {
    /** A report that is longer is read by nobody, and kept by nobody. */
    private static final int MOST_NOTES = 500;

    public Taken {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        List<Note> all = new ArrayList<>(notes.subList(0, Math.min(notes.size(), MOST_NOTES)));
        if (notes.size() > MOST_NOTES) {
            all.add(new Note("", 0, Note.What.MANY, String.valueOf(notes.size() - MOST_NOTES)));
        }
        notes = List.copyOf(all);
    }

    /** Ids of the courses that it has files of. */
    public List<String> courses() {
        TreeSet<String> courses = new TreeSet<>();
        files.keySet().forEach(path -> courses.add(path.split("/")[path.startsWith("courses/") ? 1 : 2]));
        return List.copyOf(courses);
    }
}
