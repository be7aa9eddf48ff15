package org.perisai.content;

import java.util.Map;

/**
 * One file of a course on its way.
 *
 * @param course has the file as its only module, and of the card what can be read
 * @param lines line of each block in the file, by block id
 */
public record Sketch(Course course, Map<String, Integer> lines) {

    public Sketch {
        lines = Map.copyOf(lines);
    }
}
