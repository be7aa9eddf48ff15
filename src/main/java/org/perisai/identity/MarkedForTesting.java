package org.perisai.identity;

/** An account is one for testing now, or no more; observed in the same transaction. */
public record MarkedForTesting(long person, boolean testing) { }
