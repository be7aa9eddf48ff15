package org.perisai.identity;

/** Why statistics leave out what somebody does in a course. */
public enum LeftOut {
    /** They had another role than a learner's when they began it. */
    STAFF,
    /** Their account is one for testing. */
    TESTING
}
