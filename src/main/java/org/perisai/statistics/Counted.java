package org.perisai.statistics;

/**
 * A figure as it was counted. It isn't protected: it never leaves this package as it is.
 *
 * @param key codes of the division, {@code _T} for the country
 * @param part what is counted, or the numerator; women of I14_INDEX
 * @param whole the denominator, 0 where there is none; men of I14_INDEX
 * @param value in the indicator's unit; null where there is nothing to divide by, or too little for it to mean anything
 * @param n people or rows that it stands on
 * @param provisional whether the period isn't over yet
 */
record Counted(Indicator indicator, Division division, String key, long part, long whole, Double value, long n,
                   boolean provisional) { }
