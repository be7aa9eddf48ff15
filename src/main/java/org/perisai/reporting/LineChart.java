package org.perisai.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.perisai.shared.web.Html;

/**
 * One or two lines over the months, from zero, as SVG with classes only: solid with round marks, dashed with square ones,
 * so that they stay apart in black and white. Their names stand above, each with its mark. A hidden month has no mark, and
 * the line stops before it.
 *
 * @param id unlike that of any other chart of the page
 * @param months names below the axis
 */
record LineChart(String id, String title, String description, List<String> months, List<Line> lines) {
    private static final int LEFT = 58;
    private static final int RIGHT = 540;
    /** Where the name of the first line stands; the second has a line of its own, since names are long in some languages. */
    private static final int NAME = 16;
    private static final int NAMES = 27;
    private static final int TOP = 64;
    private static final int BOTTOM = 266;

    /** @param values one a month; null where there is none to draw */
    record Line(String name, List<BigDecimal> values) { }

    /** @param format how a number of the axis is written */
    String svg(java.util.function.Function<BigDecimal, String> format) {
        double most = step(lines.stream().flatMap(line -> line.values().stream()).filter(value -> value != null)
                .mapToDouble(BigDecimal::doubleValue).max().orElse(1));
        StringBuilder svg = new StringBuilder(4000).append(String.format(Locale.ROOT,
                "<svg class=\"chart\" viewBox=\"0 0 560 306\" role=\"img\" aria-labelledby=\"%s-t %s-d\">"
                + "<title id=\"%s-t\">%s</title><desc id=\"%s-d\">%s</desc>", id, id, id, Html.escaped(title), id,
                Html.escaped(description)));
        for (int i = 0; i <= 2; i++) {
            double y = BOTTOM - i * (BOTTOM - TOP) / 2.0;
            svg.append(String.format(Locale.ROOT, "<path class=\"grid\" d=\"M%d %.1fH%d\"/><text class=\"ax\" x=\"%d\" "
                    + "y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT, y, RIGHT, LEFT - 8, y + 5,
                    Html.escaped(format.apply(BigDecimal.valueOf(most * i / 2)))));
        }
        for (int i = 0; i < months.size(); i += months.size() > 6 ? 2 : 1) {
            svg.append(String.format(Locale.ROOT, "<text class=\"ax\" x=\"%.1f\" y=\"286\" text-anchor=\"middle\">%s</text>",
                    x(i), Html.escaped(months.get(i))));
        }
        for (int i = 0; i < lines.size(); i++) {
            svg.append(line(lines.get(i), i + 1, most));
        }
        return svg.append("</svg>").toString();
    }

    private String line(Line line, int number, double most) {
        StringBuilder path = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < line.values().size(); i++) {
            BigDecimal value = line.values().get(i);
            if (value != null) {
                double y = BOTTOM - value.doubleValue() / most * (BOTTOM - TOP);
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", drawing ? "L" : "M", x(i), y));
                marks.append(mark(number, x(i), y));
            }
            drawing = value != null;
        }
        int name = NAME + (number - 1) * NAMES;
        return String.format(Locale.ROOT, "<path class=\"l%d\" d=\"%s\"/>%s%s<text class=\"lab k%d\" x=\"%d\" y=\"%d\">%s</text>",
                number, path, marks, mark(number, LEFT, name - 5), number, LEFT + 10, name, Html.escaped(line.name()));
    }

    private static String mark(int number, double x, double y) {
        return number == 1 ? String.format(Locale.ROOT, "<circle class=\"p1\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"/>", x, y)
                : String.format(Locale.ROOT, "<path class=\"p2\" d=\"M%.1f %.1fh8v8h-8z\"/>", x - 4, y - 4);
    }

    private double x(int month) {
        return months.size() < 2 ? LEFT : LEFT + month * (RIGHT - LEFT) / (double) (months.size() - 1);
    }

    /** The next even number of one figure, or ten: half of it is round too. */
    private static double step(double most) {
        List<Double> steps = new ArrayList<>();
        for (double power = 1; steps.isEmpty() || steps.get(steps.size() - 1) < most; power *= 10) {
            steps.addAll(List.of(2 * power, 4 * power, 6 * power, 8 * power, 10 * power));
        }
        return steps.stream().filter(step -> step >= most).findFirst().orElse(most);
    }
}
