package org.perisai.learning;

import java.time.Instant;

/**
 * Something happened in an enrolment that statistics count; observed in the same transaction.
 *
 * @param kind what happened
 * @param country frozen on the enrolment
 */
public record CourseEvent(Kind kind, String course, String country, String lang, boolean demo, Instant at) {
    /** What happened. */
    public enum Kind { ENROLLED, COMPLETED }

    static CourseEvent of(Kind kind, EnrolmentCard enrolment, Instant at) {
        return new CourseEvent(kind, enrolment.course(), enrolment.country(), enrolment.lang(), enrolment.demo(), at);
    }
}
