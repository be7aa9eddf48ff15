package org.perisai.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;

/**
 * Grades an attempt: every drawn question counts one point, right or not at all; one that wasn't
 * answered is wrong. Typed answers are judged in the language they were given in.
 */
final class Grading {
    private Grading() { }

    /** @param answers by question */
    static Result grade(Edition edition, AttemptCard attempt, Map<String, Answer> answers, Keys keys) {
        List<EditionBlock> drawn = new ArrayList<>(Draw.questions(edition, attempt));
        drawn.sort(Comparator.comparing(block -> edition.facts().outcomes().indexOf(block.question().outcome())));
        return Result.of(drawn.stream().map(block -> Map.entry(block.question().outcome(),
                keys.right(block.questionId(), answers.get(block.questionId())))).toList(), edition.facts().pass());
    }
}
