package org.perisai.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.perisai.inference.Figure;
import org.perisai.shared.Language;

/** The tables of a quarter's page, read as a person reads them: names of rows and columns, and what stands there. */
record ReportScreen(Phone phone, Language language, Sheets names) {
    /** For each table its name, its head, and of each row the texts of its cells as value and n. */
    private static final String TABLES = "() => [...document.querySelectorAll('main table.data')].map(t => ["
            + "t.closest('section').getAttribute('aria-labelledby'), [...t.tHead.rows[0].cells].map(c => {"
            + "const copy = c.cloneNode(true); copy.querySelectorAll('.tag').forEach(x => x.remove()); return copy.textContent.trim(); }),"
            + "[...t.tBodies[0].rows].map(r => [...r.cells].map(c => { const copy = c.cloneNode(true);"
            + "copy.querySelectorAll('.vh, .tag, details p').forEach(x => x.remove());"
            + "const n = copy.querySelector('.small'); const said = n ? n.textContent.trim() : ''; if (n) n.remove();"
            + "return [copy.textContent.trim(), said]; }))])";
    private static final String HIDDEN = "–ₛ";
    private static final String NONE = "–";

    Map<String, Figure> figures() {
        Map<String, Figure> figures = new TreeMap<>();
        for (Object each : (List<?>) phone.page().evaluate(TABLES)) {
            List<?> table = (List<?>) each;
            String id = (String) table.get(0);
            List<?> head = (List<?>) table.get(1);
            for (Object line : (List<?>) table.get(2)) {
                List<?> cells = (List<?>) line;
                if (id.startsWith("tb-")) {
                    row(id.substring(3).replaceFirst("I24$", ""), head, cells, figures);
                } else {
                    add(code(text(cells, 0).replaceFirst("^I\\d\\d ", "")) + "{}", text(cells, 1), text(cells, 3), figures);
                }
            }
        }
        return figures;
    }

    private void row(String table, List<?> head, List<?> cells, Map<String, Figure> figures) {
        String place = names.place(table, text(cells, 0));
        assertNotNull(place, () -> table + ": " + text(cells, 0));
        for (int i = 1; i < cells.size(); i++) {
            if (!text(cells, i).isEmpty()) {
                add(code((String) head.get(i)) + place, text(cells, i), (String) ((List<?>) cells.get(i)).get(1), figures);
            }
        }
    }

    private String code(String name) {
        assertNotNull(names.indicator(name), name);
        return names.indicator(name);
    }

    private static String text(List<?> cells, int at) {
        return (String) ((List<?>) cells.get(at)).get(0);
    }

    private void add(String name, String value, String n, Map<String, Figure> figures) {
        String digits = n.startsWith("n = ") ? n.split(" · ")[0].replaceAll("[^\\p{Nd}]", "") : "";
        Figure figure = new Figure(value.equals(HIDDEN) || value.equals(NONE) ? null : number(value.replace("%", "")),
                digits.isEmpty() ? null : Long.valueOf(digits), value.equals(HIDDEN));
        assertEquals(null, figures.put(name, figure), name + " stands twice");
    }

    private BigDecimal number(String text) {
        try {
            return new BigDecimal(NumberFormat.getInstance(new ULocale(language.tag())).parse(text.strip()).toString());
        } catch (ParseException e) {
            throw new AssertionError(text, e);
        }
    }

    /** @param points height of the first page, at 72 an inch */
    record Paper(int points, String first, String all) { }

    /** The page as it is printed. */
    static Paper print(Phone desk) throws IOException {
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        try (PDDocument paper = Loader.loadPDF(desk.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            PDFTextStripper text = new PDFTextStripper();
            String all = text.getText(paper).replaceAll("\\s+", " ");
            text.setEndPage(1);
            return new Paper(Math.round(paper.getPage(0).getMediaBox().getHeight()),
                    text.getText(paper).replaceAll("\\s+", " "), all);
        }
    }
}
