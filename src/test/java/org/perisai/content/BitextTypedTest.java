package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A translator may type anything. */
class BitextTypedTest {
    /** Nothing that somebody types leaves its place, adds an address or stops the checker. */
    @Test
    void whateverIsTypedStaysInItsPlace() {
        String[] signs = {"#", " ", "-", "> ", "* ", "**", "_", "`", "``", "[x] ", "[a](https://evil.test)", "]", "[[",
            "]]", "![", "|", "{#b}", "{.hint}", "{", "}", "= ", "1. ", "1) ", "---", "===", "<b>", "<https://evil.test>",
            "\\", "\n", "\n\n", "⟦1⟧", "⟦2⟧", "⟦/2⟧", "⟦/1⟧", "⟦9⟧", "⟦", "&amp;", "ក", "word", "- [x] ", "```", "~~~",
            ":", "!", "日", "：", "\t", "    ", "[ref]: https://evil.test", "\"", "'", "%", "yes", "null"};
        Map<String, TreeSet<String>> links = links(BitextTest.bitext(BitextTest.SOURCE, null), BitextTest.SOURCE);
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            Map<Integer, Map<String, String>> work = new HashMap<>();
            for (Passage passage : BitextTest.bitext(BitextTest.SOURCE, null).passages()) {
                Map<String, String> texts = new HashMap<>();
                passage.segments().forEach(segment -> texts.put(segment.place(), typed(segment, signs, random)));
                work.put(passage.position(), texts);
            }
            Bitext.Written written = BitextTest.bitext(BitextTest.SOURCE, null).write(work, BitextTest.CREDIT);
            int number = round;
            assertFalse(written.findings().stream().anyMatch(Finding::isError),
                () -> number + " " + written.findings() + "\n" + work + "\n" + written.text());
            Bitext again = BitextTest.bitext(BitextTest.SOURCE, written.text());
            again.passages().forEach(passage -> assertEquals(State.FRESH, passage.state(), () -> written.text()));
            links(again, written.text()).forEach((place, found) -> assertTrue(links.get(place).containsAll(found),
                () -> place + " " + found + "\n" + written.text()));
        }
    }

    private static String typed(Segment segment, String[] signs, Random random) {
        StringBuilder typed = new StringBuilder();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            typed.append(signs[random.nextInt(signs.length)]);
        }
        if (segment.gaps() > 0) {
            return typed.toString().replace("[[", "").replace("]]", "") + "[[ក]] ក [[ខ | គ]]";
        }
        return segment.form() == Segment.Form.LINES ? typed.toString().replace("`", "") + "ក" : typed + "ក";
    }

    /** Addresses by the unit they stand in. */
    private static Map<String, TreeSet<String>> links(Bitext bitext, String text) {
        SourceFile file = SourceFile.of("translations/km/links/01-all.md", text, new Findings());
        Page page = Page.read(file, "links", new Findings());
        Map<String, TreeSet<String>> links = new HashMap<>();
        for (int i = 0; i < page.units().size(); i++) {
            Unit unit = page.units().get(i);
            String html = unit.html() + (unit.draft() == null ? "" : unit.draft().toString());
            TreeSet<String> found = new TreeSet<>();
            Pattern.compile("(?:href|src)=\"([^\"]*)").matcher(html).results().forEach(match -> found.add(match.group(1)));
            links.put(String.valueOf(i), found);
        }
        assertEquals(bitext.passages().size(), page.units().size());
        return links;
    }
}
