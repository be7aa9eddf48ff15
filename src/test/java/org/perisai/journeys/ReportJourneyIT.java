package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perisai.inference.Figure;
import org.perisai.inference.FlatFile;
import org.perisai.inference.Inference;
import org.perisai.shared.Language;

/**
 * An officer in Manila signs a quarter of simulated people: an installation for demonstration, with a course whose title is
 * a formula. What the officer declares is the officer's.
 */
@ExtendWith(Stage.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportJourneyIT {
    private static final int WIDE = 1280;
    private static final String FORMULA = "=HYPERLINK(\"http://x.example\")";
    private static final String REASON = "@SUM(1+1) people were counted twice";

    private ReportSite stage;
    private Browser browser;
    private String other;

    @BeforeAll
    void twoQuartersAreSigned(Browser shared, @TempDir Path folder) throws IOException {
        browser = shared;
        stage = ReportSite.start(folder, FORMULA);
        stage.sign(stage.officer(Language.EN), stage.period(1), "");
        other = stage.files(stage.period(1)).get(0);
        stage.moveTheOfficer(browser, "Philippines");
        stage.sign(stage.officer(Language.EN), stage.period(2), "");
        try (Phone desk = desk(Language.EN)) {
            stage.declare(desk);
            stage.signByHand(desk);
        }
    }

    @AfterAll
    void end() {
        stage.close();
    }

    private Phone desk(Language language) {
        return Phone.light(stage.site(), browser, language.tag(), WIDE).of(stage.officer(language));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"EN", "FIL"})
    void everyFigureOnTheScreenIsTheSameInEveryFile(Language language) throws IOException {
        try (Phone desk = desk(language)) {
            desk.open("/" + language.tag() + "/ministry?period=" + stage.period(1));
            Sheets sheets = Sheets.read(stage.take(stage.file(1, "-" + language.tag() + ".xlsx")));
            FlatFile csv = FlatFile.read(stage.take(stage.file(1, ".csv")));
            Map<String, Figure> figures = csv.figures();
            assertTrue(figures.size() > 100, figures.size() + " figures");
            assertTrue(figures.values().stream().filter(Figure::hidden).count() > 20, "nothing is hidden");
            assertEquals(figures, FlatFile.read(stage.take(stage.file(1, "-sdmx.csv"))).figures());
            Map<String, Figure> there = new TreeMap<>(sheets.figures());
            there.keySet().retainAll(figures.keySet());
            assertEquals(figures, there);
            there = new TreeMap<>(sheets.figures());
            there.keySet().removeAll(figures.keySet());
            there.values().forEach(more -> assertEquals(new Figure(null, null, false), more));
            assertEquals(figures, new ReportScreen(desk, language, sheets).figures());
        }
    }

    @Test
    void thePageSaysWhatItIs() {
        try (Phone desk = desk(Language.FIL)) {
            desk.open("/fil/ministry?period=" + stage.period(1));
            assertThat(desk.find("h1")).containsText("Pilipinas");
            assertThat(desk.find(".tool")).containsText("Asia/Manila");
            assertThat(desk.find(".tool")).containsText(Phone.text(Language.FIL, "report.signed"));
            assertThat(desk.find(".note.warn").first()).containsText(Phone.text(Language.FIL, "report.demo"));
            assertThat(desk.find("main")).not().containsText(Phone.text(Language.FIL, "report.changed"));
            assertThat(desk.find("section:has(#all) details p").first()).isHidden();
            desk.find("section:has(#all) summary").first().click();
            assertThat(desk.find("section:has(#all) details p").first()).hasText(Phone.text(Language.FIL,
                    "indicator.I01.definition"));
            assertThat(desk.find("section:has(#all)")).not().containsText(Phone.text(Language.FIL, "report.declared"));
            assertThat(desk.find("section:has(#declared) tbody tr")).hasCount(3);
            assertThat(desk.find("section:has(#declared) h2")).hasText(Phone.text(Language.FIL, "indicator.declared"));
        }
    }

    /** A change is the figure less that of the file that was signed a quarter before. */
    @Test
    void changesAreAgainstTheQuarterBefore() {
        Figure now = FlatFile.read(stage.take(stage.file(1, ".csv"))).figures().get("I01{}");
        Figure before = FlatFile.read(stage.take(stage.file(2, ".csv"))).figures().get("I01{}");
        BigDecimal change = now.value().subtract(before.value());
        String written = (change.signum() < 0 ? "−" : change.signum() > 0 ? "+" : "±") + change.abs().toPlainString();
        try (Phone desk = desk(Language.EN)) {
            desk.open("/en/ministry?period=" + stage.period(1));
            assertThat(desk.find("section:has(#all) tbody tr").first().locator("td").nth(1)).hasText(written);
        }
    }

    @Test
    void onPaperTheFirstPageHasTheKeyFiguresAndNoNameIsLost() throws IOException {
        for (Language language : List.of(Language.EN, Language.FIL)) {
            try (Phone desk = desk(language)) {
                desk.open("/" + language.tag() + "/ministry?period=" + stage.period(1));
                ReportScreen.Paper paper = ReportScreen.print(desk);
                assertEquals(842, paper.points(), "A4");
                for (String indicator : List.of("I01", "I05", "I10")) {
                    String name = Phone.text(language, "indicator." + indicator + ".name");
                    assertTrue(paper.first().contains(name), paper.first());
                    assertTrue(paper.all().contains(indicator + " " + name), paper.all());
                }
                assertFalse(paper.first().contains(Phone.text(language, "report.more")), "the minister's page is one page");
            }
        }
    }

    /** Addresses show the quarter or nothing: no parameter of a person, and nothing of another country. */
    @Test
    void noAddressTellsMore() {
        Learner officer = stage.officer(Language.EN);
        String page = main(officer.get("ministry?period=" + stage.period(1)).body());
        for (String more : List.of("country=ID", "sex=F", "sector=GOV&sex=O", "course=safe-online", "province=PH-00", "k=1",
                "demo=false", "person=1", "revision=0", "filter=age:Y13T17", "by=organisation", "lang=fil")) {
            assertEquals(page, main(officer.get("ministry?period=" + stage.period(1) + "&" + more).body()), more);
        }
        String newest = main(officer.get("ministry").body());
        for (String period : List.of("2030-Q1", "2026-07", "2026-07-15", "2026", "", "x", "2026-Q3%27%20or%201=1", "1999-Q4")) {
            assertEquals(newest, main(officer.get("ministry?period=" + period).body()), period);
        }
        for (String name : List.of(other, "", "x", "../" + other, "perisai-demo-ID-" + stage.period(1) + "-r1.json",
                "perisai-PH-" + stage.period(1) + "-r1.csv", stage.file(1, ".csv").replace("-r1", "-draft"))) {
            assertEquals(404, officer.get("ministry/file?name=" + name).statusCode(), name);
        }
        assertTrue(other.contains("-ID-") && officer.get("ministry/reports?before=9999").body().contains("demo-PH"));
        assertFalse(officer.get("ministry/reports?before=9999").body().contains("-ID-"));
        for (String row : List.of("", "&show=draft")) {
            String shown = officer.get("ministry?period=" + stage.period(1) + row).body();
            assertFalse(main(shown).contains("Indonesia,"), row);
        }
        FlatFile.read(stage.take(stage.file(1, ".csv"))).rows().stream().filter(row -> row.get("unit").matches(
                "PEOPLE|ENROLMENTS|CERTIFICATES") && !row.get("value").isEmpty()).forEach(row ->
                assertFalse(row.get("value").matches("[1-4]"), row::toString));
    }

    private static String main(String page) {
        return Learner.first("(?s)(<h1>.*)<section class=\"two noprint\"", page);
    }

    @Test
    void noHiddenFigureCanBeComputed() {
        Inference reader = Inference.of(FlatFile.read(stage.take(stage.file(1, ".csv"))),
                FlatFile.read(stage.take(stage.file(2, ".csv"))), stage.period(2));
        assertTrue(reader.hidden() > 40, reader.hidden() + " hidden figures");
        assertEquals(List.of(), reader.told());
    }

    /** Without the second hidden cell of a line the solver tells the first, or finding nothing would prove nothing. */
    @Test
    void whatIsHiddenAloneIsComputed() {
        String text = new String(stage.take(stage.file(1, ".csv")), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = lines.indexOf(lines.stream().filter(line -> line.contains(",I01,,,,,,,en,")).findFirst().orElseThrow());
        lines.set(at, lines.get(at).replaceFirst("\\d+,,ENROLMENTS,A", ",,ENROLMENTS,Q"));
        FlatFile file = FlatFile.read((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
        List<String> told = new Inference().read("", file).told();
        assertEquals(1, told.stream().filter(each -> each.startsWith("I01{lang=en}")).count(), told::toString);
    }

    /** Also what it takes with it: figures that were signed stay byte for byte, whoever learns and whatever is restarted. */
    @Test
    void aCorrectionIsARevisionAndWhatWasSignedStays() throws IOException {
        Map<String, byte[]> first = stage.all(1);
        first.putAll(stage.all(2));
        Learner.signUp(stage.site(), Language.FIL, "Juan", "PH").pass();
        Learner.signIn(stage.site(), Language.EN, "learner@demo.example", stage.password()).pass();
        String address = "ministry?period=" + stage.period(1);
        try (Phone desk = desk(Language.EN)) {
            desk.open("/en/ministry/declared/sessions");
            desk.find("main tbody a").first().click();
            desk.find("#people").fill("28");
            desk.find("section.box form button.btn").click();
            desk.open("/en/" + address);
            assertThat(desk.find("main")).containsText(Phone.text(Language.EN, "report.changed"));
            desk.find("label:has([name=read])").click();
            desk.find("main form[method=post] button").click();
            assertThat(desk.find("main")).containsText(Phone.text(Language.EN, "report.refused.reason"));
            desk.find("label:has([name=read])").click();
            desk.find("#reason").fill(REASON);
            desk.find("main form[method=post] button").click();
            desk.page().waitForURL("**&done=yes");
            assertThat(desk.find(".tool")).containsText(Phone.text(Language.EN, "report.revision", 2));
            assertThat(desk.find("main")).containsText(REASON);
            assertThat(desk.find("section:has(#declared) tbody")).containsText("28");
        }
        first.forEach((name, body) -> assertArrayEquals(body, stage.take(name), name));
        Map<String, byte[]> second = stage.all(1);
        assertNotEquals(first.keySet(), second.keySet());
        stage.restart();
        first.forEach((name, body) -> assertArrayEquals(body, stage.take(name), name));
        second.forEach((name, body) -> assertArrayEquals(body, stage.take(name), name));
        Sheets sheets = Sheets.read(second.get(stage.file(1, "-en.xlsx")));
        assertTrue(sheets.texts().containsAll(List.of(REASON, FORMULA)), sheets.texts()::toString);
        assertEquals(0, sheets.formulas());
        String exports = stage.officer(Language.EN).get("ministry/reports").body();
        assertTrue(exports.contains(ReportSite.sha256(second.get(stage.file(1, ".csv")))), "the log of exports has its hash");
    }

    /** Simulated people are in no region; a country of which nobody has learnt has no people to show. */
    @Test
    void theRegionHasAggregatesOnly() {
        Learner officer = stage.realOfficer(browser, "Maria Peña");
        assertEquals(200, officer.get("ministry/region").statusCode());
        stage.sign(officer, stage.period(1), "");
        try (Phone desk = Phone.light(stage.site(), browser, "fil", WIDE).of(officer)) {
            desk.open("/fil/ministry/region?country=ID&sex=F&k=1");
            assertThat(desk.find("main tbody tr")).hasCount(1);
            assertThat(desk.find("main tbody th")).hasText("Pilipinas");
            assertThat(desk.find("main thead th")).hasCount(7);
            for (String value : desk.find("main tbody td span:first-child").allInnerTexts()) {
                assertTrue(value.matches("0|–|–ₛ|\\d*[05]"), value);
            }
            assertThat(desk.find("main a[href*='ministry/file']")).hasCount(0);
        }
    }
}
