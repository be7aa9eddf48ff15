package org.perisai.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation;

/**
 * A release as a workbook: a sheet a table, the definitions, the notes. Codes and names are text cells, figures are
 * numbers, nothing is a formula. The same release gives the same bytes.
 */
final class Workbooks {
    private static final String HIDDEN = "–ₛ";
    private static final int LONGEST_NAME = 31;
    private static final double WIDE = 44;

    private final Release release;
    private final Labels labels;

    private Workbooks(Release release, Labels labels) {
        this.release = release;
        this.labels = labels;
    }

    static byte[] write(Release release, Labels labels) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            try (Workbook workbook = new Workbook(bytes, "Perisai", "1.0")) {
                new Workbooks(release, labels).fill(workbook);
            }
            return still(bytes.toByteArray(), release.signedAt() == null ? Instant.EPOCH : release.signedAt());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void fill(Workbook workbook) {
        notes(workbook.newWorksheet(name(0, labels.say("release.sheet.notes"))));
        int number = 1;
        for (Map.Entry<Set<Dimension>, List<Observation>> table : release.tables().entrySet()) {
            table(workbook.newWorksheet(name(number++, title(table.getKey()))), List.copyOf(table.getKey()), table.getValue());
        }
        definitions(workbook.newWorksheet(name(number, labels.say("release.sheet.definitions"))));
    }

    /** Numbered, so that two sheets whose names are cut stay apart. */
    private static String name(int number, String title) {
        String name = number + " " + title.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private String title(Set<Dimension> dimensions) {
        return dimensions.isEmpty() ? labels.say("release.table.country")
                : dimensions.stream().map(labels::dimension).collect(Collectors.joining(", "));
    }

    private void notes(Worksheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(labels.say("release.title", release.country(), release.period()), release.name()));
        rows.add(List.of(labels.say("release.revision"), Integer.toString(release.revision())));
        rows.add(List.of(labels.say("release.reason"), release.reason()));
        rows.add(List.of(labels.say("release.signedBy"), release.signedBy()));
        rows.add(List.of(labels.say("release.signedAt"), release.signedAt() == null ? "" : release.signedAt().toString()));
        rows.add(List.of(labels.say("release.algorithm"), release.algorithm()));
        rows.add(List.of(labels.say("release.note.hidden"), labels.say("release.protected", release.k())));
        rows.add(List.of(labels.say("release.note.declared"), labels.say("indicator.declared")));
        Notes notes = new Notes(release, labels);
        release.observations().forEach(each -> Stream.concat(each.place().isEmpty() ? notes.state(each) : Stream.empty(),
                notes.reliability(each)).forEach(note -> rows.add(List.of(name(each), note))));
        for (int i = 0; i < rows.size(); i++) {
            sheet.value(i, 0, rows.get(i).get(0));
            sheet.value(i, 1, rows.get(i).get(1));
        }
        sheet.width(0, WIDE);
        sheet.width(1, WIDE);
    }

    private String name(Observation each) {
        return each.indicator() + " " + Stream.concat(Stream.of(labels.indicator(each.indicator())), each.place().entrySet()
                .stream().map(code -> Name.line(labels.names(code.getKey(), code.getValue())))).collect(Collectors.joining(", "));
    }

    /** A row a place, a column an indicator; beside a figure what it stands on. */
    private void table(Worksheet sheet, List<Dimension> dimensions, List<Observation> observations) {
        List<String> indicators = observations.stream().map(Observation::indicator).distinct().sorted().toList();
        int column = head(sheet, dimensions, indicators, observations);
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (Observation each : observations) {
            String place = each.place().toString();
            int row = rows.computeIfAbsent(place, any -> {
                int next = rows.size() + 1;
                for (int i = 0; i < dimensions.size(); i++) {
                    String code = each.place().get(dimensions.get(i));
                    sheet.value(next, 2 * i, code);
                    sheet.value(next, 2 * i + 1, Name.line(labels.names(dimensions.get(i), code)));
                }
                return next;
            });
            figure(sheet, row, column + 2 * indicators.indexOf(each.indicator()), each);
        }
    }

    /** @return the column of the first figure */
    private int head(Worksheet sheet, List<Dimension> dimensions, List<String> indicators, List<Observation> observations) {
        int column = 0;
        for (Dimension dimension : dimensions) {
            sheet.value(0, column++, dimension.name());
            sheet.width(column, WIDE / 2);
            sheet.value(0, column++, labels.dimension(dimension));
        }
        for (int i = 0; i < indicators.size(); i++) {
            String code = indicators.get(i);
            boolean declared = observations.stream().anyMatch(each -> each.indicator().equals(code) && each.declared());
            sheet.value(0, column + 2 * i, code + " " + labels.indicator(code) + " (" + labels.unit(code) + ")"
                    + (declared ? ": " + labels.say("report.declared") : ""));
            sheet.value(0, column + 2 * i + 1, "n");
        }
        sheet.freezePane(0, 1);
        return column;
    }

    private static void figure(Worksheet sheet, int row, int column, Observation each) {
        if (each.value() != null) {
            sheet.value(row, column, each.value());
        } else if (each.hidden()) {
            sheet.value(row, column, HIDDEN);
        }
        if (each.n() != null) {
            sheet.value(row, column + 1, each.n());
        }
    }

    private void definitions(Worksheet sheet) {
        int row = 0;
        for (String indicator : release.observations().stream().map(Observation::indicator).distinct().sorted().toList()) {
            sheet.value(row, 0, indicator);
            sheet.value(row, 1, labels.indicator(indicator));
            sheet.value(row, 2, labels.definition(indicator));
            sheet.value(row, 3, labels.formula(indicator));
            sheet.value(row++, 4, labels.unit(indicator));
        }
        sheet.width(1, WIDE);
        sheet.width(2, 2 * WIDE);
        sheet.width(3, 2 * WIDE);
    }

    /** The same archive without the time at which it was written, its entries as {@link ZipFile} finds them. */
    private static byte[] still(byte[] workbook, Instant at) throws IOException {
        Path file = Files.createTempFile("perisai-report", ".xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Files.write(file, workbook);
        try (ZipFile in = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : in.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                byte[] body = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    body = new String(body, StandardCharsets.UTF_8).replaceAll("(<dcterms:created[^>]*>)[^<]*",
                            "$1" + at).getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                out.putNextEntry(same);
                out.write(body);
                out.closeEntry();
            }
        } finally {
            Files.delete(file);
        }
        return bytes.toByteArray();
    }
}
