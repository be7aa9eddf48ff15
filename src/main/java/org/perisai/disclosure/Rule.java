package org.perisai.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A demand on what is hidden. */
@FunctionalInterface
interface Rule {
    /** What else to hide: nothing if the rule is content; empty if hiding more doesn't help. */
    Optional<List<String>> more(Set<String> hidden);

    /** Hides more until all rules are content; empty when that can't be. */
    static Optional<Set<String>> settle(Set<String> first, List<Rule> rules) {
        Set<String> hidden = new LinkedHashSet<>(first);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Rule rule : rules) {
                Optional<List<String>> more = rule.more(hidden);
                boolean content = more.isPresent() && more.get().isEmpty();
                if (!content && !hidden.addAll(more.orElse(List.of()))) {
                    return Optional.empty();
                }
                changed |= !content;
            }
        }
        return Optional.of(hidden);
    }

    /** Shows again what the rules can do without, in the order given: ways are cheap one by one, not together. */
    static Set<String> trim(Set<String> hidden, List<String> order, List<Rule> rules) {
        Set<String> trimmed = new LinkedHashSet<>(hidden);
        for (String id : order) {
            Set<String> less = new LinkedHashSet<>(trimmed);
            if (less.remove(id) && rules.stream().allMatch(rule -> rule.more(less).filter(List::isEmpty).isPresent())) {
                trimmed = less;
            }
        }
        return trimmed;
    }
}
