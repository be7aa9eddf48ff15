package org.perisai.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A report as CSV or as SDMX-CSV, as somebody reads it who knows its columns only.
 *
 * @param rows by column, the same names for both kinds
 */
public record FlatFile(List<Map<String, String>> rows) {
    private static final Map<String, String> SDMX = Map.of("REF_AREA", "country", "TIME_PERIOD", "period", "OBS_VALUE", "value",
            "OBS_N", "n", "UNIT_MEASURE", "unit", "OBS_STATUS", "status");
    private static final List<String> PLACES = List.of("sex", "age", "sector", "province", "course_area", "course", "lang",
            "module", "month", "mandated", "channel", "request_kind", "campaign", "objective", "inject");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public static FlatFile read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertEquals(BYTE_ORDER_MARK, text.charAt(0), "Excel reads it as UTF-8");
        assertTrue(text.endsWith("\r\n") && !text.replace("\r\n", "").contains("\n"), "RFC 4180 ends lines so");
        List<Map<String, String>> rows = new ArrayList<>();
        for (NamedCsvRecord record : CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            rows.add(record.getFieldsAsMap().entrySet().stream().collect(Collectors.toMap(
                    field -> SDMX.getOrDefault(field.getKey(), field.getKey().toLowerCase()),
                    field -> field.getValue().equals("_T") ? "" : field.getValue())));
        }
        return new FlatFile(rows);
    }

    /** Its figures by the name that {@link #name} gives them. */
    public Map<String, Figure> figures() {
        Map<String, Figure> figures = new TreeMap<>();
        rows.forEach(row -> assertEquals(null, figures.put(name(row.get("indicator"), place(row)), figure(row)), row::toString));
        return figures;
    }

    /** What a row says of a whole country's figure about where it is. */
    public static Map<String, String> nowhere() {
        Map<String, String> row = new HashMap<>();
        PLACES.forEach(place -> row.put(place, ""));
        return row;
    }

    public static Map<String, String> place(Map<String, String> row) {
        return PLACES.stream().filter(column -> !row.get(column).isEmpty()).collect(Collectors.toMap(column -> column, row::get));
    }

    public static String name(String indicator, Map<String, String> place) {
        return indicator + new TreeMap<>(place);
    }

    public static Figure figure(Map<String, String> row) {
        assertTrue(List.of("A", "P", "Q", "M").contains(row.get("status")), row::toString);
        return new Figure(row.get("value").isEmpty() ? null : new BigDecimal(row.get("value")),
                row.get("n").isEmpty() ? null : Long.valueOf(row.get("n")), row.get("status").equals("Q"));
    }
}
