package org.perisai.content;

import java.util.List;

/**
 * A block of a file as it was and as it is.
 *
 * @param fate what became of it
 * @param before null where it is new
 * @param now null where it is gone
 * @param words what changed word by word; for a block that is only on one side, all of it
 * @param source in a translation the block of the source that it translates, without its key; null in a source, and
 *     where the source has no such block any more
 * @param fresh in a translation whether it stands for the source as it is
 */
public record ChangedBlock(Fate fate, SourceBlock before, SourceBlock now, List<Difference.Run> words, SourceBlock source,
                           boolean fresh) {

    /** What became of a block; one that moved may have other words as well. */
    public enum Fate { SAME, CHANGED, MOVED, ADDED, REMOVED }

    public ChangedBlock {
        words = List.copyOf(words);
    }

    /** The side that is shown: as it is, else as it was. */
    public SourceBlock shown() {
        return now == null ? before : now;
    }

    /** Whether it is a question whose right answer is another now; in a translation, whose accepted words are. */
    public boolean keyChanged() {
        return before != null && now != null && now.key() != null && !now.key().equals(before.key());
    }

    /** Whether the author has marked the edit urgent. */
    public boolean urgent() {
        return now != null && now.urgent() && fate != Fate.SAME;
    }
}
