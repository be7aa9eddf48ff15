package org.perisai.assessment;

/** All attempts at a course are graded by a corrected key; what is made of their marks is made anew. */
public record KeyCorrected(String course) { }
