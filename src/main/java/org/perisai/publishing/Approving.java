package org.perisai.publishing;

/**
 * A reviewer approves a draft. Fired in the transaction that will publish it, before its files are checked for the last
 * time, so that an observer can write into them what only an approval can say.
 *
 * @param reviewer id of the person
 */
public record Approving(DraftCard draft, long reviewer) { }
