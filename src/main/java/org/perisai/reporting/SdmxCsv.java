package org.perisai.reporting;

import java.util.ArrayList;
import java.util.List;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Unit;

/** A release as SDMX-CSV 2.0: one row an observation, codes only. Source: SDMX 3.0, section 8. */
final class SdmxCsv {
    /** The structure that rows belong to: agency, id and version. */
    static final String STRUCTURE = "AJCB:TRAINING(1.0)";
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());
    private static final String TOTAL = "_T";

    private SdmxCsv() { }

    static String write(Release release) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR"));
        DIMENSIONS.forEach(each -> header.add(each.name()));
        header.addAll(List.of("TIME_PERIOD", "OBS_VALUE", "OBS_N", "UNIT_MEASURE", "OBS_STATUS", "CONF_STATUS", "SOURCE"));
        rows.add(header);
        release.observations().forEach(each -> rows.add(row(release, each)));
        return Csv.write(rows);
    }

    private static List<String> row(Release release, Observation each) {
        List<String> row = new ArrayList<>(List.of("dataflow", STRUCTURE, "I", frequency(release.period()),
                release.country(), each.indicator()));
        DIMENSIONS.forEach(dimension -> row.add(each.place().getOrDefault(dimension, TOTAL)));
        row.addAll(List.of(release.period(), each.value() == null ? "" : each.value().toPlainString(),
                each.n() == null ? "" : each.n().toString(), Unit.of(each.indicator()).name(), each.status().name(),
                each.hidden() ? "C" : "F", each.declared() ? "declared" : "measured"));
        return row;
    }

    private static String frequency(String period) {
        return period.contains("Q") ? "Q" : period.length() == 4 ? "A" : "M";
    }
}
