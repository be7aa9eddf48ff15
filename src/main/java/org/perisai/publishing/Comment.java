package org.perisai.publishing;

import java.time.Instant;

/**
 * What a reviewer says of a block of a draft.
 *
 * @param path file of the draft
 * @param block hash of the block's source text as the reviewer saw it, empty for the whole file
 * @param settledAt when an author said that it's done, null before
 */
public record Comment(long id, String path, String block, String body, long saidBy, Instant saidAt, Instant settledAt) { }
