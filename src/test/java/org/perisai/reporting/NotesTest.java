package org.perisai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Observation.Status;

class NotesTest {
    private final Texts texts = new Texts(Path.of("translations"));

    private static Observation rate(String indicator, Status status) {
        return new Observation(indicator, Map.of(), status == Status.Q ? null : new BigDecimal("61.4"), status == Status.Q ? null
                : 1139L, status, false);
    }

    private ReportView view(Language language, Observation... observations) {
        return new ReportView(new Release("PH", false, "2026-Q3", 0, "", "", null, 5, "1", List.of(observations)),
                Optional.empty(), new Labels(texts, language, (course, lang) -> List.of(new Name(course, "en"))));
    }

    private Map<String, String> notes(Language language, Observation... observations) {
        return view(language, observations).figures().stream().collect(Collectors.toMap(ReportView.Figure::code,
                ReportView.Figure::note));
    }

    /** Days counted on a calendar: July has 31 days, June 30, so 90 days before 1 July is 2 April, before 30 September 2 July. */
    @Test
    void aCohortSaysWhenItBeganAndWhetherItIsFinal() {
        assertEquals(Map.of("I04", "n = 1,139 · Cohort enrolled 1 Jun 2026 to 31 Aug 2026, final",
                "I05", "n = 1,139 · Cohort enrolled 2 Apr 2026 to 2 Jul 2026, provisional",
                "I08", "n = 1,139 · Modules opened 2 Apr 2026 to 2 Jul 2026, final",
                "I18_APPLIED", "n = 1,139 · Cohort completed 2 Apr 2026 to 2 Jul 2026, final",
                "I06_EVER", "n = 1,139 · provisional", "I16", "n = 1,139"), notes(Language.EN, rate("I04", Status.A),
                rate("I05", Status.P), rate("I08", Status.A), rate("I18_APPLIED", Status.A), rate("I06_EVER", Status.P),
                rate("I16", Status.A)));
        assertEquals(Map.of("I05", "n = 1,139 · กลุ่มที่ลงเรียนตั้งแต่ 2 เม.ย. 2569 ถึง 2 ก.ค. 2569 ตัวเลขสุดท้าย"),
                notes(Language.TH, rate("I05", Status.A)));
        assertEquals(Map.of("I05", ""), notes(Language.EN, rate("I05", Status.Q)));
    }

    private static Observation[] parity(String unstated, Map<Dimension, String> place) {
        return new Observation[] {Releases.rate("I14_INDEX", "1.25", 90, place),
            Releases.rate("I14_UNSTATED", unstated, 90, place)};
    }

    @Test
    void theParityIndexIsNotReliableWhereMoreThanFortyPercentSayNothing() {
        assertEquals("n = 90", notes(Language.EN, parity("40.0", Map.of())).get("I14_INDEX"));
        assertEquals("n = 90 · Not reliable", notes(Language.EN, parity("40.1", Map.of())).get("I14_INDEX"));
        assertEquals("n = 90", notes(Language.EN, parity("40.1", Map.of())[0], Releases.hidden("I14_UNSTATED", Map.of()))
                .get("I14_INDEX"));
        ReportView.Row row = view(Language.EN, parity("55.0", Map.of(Dimension.SECTOR, "GOV"))).tables().get(0).rows().get(0);
        assertEquals(List.of("n = 90 · Not reliable", "n = 90"), row.cells().stream().map(ReportView.Cell::note).toList());
    }
}
