package org.perisai.assessment;

/**
 * What a learner knew before a course and knows after it.
 *
 * @param before null before it is begun
 * @param after null before it is begun
 */
public record Pretest(AttemptCard before, AttemptCard after) {

    /** Whether the questions before the course were handed in; only then there are any after it. */
    public boolean known() {
        return before != null && !before.open();
    }

    /** Whether those after the course were, too: the gain is known. */
    public boolean measured() {
        return known() && after != null && !after.open();
    }

    /** Whether the questions after the course are open to somebody who has completed it. */
    public boolean offered() {
        return known() && !measured();
    }

    /**
     * Which questions may be answered now.
     *
     * @param begun whether a section is done
     * @param completed whether all are
     * @return null when none may
     */
    AttemptKind next(boolean begun, boolean completed) {
        if (!known()) {
            return begun ? null : AttemptKind.PRE;
        }
        return completed && offered() ? AttemptKind.POST : null;
    }

    /** The attempt of a kind that is there already, else null. */
    AttemptCard of(AttemptKind kind) {
        return kind == AttemptKind.PRE ? before : after;
    }

    /** The form to ask; half of the learners begin with each, and nobody gets the same twice. */
    String form(AttemptKind kind, long enrolment) {
        if (kind == AttemptKind.PRE) {
            return enrolment % 2 == 0 ? "a" : "b";
        }
        return before.form().equals("a") ? "b" : "a";
    }
}
