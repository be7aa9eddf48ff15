package org.perisai.remarks;

/**
 * What an author wants to see.
 *
 * @param course id, empty for all
 * @param lang BCP 47 tag of the text, empty for all
 */
record Filter(Standing standing, String course, String lang) { }
