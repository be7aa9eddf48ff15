package org.perisai.declared;

/** How many people a sector has in a year, and who says so: what coverage (I13) is divided by. */
public record Population(String sector, int year, long people, String source) { }
