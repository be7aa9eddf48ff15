package org.perisai.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Unit;

/**
 * A release as a reader sees it: key figures, and a table for whatever the figures are divided by. It is made of the
 * release alone, so page and files agree.
 */
final class ReportView {
    /** The indicator of how far courses are translated. */
    private static final String TEXTS = "I24";
    private static final List<String> FUNNEL = List.of("I01", "I14_COMPLETED", "I10");

    private final Release release;
    private final Map<String, Observation> before = new HashMap<>();
    private final Labels labels;
    private final Wording wording;
    private final Notes notes;

    ReportView(Release release, Optional<Release> earlier, Labels labels) {
        this.release = release;
        this.labels = labels;
        this.wording = labels.wording();
        this.notes = new Notes(release, labels);
        earlier.ifPresent(old -> old.observations().forEach(each -> before.put(key(each), each)));
    }

    /**
     * A figure of the country as a whole.
     *
     * @param number of its indicator, such as {@code I07}; empty for what isn't among the 26
     * @param change against the period before, with its sign; empty where one of the two isn't shown
     * @param note what it stands on, and whether it is final; may be empty
     */
    public record Figure(String code, String number, String name, String value, boolean hidden, String change, String note,
                         String definition, String formula, boolean declared) {
        /** Change and note, as far as there are any. */
        public String small() {
            return Stream.of(change, note).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
        }
    }

    /** @param names what the row is about */
    public record Row(List<Name> names, List<Cell> cells) { }

    /** A figure in a table. @param note what it stands on, and whether that is enough; may be empty */
    public record Cell(String value, boolean hidden, String note) { }

    /** What a column has. */
    public record Head(String name, boolean declared) { }

    /** @param title subject, and which figures where that isn't all @param subject of the rows @param head of the columns */
    public record Table(String id, String title, String subject, List<Head> head, List<Row> rows) { }

    /** All figures of the country as a whole, in the order of their codes. */
    List<Figure> figures() {
        return release.observations().stream().filter(each -> each.place().isEmpty()).map(this::figure).toList();
    }

    private Figure figure(Observation each) {
        return new Figure(each.indicator(), labels.number(each.indicator()), labels.indicator(each.indicator()),
                wording.value(each), each.hidden(), change(each), note(each), labels.definition(each.indicator()),
                labels.formula(each.indicator()), each.declared());
    }

    private String change(Observation each) {
        Observation old = before.get(key(each));
        if (old == null || old.value() == null || each.value() == null) {
            return "";
        }
        BigDecimal difference = each.value().subtract(old.value());
        return wording.change(difference, Unit.of(each.indicator()));
    }

    private String note(Observation each) {
        return Stream.of(n(each), notes.state(each), notes.reliability(each)).flatMap(part -> part)
                .collect(Collectors.joining(" · "));
    }

    private Stream<String> n(Observation each) {
        return Stream.ofNullable(each.n()).map(n -> labels.say("indicator.n", n));
    }

    /**
     * A table for each other combination of what figures are divided by. How far courses are translated has its own: there
     * are rows for all languages, and people learn in few.
     */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        release.tables().forEach((dimensions, observations) -> {
            if (!dimensions.isEmpty()) {
                Map<Boolean, List<Observation>> apart = observations.stream()
                        .collect(Collectors.partitioningBy(ReportView::ofTexts));
                tables.add(table(dimensions, "", apart.get(false)));
                tables.add(table(dimensions, TEXTS, apart.get(true)));
            }
        });
        tables.removeIf(table -> table.rows().isEmpty());
        return tables;
    }

    private static boolean ofTexts(Observation each) {
        return each.indicator().startsWith(TEXTS);
    }

    /** @param only the indicator that it is about; empty for all others */
    private Table table(Set<Dimension> dimensions, String only, List<Observation> observations) {
        List<String> indicators = observations.stream().map(Observation::indicator).distinct().toList();
        List<Head> head = indicators.stream().map(code -> new Head(labels.indicator(code), observations.stream().anyMatch(each ->
                each.indicator().equals(code) && each.declared()))).toList();
        Map<Map<Dimension, String>, Map<String, Observation>> rows = new LinkedHashMap<>();
        observations.forEach(each ->
                rows.computeIfAbsent(each.place(), any -> new HashMap<>()).put(each.indicator(), each));
        List<Row> lines = new ArrayList<>();
        rows.forEach((place, cells) -> lines.add(new Row(names(place),
                indicators.stream().map(cells::get).map(this::cell).toList())));
        String subject = title(dimensions);
        return new Table(dimensions.stream().map(Dimension::column).collect(Collectors.joining("-")) + only,
                only.isEmpty() ? subject : subject + " · " + labels.indicator(only), subject, head, lines);
    }

    private Cell cell(Observation each) {
        return each == null ? new Cell("", false, "") : new Cell(wording.value(each), each.hidden(),
                Stream.concat(n(each), notes.reliability(each)).collect(Collectors.joining(" · ")));
    }

    private String title(Set<Dimension> dimensions) {
        return dimensions.stream().map(labels::dimension).collect(Collectors.joining(" × "));
    }

    private List<Name> names(Map<Dimension, String> place) {
        return place.entrySet().stream().flatMap(code -> labels.names(code.getKey(), code.getValue()).stream()).toList();
    }

    /** Enrolments and certificates by month. */
    String trend(String title) {
        List<String> months = monthly("I01").keySet().stream().toList();
        List<String> names = months.stream().map(month -> wording.shortMonth(YearMonth.parse(month).atDay(1))).toList();
        List<LineChart.Line> lines = List.of("I01", "I10").stream().map(code -> new LineChart.Line(labels.indicator(code),
                months.stream().map(month -> monthly(code).get(month)).map(each -> each == null ? null : each.value()).toList()))
                .toList();
        return new LineChart("trend", title, labels.say("report.chart.see"), names, lines)
                .svg(value -> wording.number(value, Unit.ENROLMENTS));
    }

    private Map<String, Observation> monthly(String indicator) {
        return release.observations().stream().filter(each -> each.indicator().equals(indicator)
                && each.place().keySet().equals(Set.of(Dimension.MONTH))).collect(Collectors.toMap(
                each -> each.place().get(Dimension.MONTH), each -> each, (a, b) -> a, TreeMap::new));
    }

    /** Bars of an indicator by one dimension; none where all are hidden. */
    String bars(String indicator, Dimension dimension) {
        List<BarChart.Bar> bars = release.observations().stream().filter(each -> each.indicator().equals(indicator)
                && each.place().keySet().equals(Set.of(dimension))).map(each -> new BarChart.Bar(
                Name.line(names(each.place())), each.value(), wording.value(each))).toList();
        return bars.stream().allMatch(bar -> bar.length() == null) ? "" : new BarChart(indicator + dimension,
                labels.indicator(indicator), labels.say("report.chart.see"), true, bars).svg();
    }

    /** From enrolment to certificate, as bars of the country's figures. */
    String funnel() {
        Map<String, Observation> whole = release.observations().stream().filter(each -> each.place().isEmpty())
                .collect(Collectors.toMap(Observation::indicator, each -> each));
        List<BarChart.Bar> bars = FUNNEL.stream().map(whole::get).filter(each -> each != null)
                .map(each -> new BarChart.Bar(labels.indicator(each.indicator()), each.value(), wording.value(each))).toList();
        return bars.isEmpty() ? "" : new BarChart("funnel", labels.say("report.chart.funnel"),
                labels.say("report.chart.see"), false, bars).svg();
    }

    private static String key(Observation each) {
        return each.indicator() + each.place();
    }
}
