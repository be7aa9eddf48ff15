package org.perisai.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.perisai.content.Block;
import org.perisai.content.OptionText;
import org.perisai.content.Question;
import org.perisai.content.QuestionText;
import org.perisai.shared.Language;
import org.perisai.shared.web.T;

class QuizTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>&";
    private static final List<OptionText> OPTIONS = List.of(new OptionText("a", "<em>One</em>", "secret feedback"),
            new OptionText("b", "Two &amp; more", null));
    private static final List<OptionText> MATCHES = List.of(new OptionText("x", "Left", null),
            new OptionText("y", "Right &lt;b&gt;", null));

    private final Quiz quiz = new Quiz(new T() {
        @Override
        public Language language() {
            return Language.KM;
        }

        @Override
        public String say(String key) {
            return "<" + key + ">";
        }

        @Override
        public String say(String key, Object first) {
            return "<" + key + first + ">";
        }
    });

    private String drawn(Question.Kind kind, String... given) {
        EditionBlock block = new EditionBlock("id", Block.Kind.QUESTION, "en", false, false, "<p>Type \uE000 and \uE001.</p>",
                new Question("q1", kind, "outcome", null, List.of("a", "b"), null),
                new QuestionText("Title", OPTIONS, MATCHES, List.of(), null, List.of()));
        return quiz.fields(block, OPTIONS, given.length == 0 ? null : List.of(given));
    }

    private static int count(String what, String in) {
        return (int) Pattern.compile(Pattern.quote(what)).matcher(in).results().count();
    }

    @Test
    void oneOfSeveralIsChosenByRadioAndTheEarlierAnswerIsMarked() {
        String html = drawn(Question.Kind.ONE, "b");
        assertEquals(2, count("type=\"radio\" name=\"a\"", html));
        assertEquals(1, count("checked=", html));
        assertTrue(html.contains("value=\"b\" checked"), html);
        assertTrue(html.contains("<em>One</em>"), html);
    }

    @Test
    void feedbackIsNeverInAField() {
        for (Question.Kind kind : Question.Kind.values()) {
            assertFalse(drawn(kind).contains("secret"), kind + " " + drawn(kind));
        }
    }

    @Test
    void whatWasTypedCannotLeaveItsField() {
        for (Question.Kind kind : List.of(Question.Kind.TEXT, Question.Kind.NUMBER, Question.Kind.CLOZE)) {
            String html = drawn(kind, HOSTILE);
            assertFalse(html.contains("<script"), html);
            assertTrue(html.contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;\""), html);
        }
    }

    @Test
    void wordsOfTheInterfaceAreEscapedAndNameTheirLanguage() {
        assertTrue(drawn(Question.Kind.SEVERAL).startsWith("<p class=\"help\" lang=\"km\">&lt;question.several&gt;</p>"));
        assertTrue(drawn(Question.Kind.NUMBER).contains("<span lang=\"km\">&lt;question.typeNumber&gt;</span>"));
    }

    @Test
    void everyPlaceOfAnOrderOffersAllItemsAsPlainText() {
        String html = drawn(Question.Kind.ORDER, "b", "a");
        assertEquals(2, count("<select", html));
        assertEquals(2, count(">One</option>", html));
        assertEquals(2, count(">Two &amp; more</option>", html));
        assertTrue(html.indexOf("value=\"b\" selected") < html.indexOf("value=\"a\" selected"), html);
    }

    @Test
    void aRowOfAMatchSendsItsOwnIdWithTheChosenOne() {
        String html = drawn(Question.Kind.MATCH, "a=y");
        assertEquals(1, count("selected=", html));
        assertTrue(html.contains("<option value=\"a=y\" selected=\"selected\">Right &lt;b&gt;</option>"), html);
        assertTrue(html.contains("value=\"b=x\""), html);
    }

    @Test
    void everyGapOfAClozeHasAFieldAndALabel() {
        String html = drawn(Question.Kind.CLOZE, "first", "second");
        assertTrue(html.contains("id=\"q1-1\"") && html.contains("id=\"q1-2\""), html);
        assertTrue(html.indexOf("value=\"first\"") < html.indexOf("value=\"second\""), html);
        assertEquals(2, count("aria-label=\"&lt;question.gap", html));
    }
}
