package org.perisai.statistics;

import java.util.Arrays;
import java.util.Locale;

/** The fixed one-way tables; there are no others, and no filters. */
public enum By {
    MONTH(Cube.TOTAL), COURSE(Cube.COURSE), LANGUAGE(Cube.LANG);

    private final Cube cube;

    By(Cube cube) {
        this.cube = cube;
    }

    /** The table that an address names; by month when it names none. */
    static By named(String word) {
        return Arrays.stream(values()).filter(by -> by.word().equals(word)).findFirst().orElse(MONTH);
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The cube that it is read from. */
    Cube cube() {
        return cube;
    }
}
