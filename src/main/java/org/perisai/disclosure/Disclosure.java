package org.perisai.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which figures are hidden, so that nobody who adds and subtracts all that is published can work out
 * a count below {@code k}. See docs/decisions/disclosure-control.md for the rules and what they guarantee.
 *
 * @param k smallest count of people that is shown
 */
public record Disclosure(int k) {
    /** Of this algorithm; a release and every export name it. */
    public static final int VERSION = 3;
    /** What a ministry sees of its own country. */
    public static final Disclosure INTERNAL = new Disclosure(5);
    /** Whatever leaves the ministry, and all that is by province or includes minors. */
    public static final Disclosure PUBLIC = new Disclosure(10);
    /** People below a mean or a median. */
    public static final int MEAN = 10;
    /** People with both tests below a learning gain. */
    public static final int GAIN = 30;

    public boolean isSmall(long count) {
        return count > 0 && count < k;
    }

    /** Whether a share may be shown: whole, part and rest each are nobody or at least k. */
    public boolean mayDivide(long part, long whole) {
        return !isSmall(whole) && !isSmall(part) && !isSmall(whole - part);
    }

    /** The mask of a table of counts. */
    public Mask protect(Table table) {
        return cover(List.of(table), Known.NOTHING, true).get(0);
    }

    /** The mask of a table of which something was published before: no change of less than k people is told. */
    public Mask revised(Table table, Earlier earlier) {
        return cover(List.of(table), earlier.known(table), true).get(0);
    }

    /**
     * The mask of a stock.
     *
     * @param earlier what was published before of this or the last stock, if anything
     * @param balance what readers know it to be made of, if they do
     */
    public Mask stock(Table table, Optional<Earlier> earlier, Optional<Balance> balance) {
        Known before = earlier.map(each -> each.known(table)).orElse(Known.NOTHING);
        return cover(List.of(table), balance.map(each -> before.with(each, table)).orElse(before), true).get(0);
    }

    /**
     * The mask of a table of people who all are in the figures of the same ids of another, as learners are in enrolments.
     * What is hidden there is hidden here, where it would be a lower bound.
     *
     * @param earlier what was published before, if anything
     * @param mask what is hidden of the other table
     */
    public Mask inside(Table table, Optional<Earlier> earlier, Table outer, Mask mask) {
        Known before = earlier.map(each -> each.known(table)).orElse(Known.NOTHING);
        return cover(List.of(table), before.inside(table, outer, mask), true).get(0);
    }

    /**
     * The masks of measures of one shape, each counting some of the people of the one before it, such as those
     * who completed of those enrolled. What is hidden outside is hidden inside, where it would be a lower
     * bound, and what is shown outside is the most that readers hold possible inside.
     */
    public List<Mask> funnel(List<Table> measures) {
        return cover(measures, Known.NOTHING, true);
    }

    /**
     * The mask of rates. A rate is hidden with its whole, and where part or rest is small; then more, until
     * neither parts nor rests can be worked out of the wholes and the other rates.
     *
     * @param parts of the same ids and sums as the wholes; they are not published themselves
     * @param hidden what is hidden of the wholes
     */
    public Mask rates(Table parts, Table wholes, Mask hidden) {
        return new Rates(this, parts, wholes, hidden, Known.NOTHING, Known.NOTHING).mask();
    }

    /**
     * The same where rates of the same period were published before: no change of less than k people among parts or rests
     * is told.
     *
     * @param partsBefore the parts then; hidden are those whose rate was
     */
    public Mask rates(Table parts, Table wholes, Mask hidden, Earlier partsBefore, Earlier wholesBefore) {
        return new Rates(this, parts, wholes, hidden, partsBefore.known(parts),
                wholesBefore.without(partsBefore).known(wholes.without(parts))).mask();
    }

    /**
     * The mask of means, medians or gains: each needs so many people, and so do those whose sum could be worked
     * out of the others.
     *
     * @param people how many are below each figure
     * @param hidden what is hidden of these counts
     * @param least {@link #MEAN} or {@link #GAIN}
     */
    public Mask means(Table people, Mask hidden, int least) {
        return new Disclosure(Math.max(k, least))
                .cover(List.of(people), Known.hidden(hidden.hidden().keySet()), false).get(0);
    }

    /** As little as holds for all measures: some cells; else all inner cells; else all but the totals. */
    private List<Mask> cover(List<Table> measures, Known known, boolean strict) {
        Table outer = measures.get(0);
        return cover(measures, known, Set.of(), strict)
                .or(() -> outer.inner().isEmpty() ? Optional.empty() : cover(measures, known, outer.inner(), false))
                .orElseGet(() -> measures.stream().map(table -> all(table, known)).toList());
    }

    /** All but the total, which is hidden by its own value, and what readers have anyway. */
    private Mask all(Table table, Known known) {
        Set<String> primary = primary(table, known);
        Set<String> all = table.possible();
        all.removeIf(id -> known.tells(id) && !primary.contains(id));
        if (hidesTotal(table, known)) {
            all.add(table.total().id());
        }
        return Mask.of(all, primary);
    }

    private Optional<List<Mask>> cover(List<Table> measures, Known known, Set<String> also, boolean strict) {
        List<Mask> masks = new ArrayList<>();
        Set<String> outside = new LinkedHashSet<>(known.hidden());
        outside.addAll(also);
        Map<String, Long> most = new HashMap<>(known.high());
        for (Table table : measures) {
            boolean inside = most.entrySet().stream().allMatch(bound -> table.value(bound.getKey()) <= bound.getValue());
            Known now = new Known(Set.copyOf(outside), known.low(), inside ? most : Map.of(), known.base(),
                    known.added(), known.balance());
            Optional<Mask> mask = cover(table, now, strict);
            if (mask.isEmpty()) {
                return Optional.empty();
            }
            masks.add(mask.get());
            outside.addAll(mask.get().hidden().keySet());
            mask.get().shown(table).forEach((id, count) -> most.merge(id, count, Math::min));
        }
        return Optional.of(masks);
    }

    private Optional<Mask> cover(Table table, Known known, boolean strict) {
        if (hidesTotal(table, known)) {
            return Optional.of(all(table, known));
        }
        Set<String> primary = primary(table, known);
        Set<String> first = new LinkedHashSet<>(primary);
        first.addAll(known.hidden());
        first.retainAll(table.possible());
        List<Rule> rules = new ArrayList<>(List.of(Audit.of(k, table, known, primary, strict)::more));
        known.added().ifPresent(added -> rules.add(Audit.ofDifferences(k, added, small(added))::more));
        known.balance().ifPresent(balance -> rules.addAll(balance.rules(this, table)));
        List<String> dear = table.possible().stream().filter(id -> !first.contains(id) && table.sums().size() > 1)
                .sorted(Comparator.comparingLong(table::value).reversed()).toList();
        return Rule.settle(first, rules).map(hidden -> Mask.of(Rule.trim(hidden, dear, rules), primary));
    }

    private boolean hidesTotal(Table table, Known known) {
        String total = table.total().id();
        return known.hidden().contains(total) || differs(table, known, total)
                || known.balance().filter(balance -> balance.tellsTotal(this, table)).isPresent();
    }

    private Set<String> primary(Table table, Known known) {
        Set<String> primary = changed(table, known);
        primary.addAll(single(table, known));
        if (hidesTotal(table, known)) {
            primary.add(table.total().id());
        }
        return primary;
    }

    /** Ids of small counts. */
    Set<String> small(Table table) {
        return changed(table, Known.NOTHING);
    }

    /** What differs from what was published before, or from nobody, by less than k. */
    Set<String> changed(Table table, Known known) {
        Set<String> ids = table.possible();
        ids.removeIf(id -> !differs(table, known, id));
        return ids;
    }

    boolean differs(Table table, Known known, String id) {
        return isSmall(Math.abs(table.value(id) - known.base(id)));
    }

    /** The parts of a sum of which one alone isn't zero: the sum would tell it of a known group. */
    private static Set<String> single(Table table, Known known) {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> possible = table.possible();
        possible.removeIf(id -> known.high(id) == 0);
        for (Sum sum : table.sums()) {
            List<String> parts = sum.parts().stream().filter(possible::contains).toList();
            if (parts.size() > 1 && parts.stream().filter(id -> table.value(id) > 0).count() == 1) {
                ids.addAll(parts);
            }
        }
        return ids;
    }
}
