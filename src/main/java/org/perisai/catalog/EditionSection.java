package org.perisai.catalog;

import java.util.List;
import org.perisai.content.Block;
import org.perisai.content.Section;

/** A section of a module; {@code outcome} and {@code form} are set in pools only. */
public record EditionSection(String id, String outcome, String form, List<EditionBlock> blocks) {

    /** Whether this is the part before the first section heading. */
    public boolean opening() {
        return id.equals(Section.START);
    }

    /** Its heading as text, for a list of contents. */
    public String title() {
        return blocks.stream().filter(block -> block.kind() == Block.Kind.HEADING).findFirst()
                .map(EditionBlock::html).orElse("").replaceAll("<[^>]*>", "");
    }

    /** BCP 47 tag of its heading. */
    public String titleLang() {
        return blocks.stream().filter(block -> block.kind() == Block.Kind.HEADING).findFirst()
                .map(EditionBlock::lang).orElse("");
    }

    /** Its questions. */
    public List<EditionBlock> questions() {
        return blocks.stream().filter(EditionBlock::isQuestion).toList();
    }
}
