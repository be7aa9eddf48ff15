package org.perisai.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.perisai.shared.web.Html;

/**
 * Bars from zero with the value at each, as SVG with classes only. A hidden figure has its sign and no
 * bar.
 *
 * @param id unlike that of any other chart of the page
 * @param hatched whether the bars have a pattern instead of a solid colour
 */
record BarChart(String id, String title, String description, boolean hatched, List<Bar> bars) {
    private static final int WIDTH = 560;
    private static final int VALUES = 96;
    private static final int LEFT = 2;
    private static final int STEP = 50;
    private static final int THICK = 19;

    /**
     * @param length in any unit; null where there is none to draw
     * @param value as it is written
     */
    record Bar(String name, BigDecimal length, String value) { }

    String svg() {
        int height = bars.size() * STEP + 8;
        double most = bars.stream().mapToDouble(BarChart::length).max().orElse(0);
        StringBuilder svg = new StringBuilder(2000).append(String.format(Locale.ROOT,
                "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-t %s-d\">"
                + "<title id=\"%s-t\">%s</title><desc id=\"%s-d\">%s</desc>", WIDTH, height, id, id, id, Html.escaped(title),
                id, Html.escaped(description)));
        if (hatched) {
            svg.append(String.format(Locale.ROOT, "<defs><pattern id=\"%s-p\" width=\"7\" height=\"7\" "
                    + "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                    + "<path class=\"h c2\" d=\"M0 0V7\"/></pattern></defs>", id));
        }
        for (int i = 0; i < bars.size(); i++) {
            svg.append(bar(bars.get(i), i * STEP + 4, most));
        }
        return svg.append(String.format(Locale.ROOT, "<path class=\"base\" d=\"M%d 0V%d\"/></svg>", LEFT, height))
                .toString();
    }

    private String bar(Bar bar, int top, double most) {
        int bottom = top + STEP - 10;
        double length = most <= 0 ? 0 : length(bar) * (WIDTH - LEFT - VALUES) / most;
        String name = String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>", LEFT + 6, top + 12, Html.escaped(bar.name()));
        String fill = hatched ? String.format(Locale.ROOT, "class=\"bar1\" fill=\"url(#%s-p)\"", id)
                : "class=\"bar1 f1\"";
        String rect = length == 0 ? "" : String.format(Locale.ROOT,
                "<rect %s x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>", fill, LEFT, bottom - THICK, length, THICK);
        return name + rect + String.format(Locale.ROOT, "<text class=\"lab\" x=\"%.1f\" y=\"%d\">%s</text>",
                LEFT + length + 6, bottom - 4, Html.escaped(bar.value()));
    }

    private static double length(Bar bar) {
        return bar.length() == null ? 0 : Math.max(0, bar.length().doubleValue());
    }
}
