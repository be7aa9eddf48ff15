package org.perisai.translating;

import java.util.List;
import org.perisai.content.Finding;
import org.perisai.publishing.DraftCard;
import org.perisai.shared.Language;

/**
 * A course file beside its translation, to be worked on.
 *
 * @param file what it is known by: the id of its module, else its name
 * @param source BCP 47 tag of the course's language
 * @param draft the open draft of the translation, null where nobody began one
 * @param writable whether the reader may write now
 * @param findings why the translation as it is can't be used; then every block counts as missing
 * @param left texts that somebody began for blocks that the source has no more
 */
public record Bench(String course, String file, String source, Language target, DraftCard draft, boolean writable,
                    List<BenchBlock> blocks, List<Finding> findings, List<String> left) {

    /** How many blocks stand so. */
    public long count(Stand stand) {
        return blocks.stream().filter(block -> block.stand() == stand).count();
    }

    /** Blocks that have words. */
    public long all() {
        return blocks.size() - count(Stand.FIXED);
    }

    /** Blocks that wait for nobody. */
    public long done() {
        return count(Stand.DRAFT) + count(Stand.REVIEWED);
    }
}
