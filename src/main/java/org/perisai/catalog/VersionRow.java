package org.perisai.catalog;

import java.time.Instant;

/**
 * A version of a course, as a list of them shows it.
 *
 * @param number counted from 1
 * @param madeBy id of who submitted it, null when it came from files
 * @param refresh whether people who passed an earlier version are asked what changed
 */
public record VersionRow(long id, int number, Instant publishedAt, Provenance.Origin origin, Long madeBy, Long approvedBy,
                         String note, boolean refresh, boolean current) { }
