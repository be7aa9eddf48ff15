package org.perisai.publishing;

/**
 * What came of a save.
 *
 * @param kept whether it was stored; false when somebody else saved since, and then nothing was
 * @param file what is stored now: what was sent, or what the other one saved
 */
public record Saved(boolean kept, DraftFile file) { }
