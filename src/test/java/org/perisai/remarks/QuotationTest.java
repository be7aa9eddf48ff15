package org.perisai.remarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.EditionBlock;
import org.perisai.content.Block;
import org.perisai.content.Key;
import org.perisai.content.OptionText;
import org.perisai.content.Question;
import org.perisai.content.QuestionText;

class QuotationTest {
    @Test
    void aQuestionIsQuotedWithItsOptionsAndWithoutWhatIsRight() {
        String quoted = Quotation.of(question(Question.Kind.ONE, "<p>A parcel waits.</p>",
                List.of(new OptionText("a", "<code>pay.test</code>", "Wrong, because of SECRET."))));
        assertEquals("<p><b>Which &amp; why?</b></p><p>A parcel waits.</p><ul><li><code>pay.test</code></li></ul>", quoted);
        assertFalse(quoted.contains("SECRET"));
    }

    @Test
    void aGapIsALineToFill() {
        assertEquals("<p><b>Which &amp; why?</b></p><p>The ____ and the ____.</p>",
                Quotation.of(question(Question.Kind.CLOZE, "<p>The \uE000 and the \uE001.</p>", List.of())));
    }

    @Test
    void aHeadingIsNoHeadingOfThePageThatQuotesIt() {
        assertEquals("<p><b>Who <code>owns</code> it?</b></p>", Quotation.of(new EditionBlock("a", Block.Kind.HEADING, "en",
                false, false, "<h2>Who <code>owns</code> it?</h2>", null, null)));
    }

    @Test
    void aLineIsPlainTextWithSpacesBetweenItsParts() {
        assertEquals("Read & stop: One. Two.", Quotation.line(text("<p>Read &amp; stop:</p><ul><li>One.</li><li>Two.</li></ul>")));
    }

    /** Each of these Khmer syllables is one sign to its reader, and two or more characters. */
    @Test
    void aLineIsCutBetweenTwoSigns() {
        String sign = "ក្ញុំ";
        String line = Quotation.line(text("<p>" + sign.repeat(200) + "</p>"));
        assertTrue(line.endsWith("…"));
        String kept = line.substring(0, line.length() - 1);
        assertTrue(kept.length() < 200 * sign.length());
        assertEquals("", kept.replace(sign, ""));
    }

    private static EditionBlock text(String html) {
        return new EditionBlock("a", Block.Kind.TEXT, "en", false, false, html, null, null);
    }

    private static EditionBlock question(Question.Kind kind, String html, List<OptionText> options) {
        return new EditionBlock("a", Block.Kind.QUESTION, "en", false, false, html, new Question("q", kind, null, null,
                List.of("a"), new Key(List.of("a"), null, BigDecimal.ZERO, 2)), new QuestionText("Which &amp; why?", options,
                List.of(), List.of("A hint."), "SECRET", List.of(List.of("SECRET"))));
    }
}
