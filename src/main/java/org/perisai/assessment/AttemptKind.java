package org.perisai.assessment;

/** Which test an attempt is at. Only a final test is passed, counts for a certificate and is regraded. */
public enum AttemptKind {
    /** The final test. */
    FINAL,
    /** What somebody knows before the course. */
    PRE,
    /** The same after it, by other questions. */
    POST
}
