package org.perisai.remarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.perisai.shared.Language;

class SayingTest {
    private static final String KEY = "ABCDEFGH23456789";

    @Test
    void whoDoesNotUnderstandNeedsNoWords() {
        assertEquals("", new Saying(KEY, Kind.UNCLEAR, "").words());
        assertThrows(IllegalArgumentException.class, () -> new Saying(KEY, Kind.WRONG, " "));
    }

    @Test
    void aThousandSignsAreEnoughWhateverTheScript() {
        String sign = "\uD840\uDC0B";
        assertEquals(2000, new Saying(KEY, Kind.WRONG, sign.repeat(1000)).words().length());
        assertThrows(IllegalArgumentException.class, () -> new Saying(KEY, Kind.WRONG, sign.repeat(1001)));
    }

    @Test
    void aKeyIsWhatOurFormsCarry() {
        assertThrows(IllegalArgumentException.class, () -> new Saying("", Kind.UNCLEAR, ""));
        assertThrows(IllegalArgumentException.class, () -> new Saying("<script>", Kind.UNCLEAR, ""));
    }

    @Test
    void onlyAPromiseNeedsNoWords() {
        Instant now = Instant.EPOCH;
        assertEquals("", new Reply(Standing.PLANNED, "", Language.ID, now).words());
        assertThrows(IllegalArgumentException.class, () -> new Reply(Standing.DECLINED, "", Language.ID, now));
        assertThrows(IllegalArgumentException.class, () -> new Reply(Standing.ANSWERED, " ", Language.ID, now));
    }

    @Test
    void nobodyAnswersThatATextWasChanged() {
        assertThrows(IllegalArgumentException.class,
                () -> new Reply(Standing.CHANGED, "Done.", Language.ID, Instant.EPOCH));
        assertThrows(IllegalArgumentException.class,
                () -> new Reply(Standing.WAITING, "Later.", Language.ID, Instant.EPOCH));
    }
}
