package org.perisai.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;
import org.perisai.statistics.Observation;

class ReleaseTest {
    private final Texts texts = new Texts(Path.of("translations"));

    @Test
    void theOrderInWhichFiguresWereFoundDoesNotMatter() {
        List<Observation> turned = new ArrayList<>(Releases.small().observations());
        Collections.reverse(turned);
        Release other = new Release("PH", false, "2026-Q3", 0, "", "", null, 5, "1", turned);
        assertArrayEquals(ReleaseJson.write(Releases.small()), ReleaseJson.write(other));
    }

    @Test
    void whatIsReadFromTheCanonicalFormIsWhatWasWritten() {
        assertEquals(Releases.signed(), ReleaseJson.read(ReleaseJson.write(Releases.signed())));
    }

    @Test
    void whatOfficersTypeIsATextInEveryFile() {
        assertEquals(Releases.typed(), ReleaseJson.read(ReleaseJson.write(Releases.typed())));
        String cell = ",\"'=HYPERLINK(\"\"http://x.example\"\";\"\"a,b\"\")<b>\",";
        assertTrue(FlatCsv.write(Releases.typed()).contains(cell), FlatCsv.write(Releases.typed()));
        assertTrue(SdmxCsv.write(Releases.typed()).contains(cell), SdmxCsv.write(Releases.typed()));
    }

    @Test
    void brokenFilesAreRefused() {
        String whole = new String(ReleaseJson.write(Releases.signed()), StandardCharsets.UTF_8);
        for (String broken : List.of("", "[]", "{}", "not json", whole.substring(0, whole.length() - 9),
                whole.replace("\"k\":5", "\"k\":\"5\""), whole.replace("\"status\":\"Q\"", "\"status\":\"A\""),
                whole.replace("\"value\":\"61.4\"", "\"value\":\"many\""), whole.replace("\"I13\"", "\"I99\""),
                whole.replace("\"SECTOR\"", "\"GALAXY\""))) {
            assertThrows(DomainException.class, () -> ReleaseJson.read(broken.getBytes(StandardCharsets.UTF_8)), broken);
        }
    }

    @Test
    void rowsOfSdmxHaveTheColumnsOfTheirHeadAndHideWhyAFigureIsMissing() {
        List<String> lines = SdmxCsv.write(Releases.signed()).lines().toList();
        assertTrue(lines.get(0).startsWith("\uFEFFSTRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,AGE,SECTOR"));
        assertTrue(lines.contains("dataflow,AJCB:TRAINING(1.0),I,Q,PH,I01,F,_T,GOV" + ",_T".repeat(12) + ",2026-Q3,40,,"
                + "ENROLMENTS,A,F,measured"), lines.toString());
        assertTrue(lines.contains("dataflow,AJCB:TRAINING(1.0),I,Q,PH,I01,M,_T,GOV" + ",_T".repeat(12) + ",2026-Q3,,,"
                + "ENROLMENTS,Q,C,measured"), lines.toString());
    }

    @Test
    void textThatASpreadsheetWouldRunIsText() {
        assertTrue(FlatCsv.write(Releases.signed()).contains(",'=cmd|calc,"));
        assertEquals("-3.5", Csv.harmless("-3.5"), "a number keeps its sign");
        assertEquals("'-3.5)", Csv.harmless("-3.5)"));
    }

    @Test
    void theDescriptionNamesEveryColumnOfTheFileInTwelveLanguages() {
        String head = FlatCsv.write(Releases.signed()).lines().findFirst().orElseThrow().substring(1);
        String metadata = FlatCsv.metadata(Releases.signed(), "x.csv", texts);
        for (String column : head.split(",")) {
            assertTrue(metadata.contains("\"name\":\"" + column + "\""), column);
        }
        for (Language language : Language.all()) {
            assertEquals(head.split(",").length, metadata.split("\"" + language.tag() + "\":\"", -1).length - 1, language.tag());
        }
    }

    @Test
    void aSignatureHoldsForItsBytesAndItsKeyOnly() {
        var keys = Signature.newKeys();
        byte[] body = ReleaseJson.write(Releases.signed());
        byte[] signature = Signature.sign(keys.getPrivate().getEncoded(), body);
        assertTrue(Signature.holds(keys.getPublic().getEncoded(), body, signature));
        byte[] other = body.clone();
        other[20] ^= 1;
        assertFalse(Signature.holds(keys.getPublic().getEncoded(), other, signature));
        assertFalse(Signature.holds(Signature.newKeys().getPublic().getEncoded(), body, signature));
        assertFalse(Signature.holds(keys.getPublic().getEncoded(), body, new byte[3]));
        assertFalse(Signature.isKey(new byte[] {1, 2, 3}));
    }

    @Test
    void aValueAndItsStatusAgree() {
        assertThrows(IllegalArgumentException.class, () -> new Observation("I01", Map.of(), null, null,
                Observation.Status.A, false));
    }
}
