package org.perisai.catalog;

/**
 * A course got a new version. Fired in the transaction that stores it, so that an observer can take part in it or
 * wait for its end.
 *
 * @param course id of the course
 * @param version id of the version that is current now
 * @param before id of the version that was, null for a new course
 */
public record Published(String course, long version, Long before) { }
