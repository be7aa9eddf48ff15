package org.perisai.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.perisai.disclosure.Balance;
import org.perisai.disclosure.Count;
import org.perisai.disclosure.Disclosure;
import org.perisai.disclosure.Earlier;
import org.perisai.disclosure.Mask;
import org.perisai.disclosure.Table;
import org.perisai.statistics.Observation.Status;

/**
 * Turns sums into observations of which nothing hidden is left. A table and its margins are decided together; tables of
 * the same measure share their total only.
 *
 * @param rule how many people are shown at least
 */
record Shield(Grid grid, Disclosure rule) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A share: people who did something of all who could. */
    record Share(long part, long whole) {
        static final Share NONE = new Share(0, 0);

        Share plus(Share other) {
            return new Share(part + other.part, whole + other.whole);
        }
    }

    /** A figure that isn't a count, and the people below it. */
    record Mean(long people, BigDecimal value) { }

    /**
     * @param name under which the counts are published
     * @param cells counts by key
     * @param earlier what was published of the same period before
     */
    List<Observation> counts(String indicator, String name, Map<String, Long> cells, Published earlier) {
        Table table = grid.table(cells, Long::longValue);
        return shown(indicator, table, earlier(indicator, name, earlier, true).map(before -> rule.revised(table, before))
                .orElseGet(() -> rule.protect(table)));
    }

    /**
     * The same of a stock.
     *
     * @param earlier what was published before that readers could subtract
     * @param samePeriod whether that was of the same period
     * @param balance what readers know it to be made of
     */
    List<Observation> stock(String indicator, String name, Map<String, Long> cells, Published earlier, boolean samePeriod,
            Optional<Balance> balance) {
        Table table = grid.table(cells, Long::longValue);
        return shown(indicator, table, rule.stock(table, earlier(indicator, name, earlier, samePeriod), balance));
    }

    /**
     * The same of people who all are in the cells of another table that is published beside it.
     *
     * @param around the other table, which has at least these cells
     */
    List<Observation> countsInside(Around around, String indicator, String name, Map<String, Long> cells, Published earlier) {
        Table table = grid.table(cells, Long::longValue);
        return shown(indicator, table, rule.inside(table, earlier(indicator, name, earlier, true),
                grid.table(around.cells(), Long::longValue), mask(around.indicator(), around.published(), Observation::hidden)));
    }

    /** A table of which another counts some of the people, and what is shown of it. */
    record Around(String indicator, Map<String, Long> cells, Published published) { }

    private Optional<Earlier> earlier(String indicator, String name, Published earlier, boolean samePeriod) {
        return earlier(name, earlier, mask(indicator, earlier, Observation::hidden), samePeriod);
    }

    private Optional<Earlier> earlier(String name, Published earlier, Mask mask, boolean samePeriod) {
        return earlier.counts(name).map(counts -> new Earlier(grid.table(counts, Long::longValue), mask, samePeriod));
    }

    private List<Observation> shown(String indicator, Table table, Mask mask) {
        List<Observation> shown = new ArrayList<>();
        Grid.ids(table).forEach(id -> shown.add(mask.hides(id) ? hidden(indicator, id)
                : new Observation(indicator, grid.place(id), BigDecimal.valueOf(table.value(id)), null, Status.A, false)));
        return shown;
    }

    /** What was hidden then. */
    Mask mask(String indicator, Published earlier, Predicate<Observation> hides) {
        Map<String, org.perisai.disclosure.Status> hidden = new HashMap<>();
        earlier.observations().stream().filter(each -> each.indicator().equals(indicator) && hides.test(each)
                && grid.has(each.place().keySet()))
                .forEach(each -> hidden.put(grid.id(each.place()), org.perisai.disclosure.Status.PRIMARY));
        return new Mask(hidden);
    }

    /** Shares as they are counted, of which nothing was published before. */
    List<Observation> shares(String indicator, Map<String, Share> cells, Status status) {
        return shares(new Shares(indicator, indicator, cells, status, Optional.empty()), Published.NOTHING);
    }

    /**
     * Shares to show.
     *
     * @param name under which their wholes and parts are kept
     * @param status of what is shown: {@link Status#A} or {@link Status#P}
     * @param around what was decided of the shares whose parts are the wholes of these: those tell them
     */
    record Shares(String indicator, String name, Map<String, Share> cells, Status status,
                  Optional<Around> around) {
        /** What is kept of them beside the figures. */
        Map<String, Map<String, Long>> kept() {
            Map<String, Long> wholes = new TreeMap<>();
            Map<String, Long> parts = new TreeMap<>();
            cells.forEach((key, share) -> {
                wholes.put(key, share.whole());
                parts.put(key, share.part());
            });
            return Map.of(wholes(), wholes, parts(), parts);
        }

        private String wholes() {
            return name + ".of";
        }

        private String parts() {
            return parts(name);
        }

        /** The name under which the parts of shares are kept. */
        static String parts(String name) {
            return name + ".in";
        }
    }

    /** @param earlier what was published of the same period before */
    List<Observation> shares(Shares shares, Published earlier) {
        Table wholes = grid.table(shares.cells(), Share::whole);
        Table parts = grid.table(shares.cells(), Share::part);
        Optional<Earlier> wholesBefore = earlier(shares.wholes(), earlier, mask(shares.indicator(), earlier, each ->
                each.n() == null), true);
        Optional<Earlier> partsBefore = earlier(shares.parts(), earlier, mask(shares.indicator(), earlier,
                Observation::hidden), true);
        Mask own = wholesBefore.map(before -> rule.revised(wholes, before)).orElseGet(() -> rule.protect(wholes));
        Mask hidden = own.with(shares.around().map(each -> mask(each.indicator(), each.published(), Observation::hidden))
                .orElse(Mask.NOTHING));
        Mask rates = wholesBefore.isPresent() && partsBefore.isPresent()
                ? rule.rates(parts, wholes, hidden, partsBefore.get(), wholesBefore.get()) : rule.rates(parts, wholes, hidden);
        return shares(shares, wholes, parts, hidden, rates);
    }

    private List<Observation> shares(Shares shares, Table wholes, Table parts, Mask hidden, Mask rates) {
        String indicator = shares.indicator();
        Status status = shares.status();
        List<Observation> shown = new ArrayList<>();
        for (String id : Grid.ids(wholes)) {
            long whole = wholes.value(id);
            if (whole == 0 && !hidden.hides(id)) {
                shown.add(new Observation(indicator, grid.place(id), null, 0L, Status.M, false));
            } else if (rates.hides(id) || hidden.hides(id)) {
                shown.add(new Observation(indicator, grid.place(id), null, hidden.hides(id) ? null : whole, Status.Q, false));
            } else {
                shown.add(new Observation(indicator, grid.place(id), percent(parts.value(id), whole), whole, status, false));
            }
        }
        return shown;
    }

    /**
     * @param cells figures by key, of the country as a whole under {@link Cube#WHOLE}
     * @param least people that a figure needs
     */
    List<Observation> means(String indicator, Map<String, Mean> cells, int least) {
        Map<String, Long> people = new TreeMap<>();
        cells.forEach((key, mean) -> people.put(key, mean.people()));
        long whole = people.getOrDefault(Cube.WHOLE, 0L);
        Table table = grid.dimensions().isEmpty() ? Table.oneWay(new Count(Cube.WHOLE, whole), List.of(new Count("", whole)))
                : grid.table(people, Long::longValue);
        Mask mask = rule.means(table, rule.protect(table), least);
        List<Observation> shown = new ArrayList<>();
        cells.forEach((key, mean) -> {
            if (mask.hides(key) || mean.value() != null && mean.people() < least) {
                shown.add(hidden(indicator, key));
            } else if (mean.value() == null) {
                shown.add(new Observation(indicator, grid.place(key), null, null, Status.M, false));
            } else {
                shown.add(new Observation(indicator, grid.place(key), mean.value().setScale(Unit.of(indicator).decimals(),
                        RoundingMode.HALF_UP), mean.people(), Status.A, false));
            }
        });
        return shown;
    }

    static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), Unit.PERCENT.decimals(),
                RoundingMode.HALF_UP);
    }

    private Observation hidden(String indicator, String id) {
        return new Observation(indicator, grid.place(id), null, null, Status.Q, false);
    }
}
