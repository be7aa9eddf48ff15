package org.perisai.statistics;

/** Five sums of a country's cells. */
record Counts(long enrolled, long completed, long examined, long passed, long certified) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(enrolled + other.enrolled, completed + other.completed, examined + other.examined,
                passed + other.passed, certified + other.certified);
    }
}
