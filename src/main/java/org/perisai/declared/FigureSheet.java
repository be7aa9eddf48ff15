package org.perisai.declared;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures of a campaign as CSV: a first row that names the columns, then a row a day, language and channel. Cells are
 * parted by commas, semicolons or tabs, as spreadsheets copy them; the first row says by which. One wrong line is enough
 * that nothing is taken.
 *
 * @param rows values of each row, none when there are findings
 * @param findings what is wrong, by line
 */
record FigureSheet(List<Map<String, String>> rows, List<Finding> findings) {
    /** Rows of a year in two languages. */
    static final int MOST = 1000;
    /** Of what isn't UTF-8. */
    static final FigureSheet UNREADABLE = wrong(0, Check.Refusal.of("declared.sheet.unreadable"));
    /** Findings that anybody reads at once. */
    private static final int MOST_FINDINGS = 50;
    private static final List<String> COLUMNS = Kind.FIGURES.columns().stream().map(Column::name).toList();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * What is wrong.
     *
     * @param line from 1, as an editor counts; 0 for the sheet as a whole
     * @param column its name, empty for the row
     */
    record Finding(long line, String column, Check.Refusal refusal) { }

    /** The names of the columns as a first row. */
    static String head() {
        return String.join(",", COLUMNS);
    }

    /** What makes two rows speak of the same. */
    static List<String> key(Map<String, String> values) {
        return List.of(values.get("held_on"), values.get("lang"), values.get("channel"));
    }

    static FigureSheet read(String text, Check check) {
        String csv = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (csv.isBlank()) {
            return wrong(0, Check.Refusal.of("declared.sheet.empty"));
        }
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator(csv))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(csv)) {
            for (CsvRecord each : reader) {
                if (records.size() > MOST) {
                    return wrong(0, new Check.Refusal("declared.sheet.many", MOST, false));
                }
                records.add(each);
            }
        } catch (CsvParseException broken) {
            return UNREADABLE;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return of(records, check);
    }

    private static FigureSheet of(List<CsvRecord> records, Check check) {
        List<String> names = records.isEmpty() ? List.of() : records.get(0).getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        if (names.size() != COLUMNS.size() || !names.containsAll(COLUMNS)) {
            return wrong(1, new Check.Refusal("declared.sheet.columns", head(), false));
        }
        if (records.size() == 1) {
            return wrong(0, Check.Refusal.of("declared.sheet.empty"));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<List<String>, Long> seen = new HashMap<>();
        for (CsvRecord each : records.subList(1, records.size())) {
            long line = each.getStartingLineNumber();
            if (each.getFieldCount() != names.size()) {
                findings.add(new Finding(line, "", Check.Refusal.of("declared.sheet.cells")));
                continue;
            }
            Map<String, String> typed = new LinkedHashMap<>();
            names.forEach(name -> typed.put(name, each.getField(names.indexOf(name))));
            Check.Checked checked = check.of(typed);
            checked.refusals().forEach((column, refusal) -> findings.add(new Finding(line, column, refusal)));
            Long earlier = checked.refusals().isEmpty() ? seen.putIfAbsent(key(checked.values()), line) : null;
            if (earlier != null) {
                findings.add(new Finding(line, "", new Check.Refusal("declared.sheet.twice", earlier, false)));
            }
            rows.add(checked.values());
        }
        return findings.isEmpty() ? new FigureSheet(rows, List.of())
                : new FigureSheet(List.of(), findings.stream().limit(MOST_FINDINGS).toList());
    }

    private static FigureSheet wrong(long line, Check.Refusal refusal) {
        return new FigureSheet(List.of(), List.of(new Finding(line, "", refusal)));
    }

    /** What stands most in the first row. */
    private static char separator(String csv) {
        String first = csv.lines().findFirst().orElse("");
        char found = ',';
        for (char each : new char[] {';', '\t'}) {
            found = count(first, each) > count(first, found) ? each : found;
        }
        return found;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }
}
