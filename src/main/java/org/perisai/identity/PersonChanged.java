package org.perisai.identity;

/** What sign-in knows of a person has changed. */
record PersonChanged(long person) { }
