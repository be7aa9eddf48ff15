package org.perisai.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A module as a reader of one language sees it.
 *
 * @param id language-neutral id, which stands in the address
 * @param minutes time that the author states
 * @param titleLang BCP 47 tag of the title
 * @param titleStale whether the source's title changed after this one was translated
 * @param sections the opening part and what each ## opens
 */
public record EditionModule(String id, int minutes, List<String> outcomes, String title, String titleLang,
                            boolean titleStale, List<String> keywords, List<EditionSection> sections) {

    /** The sections that are steps: all but the opening part. */
    public List<EditionSection> steps() {
        return sections.stream().filter(section -> !section.opening()).toList();
    }

    /** The opening part, if there is one. */
    public Optional<EditionSection> opening() {
        return sections.stream().filter(EditionSection::opening).findFirst();
    }

    /** Number of blocks that are shown in another language than the reader's. */
    public long foreign() {
        return blocks().filter(EditionBlock::foreign).count();
    }

    /** Number of blocks whose source changed after they were translated. */
    public long stale() {
        return blocks().filter(EditionBlock::stale).count();
    }

    /** The question with this id. */
    public Optional<EditionBlock> question(String id) {
        return blocks().filter(block -> block.isQuestion() && block.question().id().equals(id)).findFirst();
    }

    /** The section that a block or question stands in. */
    public Optional<EditionSection> sectionOf(String blockOrQuestion) {
        return sections.stream().filter(section -> section.blocks().stream().anyMatch(block ->
                block.id().equals(blockOrQuestion)
                        || block.isQuestion() && block.question().id().equals(blockOrQuestion))).findFirst();
    }

    private java.util.stream.Stream<EditionBlock> blocks() {
        return sections.stream().flatMap(section -> section.blocks().stream());
    }
}
