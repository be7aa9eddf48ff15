package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perisai.content.Question.Kind;

class MarkingTest {

    private static Question question(Kind kind, String... right) {
        return new Question("q", kind, null, null, List.of(right), new Key(List.of(right), null, null, 0));
    }

    private static boolean number(String given, String lang) {
        Question question = new Question("q", Kind.NUMBER, null, null, List.of(),
            new Key(List.of(), new BigDecimal("1075.5"), new BigDecimal("0.5"), 0));
        return Marking.right(question, null, Locale.forLanguageTag(lang), List.of(given));
    }

    private static boolean text(String given, String... accepted) {
        QuestionText text = new QuestionText("", List.of(), List.of(), List.of(), null, List.of(List.of(accepted)));
        return Marking.right(question(Kind.TEXT), text, Locale.ENGLISH, List.of(given));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1075.5;en", "1,075.5;en", "1.075,5;id", "1075,5;vi", "1075.5;vi",
        "1075,5;lo", "၁၀၇၅.၅;my", "១០៧៥,៥;km", "១០៧៥.៥;km", "๑๐๗๕.๕;th", "໑໐໗໕,໕;lo", "１０７５．５;ja", "1 075,5;id",
        "1076;en", "1075;en", "+1075.5;en", "1075,5;ms-BN", "1075.5;ms-BN", "  1075.5\u200B;en"})
    void numberIsReadInEveryScript(String given, String lang) {
        assertTrue(number(given, lang));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1076.1;en", "1074.9;en", "-1075.5;en", "1.075.5.5;en", "abc;en", "1e3;en",
        "1075.5x;en", "NaN;en", "1075.5;", "10755;id"})
    void otherNumbersAreNotRight(String given, String lang) {
        assertEquals(lang == null, number(given, lang == null ? "" : lang));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0,125;en", "0.125;id", "0.125;en", "0,125;id"})
    void aNoughtBeforeTheSeparatorGroupsNothing(String given, String lang) {
        Question question = new Question("q", Kind.NUMBER, null, null, List.of(),
            new Key(List.of(), new BigDecimal("0.125"), BigDecimal.ZERO, 0));
        assertTrue(Marking.right(question, null, Locale.forLanguageTag(lang), List.of(given)));
    }

    @Test
    void wordsAreComparedAsAReaderSeesThem() {
        assertTrue(text("  RECOVERY \n codes ", "recovery codes"));
        assertTrue(text("Tie\u0302\u0301ng Vie\u0323\u0302t", "tiếng việt"), "decomposed letters");
        assertTrue(text("พาส\u200Bเวิร์ด", "พาสเวิร์ด"), "invisible space");
        assertTrue(text("ＶＰＮ", "vpn"), "full-width letters");
        assertTrue(text("၃", "3"), "digits of another script");
        assertTrue(text("STRASSE", "straße"));
        assertFalse(text("recovery", "recovery codes"));
        assertFalse(text("dang", "đăng"));
        assertFalse(text(" \u200B ", "", "\u200B"), "nothing is never right");
    }

    @Test
    void choicesAreRightWhenTheSetIs() {
        assertTrue(Marking.right(question(Kind.SEVERAL, "a", "c"), null, Locale.ROOT, List.of("c", "a")));
        assertFalse(Marking.right(question(Kind.SEVERAL, "a", "c"), null, Locale.ROOT, List.of("a")));
        assertFalse(Marking.right(question(Kind.SEVERAL, "a", "c"), null, Locale.ROOT, List.of("a", "c", "b")));
        assertFalse(Marking.right(question(Kind.SEVERAL, "a", "c"), null, Locale.ROOT, List.of("a", "a")));
        assertTrue(Marking.right(question(Kind.ONE, "b"), null, Locale.ROOT, List.of("b")));
        assertFalse(Marking.right(question(Kind.ONE, "b"), null, Locale.ROOT, List.of("b", "b")));
    }

    @Test
    void orderIsRightOnlyInOrder() {
        assertTrue(Marking.right(question(Kind.ORDER, "B", "A"), null, Locale.ROOT, List.of("B", "A")));
        assertFalse(Marking.right(question(Kind.ORDER, "B", "A"), null, Locale.ROOT, List.of("A", "B")));
    }

    @Test
    void everyGapMustBeRight() {
        QuestionText text = new QuestionText("", List.of(), List.of(), List.of(), null,
            List.of(List.of("story", "lie"), List.of("habit")));
        assertTrue(Marking.right(question(Kind.CLOZE), text, Locale.ROOT, List.of("Lie", "habit")));
        assertFalse(Marking.right(question(Kind.CLOZE), text, Locale.ROOT, List.of("habit", "lie")));
        assertFalse(Marking.right(question(Kind.CLOZE), text, Locale.ROOT, List.of("lie")));
    }

    @Test
    void junkIsNotRightAndThrowsNothing() {
        for (Kind kind : Kind.values()) {
            Question question = new Question("q", kind, null, null, List.of(),
                new Key(List.of("a"), BigDecimal.ONE, BigDecimal.ZERO, 1));
            QuestionText text = new QuestionText("", List.of(), List.of(), List.of(), null, List.of(List.of("x")));
            for (List<String> junk : List.of(List.<String>of(), Collections.nCopies(5000, "a"), List.of("\0"),
                Arrays.asList((String) null), List.of("9".repeat(100_000)), List.of("\uD800"), List.of("="))) {
                assertFalse(Marking.right(question, text, Locale.ROOT, new ArrayList<>(junk)), kind + " " + kind);
            }
            assertFalse(Marking.right(question, null, null, null));
        }
    }
}
