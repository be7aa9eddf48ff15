package org.perisai.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.disclosure.Balance;
import org.perisai.disclosure.Mask;
import org.perisai.disclosure.Status;

/**
 * What was published of a stock and of what came, quarter after quarter without a gap. Each release carries it on to the next
 * one, since readers have all of them.
 *
 * @param stocks the oldest first
 * @param inflows what came after each of them
 */
record StockHistory(List<StockTable> stocks, List<StockTable> inflows) {
    /** In quarters. Certificates are valid for two years, so what there was before has gone. */
    private static final int LONGEST = 8;

    private static final String STOCK = "stock";
    private static final String INFLOW = "inflow";
    private static final String HIDDEN = " hidden";
    private static final String COARSE = "coarse";

    /**
     * As it was kept with a release.
     *
     * @param name of the stock's table
     * @param stock the grid of a stock that is coarse, or isn't
     * @param inflow the same of what came
     */
    static StockHistory read(Published release, String name, Function<Boolean, Grid> stock, Function<Boolean, Grid> inflow) {
        List<StockTable> stocks = new ArrayList<>();
        List<StockTable> inflows = new ArrayList<>();
        for (int t = 0; release.counts(name(name, t, COARSE)).isPresent(); t++) {
            stocks.add(read(release, name, t, STOCK, stock));
            inflows.add(read(release, name, t, INFLOW, inflow));
        }
        return new StockHistory(stocks, inflows);
    }

    private static StockTable read(Published release, String name, int t, String which, Function<Boolean, Grid> grid) {
        boolean coarse = release.counts(name(name, t, COARSE)).orElseThrow().get(which) > 0;
        Map<String, Status> hidden = release.counts(name(name, t, which + HIDDEN)).orElse(Map.of()).keySet().stream()
                .collect(Collectors.toMap(id -> id, id -> Status.PRIMARY));
        return new StockTable(grid.apply(coarse), release.counts(name(name, t, which)).orElse(Map.of()), coarse,
                new Mask(hidden));
    }

    private static String name(String name, int t, String which) {
        return name + " " + t + " " + which;
    }

    /** A quarter later. */
    StockHistory and(StockTable stock, StockTable inflow) {
        int from = Math.max(0, stocks.size() + 1 - LONGEST);
        return new StockHistory(Stream.concat(stocks.stream(), Stream.of(stock)).skip(from).toList(),
                Stream.concat(inflows.stream(), Stream.of(inflow)).skip(from).toList());
    }

    /** To be kept with a release. */
    void keep(String name, Map<String, Map<String, Long>> kept) {
        for (int t = 0; t < stocks.size(); t++) {
            kept.put(name(name, t, COARSE), Map.of(STOCK, stocks.get(t).coarse() ? 1L : 0L, INFLOW,
                    inflows.get(t).coarse() ? 1L : 0L));
            keep(name, t, STOCK, stocks.get(t), kept);
            keep(name, t, INFLOW, inflows.get(t), kept);
        }
    }

    private static void keep(String name, int t, String which, StockTable table, Map<String, Map<String, Long>> kept) {
        kept.put(name(name, t, which), table.cells());
        kept.put(name(name, t, which + HIDDEN), table.mask().hidden().keySet().stream().collect(Collectors.toMap(id -> id,
                id -> 1L)));
    }

    /** What readers know a stock to be made of. Where one of the tables is coarse groups are compared. */
    Balance balance(StockTable closing, Layout layout) {
        List<StockTable> all = Stream.concat(stocks.stream(), Stream.of(closing)).toList();
        boolean groups = Stream.concat(all.stream(), inflows.stream()).anyMatch(StockTable::coarse);
        List<Map<String, Set<String>>> stockIds = all.stream().map(table -> table.ids(layout, groups)).toList();
        List<Map<String, Set<String>>> inflowIds = inflows.stream().map(table -> table.ids(layout, groups)).toList();
        Set<String> compared = new TreeSet<>();
        Stream.concat(stockIds.stream(), inflowIds.stream()).forEach(ids -> compared.addAll(ids.keySet()));
        return new Balance(stocks.stream().map(StockTable::part).toList(), inflows.stream().map(StockTable::part).toList(),
                compared.stream().map(each -> new Balance.Group(of(stockIds, each), of(inflowIds, each))).toList());
    }

    private static List<Set<String>> of(List<Map<String, Set<String>>> tables, String group) {
        return tables.stream().map(ids -> ids.getOrDefault(group, Set.of())).toList();
    }
}
