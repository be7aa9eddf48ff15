package org.perisai.declared;

import java.time.LocalDate;
import org.perisai.shared.Country;

/**
 * What a report is about.
 *
 * @param demo whether it is about the entries of demo officers, which no other report has
 * @param from first day, in the country's zone
 * @param to the day after the last one
 */
public record Period(Country country, boolean demo, LocalDate from, LocalDate to) {
    /** A period has a day at least. */
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }
}
