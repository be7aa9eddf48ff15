package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.perisai.shared.Language;

class ReportTest {
    @Test
    void whatIsHiddenIsNotInTheReport() {
        Report report = Report.of(By.LANGUAGE, 2026, Map.of("th", counts(120, 60, 50, 40), "en", counts(3, 2, 1, 1),
                "lo", counts(20, 10, 8, 6), "km", counts(90, 44, 40, 30)));
        Line english = line(report, "en");
        assertEquals(List.of(Figure.HIDDEN, Figure.HIDDEN, Figure.HIDDEN, Figure.HIDDEN, Figure.HIDDEN),
                List.of(english.enrolled(), english.completed(), english.examined(), english.passRate(),
                        english.certified()));
        assertEquals(Figure.HIDDEN, line(report, "lo").enrolled());
        assertEquals(new Figure(233), report.total().enrolled());
        assertTrue(line(report, "th").enrolled().shown());
    }

    @Test
    void ratesAreRoundedToTenthsAndAreMissingWhereNobodyWasExamined() {
        assertEquals(new Figure(667), Figure.rate(20, 30, false));
        assertEquals(new Figure(333), Figure.rate(10, 30, false));
        assertEquals(new Figure(1000), Figure.rate(7, 7, false));
        assertEquals(Figure.NONE, Figure.rate(0, 0, false));
        assertFalse(Figure.NONE.hidden());
    }

    @Test
    void allTablesOfAYearShowTheSameTotal() {
        Map<String, Counts> months = new HashMap<>();
        Map<String, Counts> languages = new HashMap<>();
        Map<CellKey, Long> cells = People.sum(Cohort.simulated(1, Map.of("a", List.of("a-1"), "b", List.of("b-1")),
                Instant.parse("2026-11-23T12:00:00Z")));
        cells.forEach((cell, value) -> {
            if (cell.country().equals("KH") && cell.period().matches("2026-\\d\\d") && cell.cube() == Cube.TOTAL) {
                months.merge(cell.period(), StatisticsInside.counts(cell.measure(), value), Counts::plus);
            } else if (cell.country().equals("KH") && cell.period().startsWith("2026-") && cell.cube() == Cube.LANG) {
                languages.merge(cell.key(), StatisticsInside.counts(cell.measure(), value), Counts::plus);
            }
        });
        months.values().removeIf(Counts.NONE::equals);
        assertEquals(11, months.size());
        Line byMonth = Report.of(By.MONTH, 2026, months).total().at(0, "");
        Line byLanguage = Report.of(By.LANGUAGE, 2026, languages).total().at(0, "");
        assertEquals(byMonth.enrolled(), byLanguage.enrolled());
        assertEquals(byMonth.certified(), byLanguage.certified());
    }

    @Test
    void namesAreInTheOrderOfTheirLanguageAndMonthsInTheirOwn() {
        Report report = Report.of(By.COURSE, 2026, Map.of("a", counts(9, 0, 0, 0), "b", counts(8, 0, 0, 0)))
                .named(code -> code.equals("a") ? "Zebra" : "Ant", Comparator.comparing(Object::toString));
        assertEquals(List.of("Ant", "Zebra"), report.lines().stream().map(Line::name).toList());
        assertEquals(List.of(0, 1), report.lines().stream().map(Line::place).toList());
    }

    @Test
    void thaiReadersSeeTheBuddhistYear() {
        assertTrue(new Wording(Language.TH).year(2026).contains("2569"));
        assertTrue(new Wording(Language.EN).month(YearMonth.of(2026, 3)).contains("March 2026"));
        assertEquals("1,234", new Wording(Language.EN).count(new Figure(1234)));
        assertEquals("–ₛ", new Wording(Language.EN).percent(Figure.HIDDEN));
    }

    @Test
    void aSpreadsheetRunsNoFormula() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx")) {
            assertEquals("'" + formula, SafeSheet.harmless(formula));
        }
        assertEquals("\uFEFFa,\"b,c\",\"d \"\"e\"\"\"\r\n'=x,,\r\n",
                SafeSheet.csv(List.of(List.of("a", "b,c", "d \"e\""), List.of("=x", "", ""))));
    }

    @Test
    void aHiddenFigureHasNoBar() {
        String svg = new BarChart("x", "T <1>", "D", true, true, List.of(new BarChart.Bar("Jan", new Figure(10), "10"),
                new BarChart.Bar("Feb", Figure.HIDDEN, "–ₛ"), new BarChart.Bar("Mar", new Figure(5), "5"))).svg();
        assertEquals(2, svg.split("<rect ").length - 1);
        assertTrue(svg.contains("T &lt;1&gt;") && svg.contains("–ₛ"));
        assertTrue(svg.contains("width=\"368.0\"") && svg.contains("width=\"184.0\""), "bars aren't in proportion");
    }

    private static Line line(Report report, String code) {
        return report.lines().stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow();
    }

    private static Counts counts(long enrolled, long completed, long examined, long passed) {
        return new Counts(enrolled, completed, examined, passed, passed);
    }
}
