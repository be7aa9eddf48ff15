package org.perisai.identity;

import java.util.List;

/**
 * A mail to a person.
 *
 * @param key begins the keys of its texts, {@code <key>.subject} and {@code <key>.body}
 * @param arguments what fills both, in the person's language where they are words
 */
public record Letter(long person, String key, List<Object> arguments) {

    public Letter {
        arguments = List.copyOf(arguments);
    }
}
