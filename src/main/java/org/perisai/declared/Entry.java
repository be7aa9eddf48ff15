package org.perisai.declared;

import java.time.Instant;
import java.util.Map;

/**
 * An entry of a register as it was saved once.
 *
 * @param number public; made with the form, so that the same form makes one entry
 * @param parent number of the entry that it lies in, empty for none
 * @param revision 1 for the first
 * @param values by column: days as ISO 8601, minutes in the country's zone, numbers in digits, codes with a space between;
 *               empty where nothing was said
 * @param by internal id of the officer, null when erased
 */
public record Entry(String number, String parent, int revision, Map<String, String> values, Long by, Instant at) {
    /** A whole number that it says. */
    long number(String column) {
        return Long.parseLong(value(column));
    }

    /** What it says in a column. */
    public String value(String column) {
        return values.getOrDefault(column, "");
    }
}
