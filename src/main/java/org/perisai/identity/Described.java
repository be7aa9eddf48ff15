package org.perisai.identity;

/**
 * Somebody has said something about themselves for the first time; observed in the same transaction.
 *
 * @param first only what they had never said before
 */
public record Described(long person, Dimensions first) { }
