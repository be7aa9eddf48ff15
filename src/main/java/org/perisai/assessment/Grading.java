package org.perisai.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.content.Marking;

/**
 * Grades an attempt: every drawn question counts one point, right or not at all; one that wasn't
 * answered is wrong. Typed answers are judged in the language they were given in.
 */
final class Grading {
    private Grading() { }

    /**
     * @param editions gives the attempt's version in the language of an answer
     * @param answers by question
     */
    static Result grade(Edition edition, long seed, Map<String, Answer> answers, Languages editions) {
        List<EditionBlock> drawn = new ArrayList<>(Draw.questions(edition, seed));
        drawn.sort(Comparator.comparing(block -> edition.facts().outcomes().indexOf(block.question().outcome())));
        return Result.of(drawn.stream().map(block -> Map.entry(block.question().outcome(),
                right(block, answers.get(block.question().id()), editions))).toList(), edition.facts().pass());
    }

    private static boolean right(EditionBlock block, Answer answer, Languages editions) {
        if (answer == null) {
            return false;
        }
        Edition spoken = editions.edition(answer.language());
        return spoken.exam().question(block.question().id())
                .map(asked -> Marking.right(asked.question(), asked.text(), answer.language().locale(), answer.given()))
                .orElse(false);
    }

    /** The version of an attempt in any language. */
    @FunctionalInterface
    interface Languages {
        Edition edition(org.perisai.shared.Language language);
    }
}
