package org.perisai.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.perisai.shared.Language;

class YearTest {
    @Test
    void aYearIsWrittenAsReadersWriteIt() {
        assertEquals("1990", T.yearIn(Language.EN, 1990));
        assertEquals("1990年", T.yearIn(Language.JA, 1990));
        assertEquals("1990", T.yearIn(Language.MY, 1990));
    }

    @Test
    void thaiReadersSeeTheBuddhistYearAndTheOtherCalendarsYear() {
        assertEquals("พ.ศ. 2533 (1990)", T.yearIn(Language.TH, 1990));
    }
}
