package org.perisai.content;

import java.util.List;

/**
 * A file of a course that differs between two states of it.
 *
 * @param path where it is, or was if it is gone
 * @param former where it was, if that was elsewhere: a module got another number; else null
 * @param fate never SAME; MOVED where it lies elsewhere and says the same
 * @param before SHA-256 of what it held, in hex; null where it is new
 * @param now SHA-256 of what it holds; null where it is gone
 * @param fields those that differ
 * @param blocks all of them, in the order of the file as it is; none for a picture
 */
public record ChangedFile(String path, String former, ChangedBlock.Fate fate, String before, String now,
                          List<ChangedField> fields, List<ChangedBlock> blocks) {

    public ChangedFile {
        fields = List.copyOf(fields);
        blocks = List.copyOf(blocks);
    }

    /** Name without the folder. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Name where it was, without the folder; null where it is. */
    public String formerName() {
        return former == null ? null : former.substring(former.lastIndexOf('/') + 1);
    }

    /** Whether it is a picture. */
    public boolean picture() {
        return !path.endsWith(".md");
    }

    /** Number of blocks that became something else. */
    public long changed() {
        return blocks.stream().filter(block -> block.fate() != ChangedBlock.Fate.SAME).count();
    }

    /** Number of questions whose right answer is another now. */
    public long keys() {
        return blocks.stream().filter(ChangedBlock::keyChanged).count();
    }

    /** Number of characters of all blocks, for a page that must not grow without end. */
    public int size() {
        return blocks.stream().mapToInt(block -> block.shown().text().length()).sum();
    }
}
