package org.perisai.translating;

import org.perisai.shared.Language;

/**
 * How far a course, or all of them, is in a language.
 *
 * @param course null for all courses together
 * @param blocks all of them
 * @param fresh those whose source hasn't changed since they were translated
 * @param reviewed those of the fresh ones that somebody has checked
 * @param words of the source that wait
 * @param oldestUrgent days that the oldest urgent edit waits, null where there is none
 * @param medianDays from an edit of the source to its reviewed translation, null where there was none
 */
public record LanguageRow(Language language, String course, long blocks, long fresh, long reviewed, long words,
                          Long oldestUrgent, Long medianDays) {

    /** Share of fresh blocks in tenths of a per cent; rounded down, so that only all of them are 100 %. */
    public long freshShare() {
        return blocks == 0 ? 0 : 1000 * fresh / blocks;
    }

    /** Share of reviewed blocks in tenths of a per cent. */
    public long reviewedShare() {
        return blocks == 0 ? 0 : 1000 * reviewed / blocks;
    }
}
