package org.perisai.items;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.MarkedAttempt.MarkedAnswer;
import org.perisai.catalog.EditionBlock;
import org.perisai.shared.Language;

class FlagsTest {
    private static final EditionBlock QUESTION = SmallPool.choice("q", "en", "Title", "a");

    private final ItemCounts counts = new ItemCounts(QUESTION.question());

    /** So many learners with this option who had so many of the nine other questions right. */
    private FlagsTest gave(int learners, String option, int rest) {
        for (int i = 0; i < learners; i++) {
            counts.add(new MarkedAnswer(QUESTION, QUESTION, Language.EN, option.equals("a"), List.of(option), 0L, 0, null),
                    null, rest, 9, Pace.UNKNOWN);
        }
        return this;
    }

    private Set<Flag> flags() {
        return new Flags(counts).all();
    }

    @Test
    void aGoodQuestionHasNone() {
        assertEquals(Set.of(), gave(20, "a", 8).gave(8, "a", 4).gave(10, "b", 4).gave(8, "c", 2).flags());
    }

    @Test
    void fewerThanThirtyLearnersSayNothing() {
        gave(29, "b", 8);
        assertEquals(Set.of(), flags());
        gave(1, "b", 8);
        assertEquals(Set.of(Flag.HARD, Flag.UNUSED, Flag.KEY), flags(), "nobody chose c, nobody was right");
    }

    @Test
    void tooEasyTooHardAndAnOptionThatNobodyTakes() {
        assertEquals(Set.of(Flag.EASY, Flag.UNUSED), gave(95, "a", 7).gave(5, "b", 2).flags());
        assertEquals(Set.of(Flag.HARD), new FlagsTest().gave(24, "a", 8).gave(1, "a", 1).gave(3, "b", 7)
                .gave(35, "b", 4).gave(37, "c", 2).flags());
    }

    @Test
    void aQuestionThatTellsLittleOrTheWrongThing() {
        assertEquals(Set.of(Flag.LOW), gave(50, "a", 5).gave(50, "a", 4).gave(48, "b", 4).gave(2, "c", 5).gave(47, "b", 5)
                .gave(5, "c", 4).flags());
        assertEquals(Set.of(Flag.NEGATIVE), new FlagsTest().gave(40, "a", 4).gave(30, "a", 6).gave(9, "b", 7)
                .gave(9, "c", 6).flags(), "wrong answers of fewer than ten aren't compared");
    }

    @Test
    void aWrongAnswerOfTheBetterLearnersAndTheKeyThatItPointsAt() {
        assertEquals(Set.of(Flag.NEGATIVE, Flag.BETTER, Flag.KEY),
                gave(30, "b", 8).gave(10, "a", 8).gave(30, "a", 3).gave(30, "c", 2).flags());
    }
}
