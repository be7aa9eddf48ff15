package org.perisai.statistics;

/**
 * What is counted, of one event or of many.
 *
 * @param examined people who handed in a test for the first time
 * @param passed those of them who have passed by now, whichever attempt it was
 * @param certified certificates issued
 */
record Counts(long enrolled, long completed, long examined, long passed, long certified) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(enrolled + other.enrolled, completed + other.completed, examined + other.examined,
                passed + other.passed, certified + other.certified);
    }
}
