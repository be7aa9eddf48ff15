package org.perisai.content;

import java.util.List;

/**
 * A field before the text of a file that has another value.
 *
 * @param before as it was written, null where the field is new
 * @param now as it is written, null where it is gone
 * @param words what changed word by word
 * @param source in a translation what the source says; null in a source, and where the source has no such field
 */
public record ChangedField(String name, String before, String now, List<Difference.Run> words, String source) {

    public ChangedField {
        words = List.copyOf(words);
    }
}
