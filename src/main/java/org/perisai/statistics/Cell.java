package org.perisai.statistics;

import java.time.YearMonth;

/**
 * A cell of the cube.
 *
 * @param month in the country's own time zone
 */
record Cell(String country, boolean demo, YearMonth month, String course, String lang) { }
