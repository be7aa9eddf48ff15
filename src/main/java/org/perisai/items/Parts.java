package org.perisai.items;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.perisai.catalog.EditionBlock;
import org.perisai.content.Marking;
import org.perisai.content.Question;

/**
 * What an answer consists of, as item analysis counts it: each option that was chosen, each pair of a match, each gap
 * of a cloze with its number, and as a whole an order, a number or a short text.
 */
final class Parts {
    /** Instead of an answer that wasn't given. */
    static final String NONE = "";

    private Parts() { }

    /** The parts of an answer, each with whether it belongs to the right one. */
    static Map<String, Boolean> of(EditionBlock key, List<String> given, boolean right) {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        if (given == null) {
            parts.put(NONE, false);
            return parts;
        }
        Question question = key.question();
        switch (question.kind()) {
            case ONE, SEVERAL -> given.stream().filter(question.options()::contains)
                    .forEach(option -> parts.put(option, question.key().right().contains(option)));
            case MATCH -> given.forEach(pair -> parts.put(pair, question.key().right().contains(pair)));
            case ORDER -> parts.put(String.join(" ", given), right);
            case NUMBER, TEXT -> parts.put(Marking.normalise(String.join(" ", given)), right);
            case CLOZE -> gaps(key, given, parts);
        }
        return parts;
    }

    private static void gaps(EditionBlock key, List<String> given, Map<String, Boolean> parts) {
        List<List<String>> accepted = new ArrayList<>(key.text().accepted());
        for (int i = 0; i < Math.min(given.size(), accepted.size()); i++) {
            String word = Marking.normalise(given.get(i));
            parts.put((i + 1) + ": " + word, accepted.get(i).stream().map(Marking::normalise).anyMatch(word::equals));
        }
    }

    /** Whether learners type their answers, so that one of them can hold anything. */
    static boolean typed(Question.Kind kind) {
        return kind == Question.Kind.NUMBER || kind == Question.Kind.TEXT || kind == Question.Kind.CLOZE;
    }
}
