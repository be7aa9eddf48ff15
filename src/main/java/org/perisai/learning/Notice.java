package org.perisai.learning;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a person's learning and that they should know.
 *
 * @param id 0 before it is stored
 * @param kind key of its text, whose first placeholder is the title of the course
 * @param address where to see it, without the language
 * @param arguments what fills the further placeholders
 */
public record Notice(long id, long person, String kind, String course, String address, List<String> arguments,
                     Instant at) {

    public Notice {
        arguments = List.copyOf(arguments);
    }
}
