package org.perisai.reporting;

import static org.perisai.shared.web.Html.escaped;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables of a report as finished HTML. They have some thousand cells, and a view asks expressions for each part of
 * each: that was a third of what the page took.
 *
 * @param labels words of the page's language
 */
record ReportTables(Labels labels) {
    /** From so many columns on a table is printed across. */
    private static final int BROAD = 9;
    private static final String NUMBERS = "<th scope=\"col\" class=\"num\">";

    /**
     * Figures of the country as a whole, each with what it means.
     *
     * @param heading id of the heading above
     */
    String figures(String heading, List<ReportView.Figure> figures) {
        String head = "<th scope=\"col\">" + say("report.figure") + "</th>" + NUMBERS + say("report.value") + "</th>" + NUMBERS
                + say("report.change") + "</th><th scope=\"col\">" + say("report.standsOn") + "</th>";
        return table(heading, head, figures.stream().map(this::row).collect(Collectors.joining()));
    }

    private String row(ReportView.Figure each) {
        return "<tr><th scope=\"row\"><details><summary>" + escaped(each.number()) + " " + escaped(each.name())
                + "</summary><p class=\"small\">" + escaped(each.definition()) + "</p><p class=\"small\">" + escaped(each.formula())
                + "</p></details>" + declared(each.declared()) + "</th><td class=\"num\">" + value(each.value(), each.hidden())
                + "</td><td class=\"num\">" + escaped(each.change()) + "</td><td class=\"basis\">" + escaped(each.note())
                + "</td></tr>";
    }

    /** Tables of what figures are divided by, each folded below its title. */
    String divided(List<ReportView.Table> tables) {
        return tables.stream().map(this::section).collect(Collectors.joining());
    }

    private String section(ReportView.Table table) {
        String heading = "tb-" + table.id();
        String head = table.head().stream().map(each -> NUMBERS + escaped(each.name()) + declared(each.declared()) + "</th>")
                .collect(Collectors.joining());
        return "<section" + (table.head().size() >= BROAD ? " class=\"broad\"" : "") + " aria-labelledby=\"" + heading
                + "\"><details class=\"fold\"><summary><h3 id=\"" + heading + "\">" + escaped(table.title()) + "</h3></summary>"
                + table(heading, "<th scope=\"col\">" + escaped(table.subject()) + "</th>" + head,
                table.rows().stream().map(this::row).collect(Collectors.joining())) + "</details></section>";
    }

    private String row(ReportView.Row row) {
        return "<tr><th scope=\"row\">" + row.names().stream().map(name -> "<span lang=\"" + escaped(name.lang()) + "\">"
                + escaped(name.text()) + "</span>").collect(Collectors.joining(" · ")) + "</th>"
                + row.cells().stream().map(this::cell).collect(Collectors.joining()) + "</tr>";
    }

    private String cell(ReportView.Cell cell) {
        String note = cell.note().isEmpty() ? "" : "<span class=\"small soft\"> " + escaped(cell.note()) + "</span>";
        return "<td class=\"num\">" + value(cell.value(), cell.hidden()) + note + "</td>";
    }

    private String value(String value, boolean hidden) {
        return hidden ? "<span class=\"supp\">" + escaped(value) + "<span class=\"vh\"> " + say("ministry.hidden")
                + "</span></span>" : escaped(value);
    }

    private String declared(boolean declared) {
        return declared ? " <span class=\"tag\">" + say("report.declared") + "</span>" : "";
    }

    private static String table(String heading, String head, String rows) {
        return "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + heading + "\"><table class=\"data\">"
                + "<thead><tr>" + head + "</tr></thead><tbody>" + rows + "</tbody></table></div>";
    }

    private String say(String key) {
        return escaped(labels.say(key));
    }
}
