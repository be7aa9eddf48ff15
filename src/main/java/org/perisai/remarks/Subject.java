package org.perisai.remarks;

import java.util.List;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.EditionModule;

/**
 * What an address asks to say something about.
 *
 * @param edition the version as its reader sees it
 * @param module the module, or the pool of the final test
 * @param blocks the one that is meant; several of which the reader chooses; none when a newer version has no such block
 */
public record Subject(Edition edition, EditionModule module, List<EditionBlock> blocks) {
    public Subject {
        blocks = List.copyOf(blocks);
    }

    /** Whether it is known what is meant. */
    public boolean chosen() {
        return blocks.size() == 1;
    }

    /** The block that is meant; only where {@link #chosen()}. */
    public EditionBlock block() {
        return blocks.get(0);
    }

    Spot spot() {
        return new Spot(edition.course(), module.id(), block().id(), block().lang());
    }
}
