package org.perisai.items;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.assessment.MarkedAttempt;
import org.perisai.assessment.MarkedAttempt.MarkedAnswer;
import org.perisai.assessment.MarkedAttempts.Asked;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.content.Block;
import org.perisai.content.CardText;
import org.perisai.content.Facts;
import org.perisai.content.Key;
import org.perisai.content.OptionText;
import org.perisai.content.Question;
import org.perisai.content.QuestionText;
import org.perisai.content.State;
import org.perisai.shared.Language;

/** A course with a final test of one-choice questions {@code q0}, {@code q1}... whose right option is {@code a}. */
final class SmallPool {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private final SortedMap<String, Asked> asked = new TreeMap<>();
    private final Edition edition;

    SmallPool(long version, int number, int questions) {
        for (int i = 0; i < questions; i++) {
            EditionBlock block = choice("q" + i, "en", "Title " + i, "a");
            asked.put(block.questionId(), new Asked(block, block));
        }
        Facts facts = new Facts("1", "basic", 10, "AWR", List.of(), List.of(), List.of("o"), 70, Map.of("o", questions),
                0, 0, null, "CC", "x@y.example");
        edition = new Edition(version, "small", number, Language.EN, facts,
                new CardText(State.FRESH, "Small", "", "", Map.of()), "en", "en", List.of("en"), List.of(), List.of(), null,
                null);
    }

    static EditionBlock choice(String id, String lang, String title, String... right) {
        List<OptionText> options = List.of(new OptionText("a", "A", null), new OptionText("b", "B", null),
                new OptionText("c", "C", null));
        return block(Question.Kind.ONE, id, lang, new QuestionText(title, options, List.of(), List.of(), null, List.of()),
                new Key(List.of(right), null, null, 0));
    }

    static EditionBlock block(Question.Kind kind, String id, String lang, QuestionText text, Key key) {
        List<String> options = text.options().stream().map(OptionText::id).toList();
        return new EditionBlock("b" + id, Block.Kind.QUESTION, lang, false, false, "", new Question(id, kind, "o", null,
                options, key), text);
    }

    VersionItems items() {
        return new VersionItems(edition, asked);
    }

    EditionBlock question(int number) {
        return asked.get("q" + number).shown();
    }

    /** An attempt of somebody who gave these options to these questions; a dash is no answer. */
    MarkedAttempt attempt(long id, int number, boolean demo, Language language, int[] drawn, String given) {
        List<MarkedAnswer> answers = new ArrayList<>();
        for (int i = 0; i < drawn.length; i++) {
            String option = given.substring(i, i + 1);
            EditionBlock block = question(drawn[i]);
            EditionBlock shown = language == Language.EN ? block : translated(block, language);
            long at = START.toEpochMilli() + 20_000L * (i + 1);
            answers.add(option.equals("-") ? new MarkedAnswer(shown, shown, language, false, null, null, 0, null)
                    : new MarkedAnswer(shown, shown, language, option.equals("a"), List.of(option), at, at,
                    Instant.ofEpochMilli(at)));
        }
        return new MarkedAttempt(id, number, demo, START, answers);
    }

    private static EditionBlock translated(EditionBlock block, Language language) {
        return choice(block.questionId(), language.tag(), language.tag() + block.text().title(), "a");
    }
}
