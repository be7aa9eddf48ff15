package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.perisai.content.Flaw.Kind;
import org.perisai.content.Segment.Form;

class FlawTest {
    private static final Segment LINKED = new Segment("P1", Form.TEXT, "Read ⟦1⟧ in ⟦2⟧here⟦/2⟧.",
        List.of(Locked.single("`a`"), new Locked("[", "](https://one.test)")), 0);
    private static final Segment CLOZE = new Segment("P1", Form.TEXT, "A [[story | lie]] and [[habit]].", List.of(), 2);

    private static String flaws(Segment source, String text) {
        return String.join(", ", Flaw.in(source, text).stream()
            .map(flaw -> (flaw.kind() + " " + flaw.first() + " " + flaw.second()).strip()).toList());
    }

    @Test
    void eachLockedPieceIsThereOnceAndClosed() {
        assertEquals("", flaws(LINKED, "អាន ⟦2⟧ទីនេះ⟦/2⟧ ⟦1⟧"));
        assertEquals("MISSING ⟦1⟧ a", flaws(LINKED, "អាន ⟦2⟧ទីនេះ⟦/2⟧"));
        assertEquals("TWICE ⟦1⟧", flaws(LINKED, "⟦1⟧⟦1⟧ ⟦2⟧ទីនេះ⟦/2⟧"));
        assertEquals("CROSSED ⟦2⟧ ⟦/2⟧", flaws(LINKED, "⟦1⟧ ⟦/2⟧ទីនេះ⟦2⟧"));
        assertEquals("UNKNOWN ⟦/1⟧, UNKNOWN ⟦7⟧", flaws(LINKED, "⟦1⟧⟦/1⟧ ⟦7⟧⟦2⟧ទីនេះ⟦/2⟧"));
    }

    @Test
    void aGapKeepsItsNumberAndHasWords() {
        assertEquals("", flaws(CLOZE, "[[ទម្លាប់]] និង [[រឿង | កុហក]]"));
        assertEquals("GAPS 2 1", flaws(CLOZE, "[[ទម្លាប់]]"));
        assertEquals("GAPS 2 2", flaws(CLOZE, "[[ក]] [[ខ]] [[គ"));
        assertEquals("NO_WORD [[ | ]]", flaws(CLOZE, "[[ | ]] [[ខ]]"));
        assertEquals("GAP_SIGNS [[*ក*]]", flaws(CLOZE, "[[*ក*]] [[ខ]]"));
    }

    @Test
    void answersNeedAWord() {
        Segment answer = Segment.field("answer", Form.ACCEPTED, "code | word");
        assertEquals("", flaws(answer, "លេខកូដ"));
        assertEquals("NO_WORD", flaws(answer, " | "));
    }

    @Test
    void whatNoFileMayHoldIsSaid() {
        assertEquals("CHARACTER U+202E", flaws(CLOZE, "[[ក]]\u202E [[ខ]]"));
        Segment lines = new Segment("X1", Form.LINES, "Hello", List.of(), 0);
        assertEquals("FENCE", flaws(lines, "សួស្តី\n```\n"));
        assertEquals("LONG 8000", flaws(lines, "ក".repeat(8001)));
    }

    @Test
    void onlyAShortTextIsSaidToHaveGrown() {
        Segment heading = new Segment("H1", Form.HEADING, "Which account comes first?", List.of(), 0);
        String grown = "តើគណនីណាមួយដែលអ្នកគួរការពារមុនគេបង្អស់នៅថ្ងៃនេះ មុនពេលអ្នកធ្វើអ្វីផ្សេងទៀតទាំងអស់ក្នុងវគ្គនេះ ឬវគ្គក្រោយ";
        assertEquals("GROWN", flaws(heading, grown));
        assertFalse(Kind.GROWN.stops());
        assertTrue(Kind.MISSING.stops());
        assertEquals("", flaws(new Segment("P1", Form.TEXT, "Which?", List.of(), 0), grown));
    }

    @Test
    void anEmptyTextIsOnlyUnfinished() {
        assertEquals("", flaws(LINKED, "  "));
    }
}
