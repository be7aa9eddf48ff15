package org.perisai.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
    private final List<Pool> pools = new ArrayList<>();

    Draw(Edition edition) {
        for (String outcome : edition.exam() == null ? List.<String>of() : edition.facts().outcomes()) {
            pools.add(new Pool(pool(edition, outcome), edition.facts().draw().getOrDefault(outcome, 0)));
        }
    }

    private record Pool(List<EditionBlock> questions, int drawn) { }

    /** The questions of the attempt with this seed. */
    List<EditionBlock> questions(long seed) {
        Random random = new Random(seed);
        List<EditionBlock> drawn = new ArrayList<>();
        for (Pool pool : pools) {
            List<EditionBlock> shuffled = new ArrayList<>(pool.questions());
            Collections.shuffle(shuffled, random);
            drawn.addAll(shuffled.subList(0, Math.min(shuffled.size(), pool.drawn())));
        }
        Collections.shuffle(drawn, random);
        return List.copyOf(drawn);
    }

    /** All questions that may be drawn. */
    List<EditionBlock> pool() {
        return pools.stream().filter(pool -> pool.drawn() > 0).flatMap(pool -> pool.questions().stream()).toList();
    }

    /** The questions of an attempt: of a final test those that were drawn, else those of its form as they stand. */
    static List<EditionBlock> questions(Edition edition, AttemptCard attempt) {
        return attempt.kind() == AttemptKind.FINAL ? new Draw(edition).questions(attempt.seed())
                : form(edition, attempt.form());
    }

    /** The questions of one form of the test before and after the course; none where there is no such test. */
    static List<EditionBlock> form(Edition edition, String form) {
        return edition.pretest() == null ? List.of() : edition.pretest().sections().stream()
                .filter(section -> Objects.equals(section.form(), form))
                .flatMap(section -> section.questions().stream()).toList();
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
