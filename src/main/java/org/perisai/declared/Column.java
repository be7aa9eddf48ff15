package org.perisai.declared;

import java.util.List;

/**
 * What an entry says in one place: a field of its form and a column of its table, by the same name.
 *
 * @param need whether it may be left empty
 * @param longest characters of a text; of a number it is the largest one
 * @param codes what a choice may be; empty where the country or the entry around it says so
 */
record Column(String name, Type type, Need need, long longest, List<String> codes) {
    /** Largest count that anybody can mean: more impressions than there are people. */
    static final long MOST = 999_999_999_999L;

    /** How a value is written. */
    enum Type {
        /** A line. */
        TEXT,
        /** Some lines. */
        LINES,
        /** An address that begins with https. */
        LINK,
        /** A day of the country. */
        DAY,
        /** A day of the country that has come. */
        PAST_DAY,
        /** A minute in the country's zone that has come. */
        PAST_MINUTE,
        YEAR,
        /** A whole number from zero. */
        COUNT,
        /** A whole number from one. */
        POSITIVE,
        /** A number from zero with two places at most. */
        DECIMAL,
        /** The same, and more than zero. */
        POSITIVE_DECIMAL,
        /** One of some codes. */
        CODE,
        /** One or more of some codes. */
        CODES;

        /** Whether it is a number that stands at the end of its cell. */
        boolean number() {
            return this == COUNT || this == POSITIVE || this == DECIMAL || this == POSITIVE_DECIMAL;
        }

        /** Whether it is a day. */
        boolean day() {
            return this == DAY || this == PAST_DAY;
        }
    }

    /** Whether a column may be empty. */
    enum Need { REQUIRED, OPTIONAL }

    static Column of(String name, Type type) {
        return new Column(name, type, Need.REQUIRED, MOST, List.of());
    }

    static Column text(String name, int longest) {
        return new Column(name, Type.TEXT, Need.REQUIRED, longest, List.of());
    }

    static Column lines(String name, int longest) {
        return new Column(name, Type.LINES, Need.REQUIRED, longest, List.of());
    }

    static Column code(String name, List<String> codes) {
        return new Column(name, Type.CODE, Need.REQUIRED, MOST, codes);
    }

    static Column codes(String name, List<String> codes) {
        return new Column(name, Type.CODES, Need.REQUIRED, MOST, codes);
    }

    /** The same, which may be left empty. */
    Column optional() {
        return new Column(name, type, Need.OPTIONAL, longest, codes);
    }

    /** Key of its label. */
    String label() {
        return label(name);
    }

    /** Key of a column's label; what other features have as well is called as it is there. */
    static String label(String name) {
        return switch (name) {
            case "year_of" -> "ministry.year";
            case "course" -> "ministry.column.course";
            case "lang" -> "ministry.column.language";
            case "sector" -> "identity.sector";
            case "organisation" -> "identity.organisation";
            default -> "declared.field." + name;
        };
    }
}
