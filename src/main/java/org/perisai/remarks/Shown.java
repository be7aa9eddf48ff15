package org.perisai.remarks;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.EditionModule;

/**
 * Whether a version still shows the text that a remark is about. What counts is the text in its language, and for a
 * question also what is right: a correction of the key changes no word of a translation, and yet is the change that was
 * asked for. The id of a block is that of its source. So where only the source was edited, a translation that is still
 * shown as it was is looked for in the whole module, and the remark on it stays open.
 */
final class Shown {
    private Shown() { }

    /**
     * @param said the block as it was when the remark was made, in the language of the remark
     * @param module id of its module
     * @param now the version that may have changed it, in the same language
     */
    static boolean still(EditionBlock said, String module, Edition now) {
        return parts(now).anyMatch(part -> part.sections().stream().flatMap(section -> section.blocks().stream())
                .anyMatch(block -> same(said, block) && (block.id().equals(said.id()) || part.id().equals(module))));
    }

    /** The block with this id in a module or pool. */
    static Optional<EditionBlock> block(Edition edition, String module, String id) {
        return part(edition, module).stream().flatMap(part -> part.sections().stream())
                .flatMap(section -> section.blocks().stream()).filter(block -> block.id().equals(id)).findFirst();
    }

    /** The module or pool with this id. */
    static Optional<EditionModule> part(Edition edition, String id) {
        return parts(edition).filter(part -> part.id().equals(id)).findFirst();
    }

    private static Stream<EditionModule> parts(Edition edition) {
        return Stream.concat(edition.modules().stream(), Stream.of(Optional.ofNullable(edition.exam()),
                Optional.ofNullable(edition.pretest())).flatMap(Optional::stream));
    }

    private static boolean same(EditionBlock said, EditionBlock now) {
        return said.lang().equals(now.lang()) && said.kind() == now.kind() && said.html().equals(now.html())
                && Objects.equals(said.text(), now.text()) && (!said.isQuestion()
                || said.question().kind() == now.question().kind() && said.question().key().equals(now.question().key()));
    }
}
