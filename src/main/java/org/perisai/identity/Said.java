package org.perisai.identity;

/**
 * What somebody says about themselves for statistics; null is what they prefer not to say.
 *
 * @param sex F, M or O
 * @param sector such as GOV
 * @param province ISO 3166-2
 */
record Said(String sex, Integer birthYear, String sector, String province, Organisation organisation) {
    /** The same with another organisation. */
    Said at(Organisation other) {
        return new Said(sex, birthYear, sector, province, other);
    }

    /** Whether nothing is said at all. */
    boolean empty() {
        return sex == null && birthYear == null && sector == null && province == null && organisation == null;
    }
}
