package org.perisai.items;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.EditionBlock;
import org.perisai.content.Key;
import org.perisai.content.OptionText;
import org.perisai.content.Question;
import org.perisai.content.QuestionText;

class PartsTest {
    private static final List<OptionText> OPTIONS = List.of(new OptionText("a", "A", null), new OptionText("b", "B", null),
            new OptionText("c", "C", null));

    private static EditionBlock block(Question.Kind kind, List<String> right, List<List<String>> accepted) {
        return SmallPool.block(kind, "q", "en", new QuestionText("T", OPTIONS, List.of(), List.of(), null, accepted),
                new Key(right, BigDecimal.TEN, BigDecimal.ZERO, accepted.size()));
    }

    @Test
    void everyChosenOptionIsAPartAndJunkIsNone() {
        EditionBlock several = block(Question.Kind.SEVERAL, List.of("a", "c"), List.of());
        assertEquals(Map.of("a", true, "b", false), Parts.of(several, List.of("a", "b", "zz"), false));
        assertEquals(Map.of("", false), Parts.of(several, null, false));
    }

    @Test
    void aMatchHasPairsAndAnOrderIsOneWhole() {
        EditionBlock match = block(Question.Kind.MATCH, List.of("a=X", "b=Y"), List.of());
        assertEquals(Map.of("a=X", true, "b=X", false), Parts.of(match, List.of("a=X", "b=X"), false));
        EditionBlock order = block(Question.Kind.ORDER, List.of("b", "a", "c"), List.of());
        assertEquals(Map.of("a b c", false), Parts.of(order, List.of("a", "b", "c"), false));
        assertEquals(Map.of("b a c", true), Parts.of(order, List.of("b", "a", "c"), true));
    }

    @Test
    void whatIsTypedIsFoldedLikeWhatIsMarked() {
        EditionBlock text = block(Question.Kind.TEXT, List.of(), List.of(List.of("recovery codes")));
        assertEquals(Map.of("recovery codes", true), Parts.of(text, List.of("  RECOVERY \n codes "), true));
        EditionBlock cloze = block(Question.Kind.CLOZE, List.of(), List.of(List.of("story", "lie"), List.of("habit")));
        assertEquals(Map.of("1: lie", true, "2: lie", false), Parts.of(cloze, List.of("Lie", "lie"), false));
    }
}
