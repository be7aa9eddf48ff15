package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perisai.disclosure.Disclosure;
import org.perisai.inference.FlatFile;
import org.perisai.inference.Inference;

/**
 * Quarters of simulated countries, reported one after the other, and somebody with a solver who reads two in a row. Of each
 * case something was told by a rule that left out one demand of disclosure-control.md.
 */
class SimulatedReportsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final List<String> MODULES = List.of("01", "02", "03");
    private static final List<Period> QUARTERS = Stream.of("2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")
            .map(code -> Period.named(code).orElseThrow()).toList();

    @ParameterizedTest
    @CsvSource({"2013, PH, 2026-Q1, 5", "2, PH, 2026-Q2, 5", "1, JP, 2026-Q2, 5", "3, BN, 2026-Q1, 5", "2, LA, 2026-Q1, 10"})
    void nothingHiddenIsTold(long seed, String country, String quarter, int k) throws IOException {
        Simulation simulation = Simulation.of(seed, country);
        Period period = Period.named(quarter).orElseThrow();
        Published before = simulation.report(period.before(), k, Published.NOTHING);
        Inference reader = read(period, simulation.report(period, k, before), before);
        assertTrue(reader.hidden() > 40, reader.hidden() + " hidden figures");
        assertEquals(List.of(), reader.told());
    }

    /** Certificates alone, of all quarters together. */
    @ParameterizedTest
    @CsvSource({"2, KH, 5", "3, JP, 5", "4, TH, 5", "5, SG, 5", "2, PH, 10"})
    void noRowOfStocksTellsWhatIsHidden(long seed, String country, int k) throws IOException {
        assertEquals(List.of(), certificates(Simulation.of(seed, country), k));
    }

    /**
     * Searches for more cases.
     *
     * @param args first and last seed, countries with commas between, and k
     */
    public static void main(String[] args) throws IOException {
        int k = Integer.parseInt(args[3]);
        for (long seed = Long.parseLong(args[0]); seed <= Long.parseLong(args[1]); seed++) {
            for (String country : args[2].split(",")) {
                Simulation simulation = Simulation.of(seed, country);
                System.out.println(seed + " " + country + " " + certificates(simulation, k));
                Published before = Published.NOTHING;
                for (Period period : QUARTERS) {
                    Published now = simulation.report(period, k, before);
                    System.out.println(seed + " " + country + " " + period.code() + " " + read(period, now, before).told());
                    before = now;
                }
            }
        }
    }

    private static List<String> certificates(Simulation simulation, int k) {
        Inference reader = new Inference();
        Published before = Published.NOTHING;
        for (Period period : QUARTERS) {
            before = simulation.report(period, k, before);
            reader.read(period.code() + " ", new FlatFile(file(period, before).rows().stream().filter(row ->
                    row.get("indicator").matches("I1[01]")).toList()));
            reader.follows(period.code() + " ", period.before().code() + " ", period.before().code());
        }
        return reader.told();
    }

    private static Inference read(Period period, Published now, Published before) {
        return Inference.of(file(period, now), file(period.before(), before), period.before().code());
    }

    /** As a file of the report has it. */
    private static FlatFile file(Period period, Published report) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Observation each : report.observations()) {
            Map<String, String> row = FlatFile.nowhere();
            each.place().forEach((dimension, code) -> row.put(dimension.name().toLowerCase(), code));
            row.putAll(Map.of("source", "measured", "indicator", each.indicator(), "period", period.code(), "unit",
                    Unit.of(each.indicator()).name(), "status", each.status().name(), "value", each.value() == null ? ""
                    : each.value().toPlainString(), "n", each.n() == null ? "" : each.n().toString()));
            rows.add(row);
        }
        return new FlatFile(rows);
    }

    /** A country's simulated learners, counted in memory. */
    private record Simulation(String country, Map<String, String> areas, Cells cells) {
        static Simulation of(long seed, String country) throws IOException {
            Map<String, String> areas = new TreeMap<>();
            Map<String, List<String>> modules = new TreeMap<>();
            try (Stream<Path> courses = Files.list(Path.of("courses"))) {
                for (Path card : courses.map(course -> course.resolve("course.md")).filter(Files::exists).toList()) {
                    String course = card.getParent().getFileName().toString();
                    areas.put(course, Files.readAllLines(card).stream().filter(line -> line.startsWith("area:"))
                            .map(line -> line.substring(5).strip()).findFirst().orElseThrow());
                    modules.put(course, MODULES);
                }
            }
            return new Simulation(country, areas, new InMemory(Cohort.simulated(seed, modules, NOW)));
        }

        Published report(Period period, int k, Published before) {
            Published now = new Composition(cells, new Composition.Scope(country, true, period, new Disclosure(k), areas,
                    Published.NOTHING, before), NOW).all();
            return Published.of(now.observations(), now.sealed());
        }
    }

    private static final class InMemory extends Cells {
        private final Map<Place, List<Cell>> cells = new HashMap<>();

        InMemory(List<Learner> learners) {
            Tally sums = new Tally();
            learners.forEach(learner -> Contribution.add(learner, sums));
            sums.cells().forEach(key -> cells.computeIfAbsent(new Place(key.country(), key.demo(), key.cube()), any ->
                    new ArrayList<>()).add(new Cell(key.key(), key.measure(), key.bin(), key.period(), sums.get(key))));
        }

        @Override
        List<Cell> between(Place place, String first, String last, Collection<Measure> measures) {
            return cells.getOrDefault(place, List.of()).stream().filter(cell -> measures.contains(cell.measure())
                    && cell.period().compareTo(first) >= 0 && cell.period().compareTo(last) <= 0).toList();
        }
    }
}
