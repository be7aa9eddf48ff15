package org.perisai.reporting;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Unit;

/** A release as one table of codes, and its description by CSV on the Web (W3C Recommendation, 17 December 2015). */
final class FlatCsv {
    private static final List<String> COLUMNS = columns();

    private FlatCsv() { }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("country", "period", "indicator"));
        Arrays.stream(Dimension.values()).map(Dimension::column).forEach(columns::add);
        columns.addAll(List.of("value", "n", "unit", "status", "source"));
        return List.copyOf(columns);
    }

    static String write(Release release) {
        List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
        release.observations().forEach(each -> {
            List<String> row = new ArrayList<>(List.of(release.country(), release.period(), each.indicator()));
            Arrays.stream(Dimension.values()).map(dimension -> each.place().getOrDefault(dimension, "")).forEach(row::add);
            row.addAll(List.of(each.value() == null ? "" : each.value().toPlainString(),
                    each.n() == null ? "" : each.n().toString(), Unit.of(each.indicator()).name(), each.status().name(),
                    each.declared() ? "declared" : "measured"));
            rows.add(row);
        });
        return Csv.write(rows);
    }

    /** The metadata of the file with this name. */
    static String metadata(Release release, String file, Texts texts) {
        JsonArrayBuilder columns = Json.createArrayBuilder();
        COLUMNS.forEach(name -> columns.add(Json.createObjectBuilder().add("name", name).add("titles", titles(name, texts))
                .add("datatype", datatype(name)).add("null", Json.createArrayBuilder().add(""))
                .add("dc:description", texts.say(Language.EN, "release.column." + name + ".how"))));
        return Json.createObjectBuilder().add("@context", "http://www.w3.org/ns/csvw").add("url", file)
                .add("dc:title", texts.say(Language.EN, "release.title", release.country(), release.period()))
                .add("dc:license", "https://creativecommons.org/licenses/by/4.0/")
                .add("dc:temporal", release.period()).add("dc:spatial", release.country())
                .add("dc:description", texts.say(Language.EN, "release.protected", release.k()))
                .add("dialect", Json.createObjectBuilder().add("header", true).add("encoding", "utf-8"))
                .add("tableSchema", Json.createObjectBuilder().add("columns", columns)).build().toString();
    }

    private static JsonObjectBuilder titles(String column, Texts texts) {
        JsonObjectBuilder titles = Json.createObjectBuilder();
        Language.all().forEach(language -> titles.add(language.tag(), texts.say(language, Labels.key(column))));
        return titles;
    }

    private static String datatype(String column) {
        return switch (column) {
            case "value" -> "decimal";
            case "n" -> "integer";
            default -> "string";
        };
    }
}
