package org.perisai.learning;

/**
 * The frozen dimensions of a person's enrolments have changed: they said something about themselves for the first time
 * or took it back, or their account became one for testing or no more. Observed in the same transaction.
 */
public record DimensionsChanged(long personId) { }
