package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.perisai.content.Difference.Change;
import org.perisai.content.Difference.Run;
import org.perisai.content.Segment.Form;

class DifferenceTest {

    private static String shown(List<Run> runs) {
        return runs.stream().map(run -> switch (run.change()) {
            case SAME -> run.text();
            case REMOVED -> "(-" + run.text() + ")";
            case ADDED -> "(+" + run.text() + ")";
        }).collect(Collectors.joining());
    }

    private static String kept(List<Run> runs, Change left) {
        return runs.stream().filter(run -> run.change() != left).map(Run::text).collect(Collectors.joining());
    }

    @Test
    void aWordIsAddedAndAPhraseReplaced() {
        String before = "An address ends at the first slash. Look there.";
        String now = "An address ends at the first single slash. Read to the left.";
        List<Run> runs = Difference.words(before, now, "en");
        assertEquals("An address ends at the first (+single )slash. (-Look there)(+Read to the left).", shown(runs));
        assertEquals(now, kept(runs, Change.REMOVED));
        assertEquals(before, kept(runs, Change.ADDED));
    }

    @Test
    void wordsAreFoundWhereNoSpacesAreWritten() {
        assertEquals("รหัสผ่าน(-สั้น)(+ยาว)ปลอดภัย", shown(Difference.words("รหัสผ่านสั้นปลอดภัย", "รหัสผ่านยาวปลอดภัย", "th")));
        assertEquals("パスワードを(-変更)(+確認)する", shown(Difference.words("パスワードを変更する", "パスワードを確認する", "ja")));
    }

    @Test
    void aLockedPieceIsComparedByWhatItSays() {
        Segment before = new Segment("P1", Form.TEXT, "See ⟦1⟧.", List.of(Locked.single("`a`")), 0);
        Segment now = new Segment("P1", Form.TEXT, "Now ⟦1⟧, see ⟦2⟧.",
            List.of(Locked.single("`b`"), Locked.single("`a`")), 0);
        List<Run> runs = Difference.of(before, now, "en");
        assertEquals("(-See )(+Now )(+⟦1⟧)(+, see )⟦2⟧.", shown(runs));
        assertEquals(Locked.single("`a`"), runs.get(4).locked());
        Segment other = new Segment("P1", Form.TEXT, "See ⟦1⟧.", List.of(Locked.single("`c`")), 0);
        assertEquals("See (-⟦1⟧)(+⟦1⟧).", shown(Difference.of(before, other, "en")));
    }

    @Test
    void whatWasNotThereIsAllNew() {
        assertEquals("(+New text.)", shown(Difference.of(null, new Segment("P1", Form.TEXT, "New text.", List.of(), 0), "en")));
        assertEquals("Same.", shown(Difference.words("Same.", "Same.", "en")));
    }
}
