package org.perisai.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody with the files of a report, who knows that parts make up their whole and counts aren't negative, and who finds
 * by linear programming what a hidden figure can be. It knows no rule of ours but these sums.
 */
public final class Inference {
    /** Their n is the whole that the percentage is of. */
    private static final List<String> SHARES = List.of("I04", "I05", "I06_FIRST", "I06_EVER", "I08", "I16", "I17_RESPONSE",
            "I17_SATISFIED", "I18_RESPONSE", "I18_APPLIED");
    /** Who is asked whether they were satisfied is who has answered, and the median is of those who could. */
    private static final Map<String, String> SAME = Map.of("n I17_SATISFIED", "part I17_RESPONSE", "n I18_APPLIED",
            "part I18_RESPONSE", "n I07_MEDIAN", "n I17_RESPONSE");
    private static final List<String> COUNTS = List.of("PEOPLE", "ENROLMENTS", "CERTIFICATES", "CHECKS", "ORGANISATIONS");
    private static final double NEARLY = 1e-6;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Integer> hidden = new TreeMap<>();
    /** Of a figure that stands in no equation nothing is known; the solver would say that it is 0. */
    private final Set<String> linked = new HashSet<>();
    private int equations;

    /** Of two files one after the other; the earlier one is of the period. */
    public static Inference of(FlatFile later, FlatFile earlier, String period) {
        return new Inference().read("now ", later).read("before ", earlier).follows("now ", "before ", period);
    }

    /**
     * Of two files that were read what the later one says again of the earlier period is the same there. Certificates are
     * supposed not to have ended between them; those of simulated people are valid for longer than people are simulated.
     */
    public Inference follows(String now, String before, String period) {
        List<String> months = variables.keySet().stream().filter(name -> name.startsWith(now) && name.contains("{month="))
                .toList();
        months.forEach(name -> equal(List.of(name), name.replace(now, before)));
        for (String code : List.of("I01", "I10")) {
            equal(months.stream().filter(name -> name.startsWith(now + code) && quarter(
                    name.replaceAll(".*month=(.*)}", "$1")).equals(period)).toList(), before + code + "{}");
        }
        List.copyOf(variables.keySet()).stream().filter(name -> name.startsWith(now + "I11")).forEach(name ->
                equal(List.of(name.replace(now, before), name.replace("I11", "I10")), name));
        return this;
    }

    /** Reads a file; what it says stands under a name of its own, such as the period. */
    public Inference read(String prefix, FlatFile file) {
        Map<String, List<Map<String, String>>> measures = new TreeMap<>();
        file.rows().stream().filter(row -> row.get("source").equals("measured")).forEach(row ->
                measures.computeIfAbsent(row.get("indicator"), any -> new ArrayList<>()).add(row));
        measures.forEach((code, rows) -> {
            if (COUNTS.contains(rows.get(0).get("unit"))) {
                rows.forEach(row -> count(prefix, row));
                sums(prefix + code, rows);
            } else if (SHARES.contains(code)) {
                rows.forEach(row -> share(prefix, row));
                sums(prefix + "n " + code, rows);
                sums(prefix + "part " + code, rows);
            } else if (code.equals("I07_MEDIAN")) {
                rows.forEach(row -> people(prefix, row));
                sums(prefix + "n " + code, rows);
            }
        });
        List.copyOf(variables.keySet()).forEach(name -> SAME.forEach((one, other) -> {
            if (name.startsWith(prefix + one + "{")) {
                equal(List.of(name), name.replace(prefix + one, prefix + other));
            }
        }));
        return this;
    }

    private void people(String prefix, Map<String, String> row) {
        String name = prefix + "n " + FlatFile.name(row.get("indicator"), FlatFile.place(row));
        Long n = FlatFile.figure(row).n();
        variables.put(name, known(name, n == null ? null : BigDecimal.valueOf(n)));
    }

    private void count(String prefix, Map<String, String> row) {
        Figure figure = FlatFile.figure(row);
        Map<String, String> place = FlatFile.place(row);
        String name = FlatFile.name(prefix + row.get("indicator"), place);
        variables.put(name, known(name, figure.value()));
        if (figure.hidden()) {
            hidden.put(name, place.containsKey("age") || place.containsKey("province") ? 10 : 5);
        }
    }

    private void share(String prefix, Map<String, String> row) {
        Figure figure = FlatFile.figure(row);
        String place = FlatFile.name(row.get("indicator"), FlatFile.place(row));
        String whole = prefix + "n " + place;
        String part = prefix + "part " + place;
        boolean nobody = row.get("status").equals("M");
        variables.put(whole, known(whole, figure.n() == null ? nobody ? BigDecimal.ZERO : null : BigDecimal.valueOf(figure.n())));
        variables.put(part, known(part, nobody ? BigDecimal.ZERO : figure.value() == null ? null : BigDecimal.valueOf(
                Math.round(figure.value().doubleValue() * figure.n() / 100))));
        model.newExpression("e" + equations++).set(variables.get(part), 1).set(variables.get(whole), -1).upper(0);
        linked.addAll(List.of(whole, part));
        if (figure.hidden()) {
            hidden.put(part, 1);
            if (figure.n() == null) {
                hidden.put(whole, 5);
            }
        }
    }

    private Variable known(String name, BigDecimal value) {
        Variable variable = model.newVariable(name);
        return value == null ? variable.lower(0) : variable.level(value);
    }

    /** In each table the cells of a line make up its margin, and those of the country its total; so do its three months. */
    private void sums(String measure, List<Map<String, String>> rows) {
        Map<String, List<String>> parts = new TreeMap<>();
        for (Map<String, String> row : rows) {
            Map<String, String> place = FlatFile.place(row);
            boolean other = place.containsKey("month") && !quarter(place.get("month")).equals(row.get("period"));
            for (String summed : other ? List.<String>of() : place.keySet()) {
                Map<String, String> rest = new TreeMap<>(place);
                rest.remove(summed);
                parts.computeIfAbsent(FlatFile.name(measure, rest) + "|" + summed, any -> new ArrayList<>())
                        .add(FlatFile.name(measure, place));
            }
        }
        parts.forEach((whole, cells) -> equal(cells, whole.substring(0, whole.lastIndexOf('|'))));
        rows.stream().map(FlatFile::place).filter(place -> place.keySet().equals(Set.of("course"))).collect(Collectors.groupingBy(
                place -> FlatFile.name(measure, Map.of("course_area", area(place.get("course")))), Collectors.mapping(place ->
                FlatFile.name(measure, place), Collectors.toList()))).forEach((area, courses) -> equal(courses, area));
    }

    /** As the course's card says, which anybody reads. */
    private static String area(String course) {
        try (Stream<String> lines = Files.lines(Path.of("courses", course, "course.md"))) {
            return lines.filter(line -> line.startsWith("area:")).map(line -> line.substring(5).strip()).findFirst().orElseThrow();
        } catch (IOException noCard) {
            throw new UncheckedIOException(noCard);
        }
    }

    private static String quarter(String month) {
        return month.substring(0, 5) + "Q" + (Integer.parseInt(month.substring(5)) + 2) / 3;
    }

    /** One is made up of the others, where all are named. */
    private void equal(List<String> parts, String whole) {
        if (variables.containsKey(whole) && variables.keySet().containsAll(parts)) {
            linked.add(whole);
            linked.addAll(parts);
            Expression sum = model.newExpression("e" + equations++).level(0).set(variables.get(whole), -1);
            parts.forEach(part -> sum.set(variables.get(part), 1));
        }
    }

    /** How many figures are hidden. */
    public int hidden() {
        return hidden.size();
    }

    /** Hidden figures that are told exactly, or of which one knows that they are small. */
    public List<String> told() {
        List<String> told = new ArrayList<>();
        hidden.forEach((name, k) -> {
            if (!linked.contains(name)) {
                return;
            }
            double most = Solver.optimum(model, variables.get(name), true);
            double least = Solver.optimum(model, variables.get(name), false);
            if ((most - least < 1 - NEARLY || most < k - NEARLY) && !ofNobodyOrAll(name, least, most)) {
                told.add(name + " is from " + least + " to " + most);
            }
        });
        return told;
    }

    /** A rate of 0 or 100 percent may be shown as well; a total of one says the same of all that it is the total of. */
    private boolean ofNobodyOrAll(String name, double least, double most) {
        return name.contains("part ") && (most < NEARLY
                || least > Solver.optimum(model, variables.get(name.replace("part ", "n ")), true) - NEARLY);
    }
}
