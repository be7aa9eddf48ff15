package org.perisai.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.EditionModule;
import org.perisai.catalog.EditionSection;

/**
 * What is new in a module for somebody who passed with an earlier version: the blocks that that version didn't have
 * anywhere. Blocks are compared by their ids, which are made of the source's text, so a translation that caught up isn't
 * news, and neither is a passage that only moved.
 *
 * @param pool whether they are questions of the final test, which here are for practice
 * @param blocks in their order; before a question about a case stands what the case says
 */
public record ChangedPart(EditionModule module, boolean pool, List<EditionBlock> blocks) {

    public ChangedPart {
        blocks = List.copyOf(blocks);
    }

    /** The questions that are asked. */
    public List<EditionBlock> questions() {
        return blocks.stream().filter(EditionBlock::isQuestion).toList();
    }

    /** The parts in the order of the course, the final test last. */
    static List<ChangedPart> of(Edition passed, Edition now) {
        Set<String> known = Stream.concat(passed.modules().stream(), Stream.ofNullable(passed.exam()))
                .flatMap(module -> module.sections().stream()).flatMap(section -> section.blocks().stream())
                .map(block -> text(block.id())).collect(Collectors.toSet());
        List<ChangedPart> parts = new ArrayList<>();
        now.modules().forEach(module -> parts.add(new ChangedPart(module, false, blocks(module, known, false))));
        if (now.exam() != null) {
            parts.add(new ChangedPart(now.exam(), true, blocks(now.exam(), known, true)));
        }
        return parts.stream().filter(part -> !part.blocks().isEmpty()).toList();
    }

    private static List<EditionBlock> blocks(EditionModule module, Set<String> known, boolean pool) {
        List<EditionBlock> blocks = new ArrayList<>();
        for (EditionSection section : module.sections()) {
            Set<String> shown = new HashSet<>();
            for (EditionBlock block : section.blocks()) {
                if (known.contains(text(block.id())) || pool && !block.isQuestion()) {
                    continue;
                }
                Stream.concat(about(section, block).stream(), Stream.of(block)).filter(each -> shown.add(each.id()))
                        .forEach(blocks::add);
            }
        }
        return blocks;
    }

    /** What a question is about where several share a case: everything from the heading above that is no question. */
    private static List<EditionBlock> about(EditionSection section, EditionBlock question) {
        List<EditionBlock> about = new ArrayList<>();
        if (question.isQuestion() && question.question().caseId() != null) {
            for (EditionBlock block : section.blocks().subList(0, section.blocks().indexOf(question))) {
                if (block.isHeading()) {
                    about.clear();
                }
                if (!block.isQuestion()) {
                    about.add(block);
                }
            }
        }
        return about;
    }

    /** A module that repeats a block counts it: {@code a1b2c3-2}. */
    private static String text(String id) {
        return id.replaceFirst("-.*", "");
    }
}
