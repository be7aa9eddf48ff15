package org.perisai.statistics;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.perisai.shared.Country;

/**
 * What statistics know of one person in one country. Who moved is a learner in each: a country counts its own, and
 * an enrolment stays in the country that it started in.
 *
 * @param demo whether it is demonstration only
 * @param taken in the order of their ids, each once
 */
record Learner(String country, boolean demo, List<Taken> taken) {

    /** The year of a day that never comes. */
    static final int FOR_EVER = 9999;

    /** Copies the list. */
    Learner {
        taken = List.copyOf(taken);
    }

    /** The zone that a country's days and months are cut in. */
    static ZoneId zone(String country) {
        return Country.of(country).map(Country::zone).orElse(ZoneOffset.UTC);
    }
}
