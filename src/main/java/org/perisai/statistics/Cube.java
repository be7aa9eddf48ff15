package org.perisai.statistics;

/**
 * What figures are divided by. These are all; nothing else is kept, so that no filter can cut finer. A key is the
 * codes of its dimensions with {@code |} between them, {@code _U} where not stated.
 */
enum Cube {
    /** The country as a whole; its key is {@code _T}. */
    TOTAL,
    SECTOR_SEX,
    AGE,
    PROVINCE,
    /** Areas are sums of it. */
    COURSE,
    LANG,
    COURSE_LANG,
    /** A course and one of its modules. */
    MODULE,
    /** Whether somebody was told to take the course: Y or N. */
    MANDATED,
    /** A sector and an organisation's id. Never shown: organisations are counted out of it. */
    ORGANISATION;

    static final String WHOLE = "_T";
    static final String UNSTATED = "_U";
    private static final char BETWEEN = '|';

    /** A key of two dimensions. */
    static String key(String first, String second) {
        return stated(first) + BETWEEN + stated(second);
    }

    static String stated(String code) {
        return code == null || code.isEmpty() ? UNSTATED : code;
    }

    /** The first dimension of a key. */
    static String first(String key) {
        int end = key.indexOf(BETWEEN);
        return end < 0 ? key : key.substring(0, end);
    }

    /** The second dimension of a key; empty when there is one only. */
    static String second(String key) {
        return key.substring(Math.min(key.length(), key.indexOf(BETWEEN) < 0 ? key.length() : key.indexOf(BETWEEN) + 1));
    }
}
