package org.perisai.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.EditionSection;
import org.perisai.content.OptionText;

/**
 * Which questions of the pool an attempt has, and in which order: so many for each outcome as the
 * course says, then shuffled. Depends on ids and the seed alone, so every language and every restart
 * draw the same. java.util.Random's sequence is fixed by its specification.
 */
final class Draw {
    private Draw() { }

    static List<EditionBlock> questions(Edition edition, long seed) {
        Random random = new Random(seed);
        List<EditionBlock> drawn = new ArrayList<>();
        for (String outcome : edition.facts().outcomes()) {
            List<EditionBlock> pool = pool(edition, outcome);
            Collections.shuffle(pool, random);
            drawn.addAll(pool.subList(0, Math.min(pool.size(), edition.facts().draw().getOrDefault(outcome, 0))));
        }
        Collections.shuffle(drawn, random);
        return List.copyOf(drawn);
    }

    /** The options of a question in the order of this attempt. */
    static List<OptionText> options(EditionBlock question, long seed) {
        List<OptionText> options = new ArrayList<>(question.text().options());
        Collections.shuffle(options, new Random(seed ^ question.question().id().hashCode()));
        return List.copyOf(options);
    }

    private static List<EditionBlock> pool(Edition edition, String outcome) {
        List<EditionBlock> pool = new ArrayList<>();
        for (EditionSection section : edition.exam().sections()) {
            section.questions().stream().filter(block -> outcome.equals(block.question().outcome()))
                    .forEach(pool::add);
        }
        pool.sort(Comparator.comparing(block -> block.question().id()));
        return pool;
    }
}
