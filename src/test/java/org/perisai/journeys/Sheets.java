package org.perisai.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.perisai.inference.Figure;

/** A report as a workbook, read out of its XML: figures, and which names stand for which codes in its language. */
final class Sheets {
    private static final String HIDDEN = "–ₛ";

    private final Map<String, Figure> figures = new TreeMap<>();
    private final Map<String, String> indicators = new HashMap<>();
    private final Map<String, Map<String, String>> places = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int formulas;

    /** A cell: a number, or a text where the number is null. */
    private record Cell(BigDecimal number, String text) { }

    static Sheets read(byte[] workbook) throws IOException {
        Map<String, Document> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), Jsoup.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8), "",
                        Parser.xmlParser().setTrackPosition(false)));
            }
        }
        List<String> shared = parts.get("xl/sharedStrings.xml").select("si").stream().map(Element::wholeText).toList();
        Sheets sheets = new Sheets();
        parts.forEach((name, part) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                sheets.formulas += part.select("f").size();
                sheets.table(part.select("row").stream().map(row -> cells(row, shared)).toList());
            }
        });
        return sheets;
    }

    private static Map<Integer, Cell> cells(Element row, List<String> shared) {
        Map<Integer, Cell> cells = new TreeMap<>();
        for (Element cell : row.select("c")) {
            String value = cell.select("v").text();
            boolean text = cell.attr("t").equals("s");
            if (!value.isEmpty()) {
                cells.put(column(cell.attr("r")), new Cell(text ? null : new BigDecimal(value),
                        text ? shared.get(Integer.parseInt(value)) : value));
            }
        }
        return cells;
    }

    private static int column(String address) {
        return address.chars().filter(Character::isLetter).reduce(0, (sum, letter) -> 26 * sum + letter - 'A' + 1) - 1;
    }

    private void table(List<Map<Integer, Cell>> rows) {
        rows.forEach(row -> row.values().stream().filter(cell -> cell.number() == null).map(Cell::text).forEach(texts::add));
        Map<Integer, Cell> head = rows.get(0);
        List<Integer> dimensions = head.keySet().stream().filter(at -> head.get(at).text().matches("[A-Z_]+")).toList();
        Map<Integer, String> columns = new TreeMap<>();
        head.forEach((at, cell) -> {
            if (head.containsKey(at + 1) && head.get(at + 1).text().equals("n")) {
                String[] words = cell.text().split(" ", 2);
                columns.put(at, words[0]);
                indicators.put(words[1].substring(0, words[1].lastIndexOf(" (")), words[0]);
            }
        });
        for (Map<Integer, Cell> row : columns.isEmpty() ? List.<Map<Integer, Cell>>of() : rows.subList(1, rows.size())) {
            row(row, head, dimensions, columns);
        }
    }

    private void row(Map<Integer, Cell> row, Map<Integer, Cell> head, List<Integer> dimensions, Map<Integer, String> columns) {
        Map<String, String> place = new TreeMap<>();
        dimensions.forEach(at -> place.put(head.get(at).text().toLowerCase(), row.get(at).text()));
        places.computeIfAbsent(String.join("-", dimensions.stream().map(at -> head.get(at).text().toLowerCase()).toList()),
                any -> new HashMap<>()).put(String.join(" · ", dimensions.stream().map(at -> row.get(at + 1).text()).toList()),
                place.toString());
        columns.forEach((at, code) -> {
            Cell cell = row.get(at);
            boolean hidden = cell != null && cell.number() == null;
            assertEquals(hidden ? HIDDEN : null, hidden ? cell.text() : null, code + place);
            figures.put(code + place, new Figure(cell == null ? null : cell.number(),
                    row.containsKey(at + 1) ? row.get(at + 1).number().longValueExact() : null, hidden));
        });
    }

    /** Figures by code and place. A place of a table without this figure isn't told from one without a value. */
    Map<String, Figure> figures() {
        return figures;
    }

    /** The code of a figure by its name. */
    String indicator(String name) {
        return indicators.get(name);
    }

    /** The codes of a row by its name, in the table that is divided so. */
    String place(String table, String row) {
        return places.get(table).get(row);
    }

    /** All cells that are texts. */
    List<String> texts() {
        return texts;
    }

    int formulas() {
        return formulas;
    }
}
