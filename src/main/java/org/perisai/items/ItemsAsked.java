package org.perisai.items;

/** Somebody wants figures of a course anew. */
record ItemsAsked() { }
