package org.perisai.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.EditionModule;
import org.perisai.catalog.EditionSection;
import org.perisai.content.Block;
import org.perisai.content.CardText;
import org.perisai.content.Facts;
import org.perisai.content.Key;
import org.perisai.content.Question;
import org.perisai.content.QuestionText;
import org.perisai.content.State;
import org.perisai.shared.Language;

class ChangedPartTest {
    private static final EditionBlock HEADING = block("aaaaaa", Block.Kind.HEADING, null, null);
    private static final EditionBlock OLD = text("bbbbbb");
    private static final EditionBlock OTHER = text("cccccc");
    private static final EditionBlock ASKED = question("dddddd", "q-one", null);
    private static final EditionBlock POOLED = question("eeeeee", "x-one", null);

    @Test
    void onlyWhatTheEarlierVersionDidNotHaveIsNew() {
        Edition passed = edition(module("links", HEADING, OLD, ASKED), module("exam", POOLED));
        EditionBlock fresh = text("ffffff");
        EditionBlock edited = question("111111", "q-one", null);
        List<ChangedPart> parts = ChangedPart.of(passed, edition(module("links", HEADING, OLD, fresh, edited),
                module("exam", POOLED)));
        assertEquals(1, parts.size());
        assertEquals(List.of(fresh, edited), parts.get(0).blocks());
        assertEquals(List.of(edited), parts.get(0).questions());
        assertEquals("links", parts.get(0).module().id());
        assertFalse(parts.get(0).pool());
    }

    @Test
    void whatMovedToAnotherPlaceOrIsThereOnceMoreIsNotNew() {
        Edition passed = edition(module("links", HEADING, OLD, OTHER), null);
        Edition now = edition(module("links", HEADING, OTHER, OLD, text("bbbbbb-2")), null);
        assertEquals(List.of(), ChangedPart.of(passed, now));
        assertEquals(List.of(), ChangedPart.of(now, passed), "nor is what is gone");
    }

    @Test
    void newQuestionsOfTheFinalTestAreAskedAndItsOtherTextIsNotShown() {
        EditionBlock edited = question("222222", "x-one", null);
        List<ChangedPart> parts = ChangedPart.of(edition(module("links", OLD), module("exam", POOLED)),
                edition(module("links", OLD), module("exam", text("333333"), edited)));
        assertEquals(List.of(edited), parts.get(0).blocks());
        assertTrue(parts.get(0).pool());
    }

    @Test
    void aQuestionAboutACaseComesWithWhatTheCaseSays() {
        EditionBlock case1 = block("444444", Block.Kind.HEADING, null, null);
        EditionBlock story = text("555555");
        EditionBlock first = question("666666", "q-a", "story");
        EditionBlock second = question("777777", "q-b", "story");
        Edition passed = edition(module("links", HEADING, OLD, case1, story), null);
        List<ChangedPart> parts = ChangedPart.of(passed, edition(module("links", HEADING, OLD, case1, story, first, second), null));
        assertEquals(List.of(case1, story, first, second), parts.get(0).blocks());
    }

    private static EditionBlock text(String id) {
        return block(id, Block.Kind.TEXT, null, null);
    }

    private static EditionBlock question(String id, String question, String caseId) {
        return block(id, Block.Kind.QUESTION, new Question(question, Question.Kind.NUMBER, "spot", caseId, List.of(),
                new Key(List.of(), BigDecimal.ONE, BigDecimal.ZERO, 0)), new QuestionText("?", List.of(), List.of(), List.of(),
                null, List.of()));
    }

    private static EditionBlock block(String id, Block.Kind kind, Question question, QuestionText text) {
        return new EditionBlock(id, kind, "en", false, false, "<p>" + id + "</p>", question, text);
    }

    private static EditionModule module(String id, EditionBlock... blocks) {
        return new EditionModule(id, 10, List.of(), id, "en", false, List.of(),
                List.of(new EditionSection("s", null, null, Arrays.asList(blocks))));
    }

    private static Edition edition(EditionModule module, EditionModule exam) {
        return new Edition(1, "c", 1, Language.EN, new Facts("1", "basic", 10, "AWR", List.of(), List.of(), List.of("spot"), 50,
                Map.of("spot", 1), 0, 0, null, "CC", "x"), new CardText(State.FRESH, "C", "", "", Map.of()), "en", "en",
                List.of("en"), List.of(), List.of(module), exam, null);
    }
}
