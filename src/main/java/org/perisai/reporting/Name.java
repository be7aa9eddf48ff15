package org.perisai.reporting;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A name and the language it is in: courses that nobody translated and languages themselves aren't in the reader's.
 *
 * @param lang BCP 47 tag
 */
public record Name(String text, String lang) {
    private static final String BETWEEN = " · ";

    /** Names of one thing after each other, as a line of text. */
    static String line(List<Name> names) {
        return names.stream().map(Name::text).collect(Collectors.joining(BETWEEN));
    }
}
