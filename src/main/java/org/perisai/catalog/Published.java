package org.perisai.catalog;

/** Courses may have changed; what is made from them is made anew. */
public record Published() { }
