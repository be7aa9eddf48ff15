package org.perisai.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.perisai.disclosure.Balance.Group;
import org.perisai.disclosure.Balance.Part;

/**
 * The tables of a balance as one flow, from the first stock to the one to decide. What all cells of a stock make up isn't
 * among its sums but for the first: it follows from what there was, what came and what went.
 */
final class Linked {
    private static final String OUTFLOW = "outflow ";

    private final Balance balance;
    private final List<Part> stocks;
    private final boolean supposed;
    private final int last;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Set<String> unpublished = new LinkedHashSet<>();
    private final Set<String> hidden = new LinkedHashSet<>();

    /** @param supposed whether readers suppose that nothing went where nothing did */
    Linked(Balance balance, Table closing, boolean supposed) {
        this.balance = balance;
        this.supposed = supposed;
        this.last = balance.stocks().size();
        this.stocks = new ArrayList<>(balance.stocks());
        stocks.add(new Part(closing, Mask.NOTHING));
    }

    /** Of the totals alone. */
    Linked totals() {
        for (int t = 0; t < last; t++) {
            linkTotals(t, List.of());
        }
        return this;
    }

    /** Of all. */
    Linked cells() {
        whole(stock(0), stocks.get(0));
        for (int t = 0; t < last; t++) {
            whole(inflow(t), balance.inflows().get(t));
            List<String> went = new ArrayList<>();
            boolean all = true;
            for (Group group : balance.groups()) {
                all &= link(t, group, went);
            }
            linkTotals(t, all ? went : List.of());
        }
        return this;
    }

    /** Hidden whatever is decided of the stock. */
    Set<String> hidden() {
        return hidden;
    }

    /** The name here of a figure of the stock to decide. */
    String closing(String id) {
        return stock(last) + id;
    }

    /** The id of such a figure. */
    String id(String name) {
        return name.substring(stock(last).length());
    }

    /** Whether a count needs room: what is published, or that few went. */
    boolean asks(String name, Disclosure disclosure) {
        return supposed ? !unpublished.contains(name) : name.startsWith(OUTFLOW)
                && disclosure.isSmall(counts.get(name).value());
    }

    /** What is shown whatever is decided of the stock: also its total. */
    Map<String, Long> shown() {
        String total = closing(total(stocks.get(last)));
        return counts.values().stream().filter(count -> !hidden.contains(count.id())
                && (count.id().equals(total) || !count.id().startsWith(stock(last))))
                .collect(Collectors.toMap(Count::id, Count::value));
    }

    Table table() {
        return new Table(new Count("", 0), counts, sums);
    }

    private static String stock(int t) {
        return "stock " + t + " ";
    }

    private static String inflow(int t) {
        return "inflow " + t + " ";
    }

    private static String total(Part part) {
        return part.table().total().id();
    }

    private void whole(String side, Part part) {
        put(side, part, total(part));
        part.table().counts().keySet().forEach(id -> put(side, part, id));
        part.table().sums().stream().skip(followsFromOthers(part.table()) ? 1 : 0).forEach(sum -> sums.add(new Sum(
                side + sum.whole(), sum.parts().stream().map(id -> side + id).toList())));
    }

    /** Whether the first sum does: rows of a two-way table make up its total, but so do columns; each row has a link. */
    private static boolean followsFromOthers(Table table) {
        return table.sums().stream().filter(sum -> sum.whole().equals(table.total().id())).count() > 1;
    }

    /** @return whether it balances: late data can make a stock greater than what it is made of */
    private boolean link(int t, Group group, List<String> wentInAll) {
        Part inflow = balance.inflows().get(t);
        long both = stocks.get(t).sum(group.stocks().get(t)) + inflow.sum(group.inflows().get(t));
        long went = both - stocks.get(t + 1).sum(group.stocks().get(t + 1));
        if (went < 0) {
            return false;
        }
        String name = t + " " + balance.groups().indexOf(group);
        List<String> before = part(stock(t), stocks.get(t), group.stocks().get(t), t > 0);
        before.addAll(part(inflow(t), inflow, group.inflows().get(t), false));
        List<String> after = part(stock(t + 1), stocks.get(t + 1), group.stocks().get(t + 1), t + 1 < last);
        if (went > 0 || !supposed) {
            wentInAll.add(unpublished(OUTFLOW + name, went));
            after.add(OUTFLOW + name);
        }
        equal("both " + name, both, before, after);
        return true;
    }

    private void equal(String name, long value, List<String> before, List<String> after) {
        unpublished(name, value);
        sums.add(new Sum(name, before));
        sums.add(new Sum(name, after));
    }

    private void linkTotals(int t, List<String> went) {
        Part inflow = balance.inflows().get(t);
        long both = stocks.get(t).table().total().value() + inflow.table().total().value();
        long wentInAll = both - stocks.get(t + 1).table().total().value();
        if (wentInAll < 0) {
            return;
        }
        put(stock(t), stocks.get(t), total(stocks.get(t)));
        put(inflow(t), inflow, total(inflow));
        put(stock(t + 1), stocks.get(t + 1), total(stocks.get(t + 1)));
        List<String> after = new ArrayList<>(List.of(stock(t + 1) + total(stocks.get(t + 1))));
        if (wentInAll > 0 || !supposed) {
            String name = unpublished("all " + OUTFLOW + t, wentInAll);
            after.add(name);
            if (!went.isEmpty()) {
                sums.add(new Sum(name, went));
            }
        }
        equal("all both " + t, both, List.of(stock(t) + total(stocks.get(t)), inflow(t) + total(inflow)), after);
    }

    /**
     * The figure that is linked: of several one that isn't published.
     *
     * @param between whether it is linked to what was before and to what came after; then it stands for the others
     */
    private List<String> part(String side, Part part, Set<String> ids, boolean between) {
        if (ids.size() < 2) {
            ids.forEach(id -> put(side, part, id));
            return ids.stream().map(id -> side + id).collect(Collectors.toCollection(ArrayList::new));
        }
        String group = side + ids;
        if (between && part.shows(ids)) {
            counts.put(group, new Count(group, part.sum(ids)));
        } else {
            unpublished(group, part.sum(ids));
        }
        if (!between) {
            ids.forEach(id -> put(side, part, id));
            sums.add(new Sum(group, ids.stream().map(id -> side + id).toList()));
        }
        return new ArrayList<>(List.of(group));
    }

    private void put(String side, Part part, String id) {
        Count count = id.equals(total(part)) ? part.table().total() : part.table().counts().get(id);
        counts.put(side + id, new Count(side + id, count.value(), count.possible()));
        if (part.mask().hides(id)) {
            hidden.add(side + id);
        }
    }

    private String unpublished(String name, long value) {
        counts.put(name, new Count(name, value));
        unpublished.add(name);
        hidden.add(name);
        return name;
    }
}
