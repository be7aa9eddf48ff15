package org.perisai.disclosure;

/**
 * People (or certificates) counted under a name that is the same wherever this figure appears: in tables
 * of other dimensions, in the measure around it, in an earlier release.
 *
 * @param id the figure's name within its measure and period, such as {@code GOV|F}
 * @param possible false for a structural zero: a combination that cannot exist, known to everybody
 */
public record Count(String id, long value, boolean possible) {
    public Count {
        if (value < 0 || !possible && value > 0) {
            throw new IllegalArgumentException(id + " counts " + value);
        }
    }

    public Count(String id, long value) {
        this(id, value, true);
    }
}
