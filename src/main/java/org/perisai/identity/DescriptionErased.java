package org.perisai.identity;

/** Somebody has taken back all that they said about themselves; observed in the same transaction. */
public record DescriptionErased(long person) { }
