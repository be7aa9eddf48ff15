package org.perisai.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is hidden of a table.
 *
 * @param hidden ids and why; what isn't in it is shown
 */
public record Mask(Map<String, Status> hidden) {
    public static final Mask NOTHING = new Mask(Map.of());

    public Mask {
        hidden = Map.copyOf(hidden);
    }

    static Mask of(Collection<String> hidden, Set<String> primary) {
        return new Mask(hidden.stream().distinct().collect(Collectors.toMap(id -> id,
                id -> primary.contains(id) ? Status.PRIMARY : Status.COMPLEMENTARY)));
    }

    /** What either hides. */
    public Mask with(Mask other) {
        Map<String, Status> both = new HashMap<>(other.hidden);
        both.putAll(hidden);
        return new Mask(both);
    }

    public Status status(String id) {
        return hidden.getOrDefault(id, Status.SHOWN);
    }

    public boolean hides(String id) {
        return hidden.containsKey(id);
    }

    /** The figures of a table that may be shown, by id. */
    public Map<String, Long> shown(Table table) {
        Map<String, Long> shown = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>(table.counts().keySet());
        ids.add(table.total().id());
        ids.stream().filter(id -> !hides(id)).forEach(id -> shown.put(id, table.value(id)));
        return shown;
    }
}
