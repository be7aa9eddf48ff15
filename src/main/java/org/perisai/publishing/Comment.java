package org.perisai.publishing;

import java.time.Instant;

/**
 * What a reviewer says of a block of a draft.
 *
 * @param path file of the draft, empty for the whole draft
 * @param block hash of the block's text as the reviewer saw it, empty for the whole file
 * @param quote how the block began as the reviewer saw it
 * @param settledAt when an author said that it's done, null before
 */
public record Comment(long id, String path, String block, String quote, String body, long saidBy, Instant saidAt, Instant settledAt) { }
