package org.perisai.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonNameTest {
    @Test
    void oneWordInAnyScriptIsAName() {
        for (String name : List.of("Suharto", "សុខ", "ສົມສີ", "ทักษิณ", "မြင့်", "Nguyễn Thị Minh Khai", "黒柳徹子",
                "முத்து", "陈", "O", "R. A. Kartini", "சி.வை.", "Ma’ruf d/o X")) {
            assertEquals(Optional.empty(), PersonName.faultIn(PersonName.tidy(name)), name);
        }
    }

    @Test
    void joinersThatBelongToASpellingAreKept() {
        String khmer = "\u179F\u17BB\u200B\u1781";
        assertEquals(Optional.empty(), PersonName.faultIn(khmer));
        assertEquals(khmer, PersonName.tidy(khmer));
    }

    @Test
    void signsThatHideOrTurnTextAreRefused() {
        for (String sign : List.of("\u0000", "\n", "\u202E", "\u2066", "\u2028", "\uFEFF", "\uE000")) {
            assertEquals(Optional.of("identity.name.control"), PersonName.faultIn("Ana" + sign + "Lim"));
        }
    }

    @Test
    void aNameWithoutALetterIsRefused() {
        assertEquals(Optional.of("identity.name.letters"), PersonName.faultIn("123"));
        assertEquals(Optional.of("identity.name.letters"), PersonName.faultIn(""));
    }

    @Test
    void twoHundredGraphemesAreAllowedAndOneMoreIsNot() {
        String burmese = "မြို့";
        assertEquals(1, PersonName.graphemes("é"));
        assertEquals(1, PersonName.graphemes("e\u0301"));
        assertEquals(1, PersonName.graphemes("👩‍🚒"));
        assertEquals(1, PersonName.graphemes(burmese));
        assertEquals(Optional.empty(), PersonName.faultIn("a".repeat(200)));
        assertEquals(Optional.of("identity.name.long"), PersonName.faultIn("a".repeat(201)));
        assertEquals(Optional.of("identity.name.long"), PersonName.faultIn("a" + "\u0301".repeat(900)));
    }

    @Test
    void aNameIsKeptComposedAndWithSingleSpaces() {
        String typed = " " + Normalizer.normalize("Nguyễn", Normalizer.Form.NFD) + " \u00A0 Ánh ";
        assertEquals("Nguy\u1EC5n \u00C1nh", PersonName.tidy(typed));
    }

    @Test
    void latinNamesAreLatin() {
        assertEquals(Optional.empty(), PersonName.faultInLatin(""));
        assertEquals(Optional.empty(), PersonName.faultInLatin("Nguyễn Thị O’Brien-Đặng, Jr."));
        assertEquals(Optional.of("identity.latin.letters"), PersonName.faultInLatin("Сергей"));
        assertEquals(Optional.of("identity.latin.letters"), PersonName.faultInLatin("Sok សុខ"));
        assertEquals(Optional.of("identity.latin.letters"), PersonName.faultInLatin("..."));
    }

    @Test
    void searchFindsANameInAnyCaseAndWidth() {
        assertEquals(PersonName.key("ABC Lim"), PersonName.key("ａｂｃ lim"));
        assertEquals(200, PersonName.key("𠮷".repeat(300)).codePointCount(0, PersonName.key("𠮷".repeat(300)).length()));
    }
}
