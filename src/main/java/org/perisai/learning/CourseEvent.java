package org.perisai.learning;

/**
 * Something happened in an enrolment that statistics count; observed in the same transaction. Who observes it may refuse
 * it by a {@link org.perisai.shared.DomainException}: then it hasn't happened.
 *
 * @param kind what happened
 */
public record CourseEvent(Kind kind, long person, long enrolment) {
    /** What happened. A visit says so again and again while it lasts. */
    public enum Kind { ENROLLED, VISITED, PROGRESSED, COMPLETED, WITHDRAWN, RETURNED }

    static CourseEvent of(Kind kind, EnrolmentCard enrolment) {
        return new CourseEvent(kind, enrolment.personId(), enrolment.id());
    }
}
