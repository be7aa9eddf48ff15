package org.perisai.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which rates of a table are hidden: whoever sees a rate and its whole has the part and the rest as well. */
final class Rates {
    private final Disclosure rule;
    private final Table parts;
    private final Table wholes;
    private final Table rests;
    private final Mask hidden;
    private final Known partsBefore;
    private final Known restsBefore;

    /**
     * @param hidden what is hidden of the wholes
     * @param partsBefore what was published of the parts before
     * @param restsBefore what was published of the rests before
     */
    Rates(Disclosure rule, Table parts, Table wholes, Mask hidden, Known partsBefore, Known restsBefore) {
        this.rule = rule;
        this.parts = parts;
        this.wholes = wholes;
        this.rests = wholes.without(parts);
        this.hidden = hidden;
        this.partsBefore = partsBefore;
        this.restsBefore = restsBefore;
    }

    Mask mask() {
        Set<String> all = wholes.possible();
        all.add(wholes.total().id());
        all.removeIf(id -> wholes.value(id) == 0 && !hidden.hides(id));
        Set<String> primary = new LinkedHashSet<>(all);
        primary.removeIf(id -> !hidden.hides(id) && rule.mayDivide(parts.value(id), wholes.value(id)) && !tellsChange(id));
        if (primary.contains(wholes.total().id())) {
            return Mask.of(all, primary);
        }
        all.remove(wholes.total().id());
        return Mask.of(Rule.settle(primary, rules()).orElse(all), primary);
    }

    /** Whether the rate was hidden before, or so few were added to part or rest since it was shown that it tells of them. */
    private boolean tellsChange(String id) {
        return partsBefore.hidden().contains(id) || rule.differs(parts, partsBefore, id) || rule.differs(rests, restsBefore, id);
    }

    /**
     * Parts and rests are audited while the wholes stay what they are: where one is moved the other moves against
     * it. Where wholes are hidden readers must hold more possible than that, never less.
     */
    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        if (wholes.sums().size() == 1 && partsBefore.base().isEmpty()) {
            rules.add(this::groups);
        }
        audit(rules, parts, partsBefore);
        audit(rules, rests, restsBefore);
        return rules;
    }

    private void audit(List<Rule> rules, Table table, Known before) {
        Known known = new Known(before.hidden(), before.low(), Mask.NOTHING.shown(wholes), before.base(), Optional.empty(),
                Optional.empty());
        rules.add(Audit.of(rule.k(), table, known, rule.changed(table, before), false)::more);
        before.added().ifPresent(added -> rules.add(Audit.ofDifferences(rule.k(), added, rule.small(added))::more));
    }

    /**
     * In a one-way table all rates of smaller or equal wholes are hidden with one, and more until parts and
     * rests are none or k for each on average: so that the choice tells nothing but one size.
     */
    private Optional<List<String>> groups(Set<String> rates) {
        if (rates.isEmpty()) {
            return Optional.of(List.of());
        }
        long size = rates.stream().mapToLong(wholes::value).max().orElse(0);
        List<String> sizes = wholes.possible().stream().filter(id -> wholes.value(id) > 0)
                .sorted(Comparator.comparingLong(wholes::value)).toList();
        List<String> equal = sizes.stream().filter(id -> wholes.value(id) <= size && !rates.contains(id)).toList();
        boolean wide = Stream.of(parts, rests).mapToLong(table -> rates.stream().mapToLong(table::value).sum())
                .allMatch(sum -> rates.size() > 1 && (sum == 0 || sum >= (long) rule.k() * rates.size()));
        if (!equal.isEmpty() || wide) {
            return Optional.of(equal);
        }
        return sizes.stream().filter(id -> !rates.contains(id)).findFirst().map(List::of);
    }
}
