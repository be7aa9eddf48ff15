package org.perisai.remarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.EditionModule;
import org.perisai.catalog.EditionSection;
import org.perisai.content.Block;
import org.perisai.content.Key;
import org.perisai.content.OptionText;
import org.perisai.content.Question;
import org.perisai.content.QuestionText;
import org.perisai.shared.Language;

class ShownTest {
    private static final EditionBlock SAID = text("aaaaaa", "km", "<p>One.</p>");

    @Test
    void aTextInItsPlaceIsStillShown() {
        assertTrue(Shown.still(SAID, "m", edition(module("m", text("bbbbbb", "km", "<p>Two.</p>"), SAID))));
    }

    @Test
    void anotherTextInItsPlaceIsAChange() {
        assertFalse(Shown.still(SAID, "m", edition(module("m", text("aaaaaa", "km", "<p>One!</p>")))));
    }

    @Test
    void theSourceInPlaceOfATranslationIsAChange() {
        assertFalse(Shown.still(SAID, "m", edition(module("m", text("aaaaaa", "en", "<p>One.</p>")))));
    }

    @Test
    void aBlockThatIsGoneIsAChange() {
        assertFalse(Shown.still(SAID, "m", edition(module("m", text("bbbbbb", "km", "<p>Two.</p>")))));
        assertFalse(Shown.still(SAID, "m", edition(module("other"))));
    }

    @Test
    void aTranslationThatStaysWhenItsSourceIsEditedIsStillShown() {
        EditionBlock stale = new EditionBlock("cccccc", Block.Kind.TEXT, "km", false, true, "<p>One.</p>", null, null);
        assertTrue(Shown.still(SAID, "m", edition(module("m", stale))));
        assertFalse(Shown.still(SAID, "m", edition(module("m"), module("other", stale))),
                "the same words under another block of another module are another text");
    }

    @Test
    void aBlockThatMovedToAnotherModuleIsStillShown() {
        assertTrue(Shown.still(SAID, "m", edition(module("m"), module("other", SAID))));
    }

    @Test
    void aQuestionOfTheFinalTestIsLookedForInItsPool() {
        EditionBlock question = question("a", "Because.", "a");
        Edition edition = new Edition(1, "c", 1, Language.KM, null, null, "km", "en", List.of("en", "km"), List.of(),
                List.of(), module("exam", question), null);
        assertTrue(Shown.still(question, "exam", edition));
        assertEquals(question, Shown.block(edition, "exam", "dddddd").orElseThrow());
    }

    @Test
    void anotherKeyOrExplanationIsAChangeOfAQuestion() {
        EditionBlock said = question("a", "Because.", "a");
        assertTrue(Shown.still(said, "m", edition(module("m", question("a", "Because.", "a")))));
        assertFalse(Shown.still(said, "m", edition(module("m", question("a", "Because.", "b")))));
        assertFalse(Shown.still(said, "m", edition(module("m", question("a", "For another reason.", "a")))));
        assertFalse(Shown.still(said, "m", edition(module("m", question("b", "Because.", "a")))));
    }

    private static EditionBlock text(String id, String lang, String html) {
        return new EditionBlock(id, Block.Kind.TEXT, lang, false, false, html, null, null);
    }

    private static EditionBlock question(String option, String explanation, String right) {
        return new EditionBlock("dddddd", Block.Kind.QUESTION, "km", false, false, "", new Question("q", Question.Kind.ONE,
                null, null, List.of("a", "b"), new Key(List.of(right), null, BigDecimal.ZERO, 0)),
                new QuestionText("Which?", List.of(new OptionText("a", option, null)), List.of(), List.of(), explanation,
                        List.of()));
    }

    private static EditionModule module(String id, EditionBlock... blocks) {
        return new EditionModule(id, 10, List.of(), id, "km", false, List.of(),
                List.of(new EditionSection("s", null, null, List.of(blocks))));
    }

    private static Edition edition(EditionModule... modules) {
        return new Edition(1, "c", 1, Language.KM, null, null, "km", "en", List.of("en", "km"), List.of(),
                List.of(modules), null, null);
    }
}
