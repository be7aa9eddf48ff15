package org.perisai.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The exact interval audit of one table. For each hidden count it asks how great and how small readers must
 * hold it possible to be, from everything published, and if that is too narrow, what else to hide.
 */
final class Audit {
    /** How much room readers must leave a hidden count. */
    enum Room {
        /** None: it is no figure of its own, or tells of nobody. */
        NONE,
        /** One value beside its own. */
        WIDTH,
        /** At most 1 and at least k. */
        BOTH_ENDS
    }

    private final int k;
    private final Known known;
    private final Function<String, Room> asked;
    private final boolean smallestFirst;
    private final Network network;

    private Audit(int k, Table table, Known known, Function<String, Room> asked, boolean smallestFirst) {
        this.k = k;
        this.known = known;
        this.asked = asked;
        this.smallestFirst = smallestFirst;
        this.network = new Network(table);
    }

    /**
     * The audit of a table.
     *
     * @param sensitive ids of counts that must be able to be at most 1 and at least k
     * @param strict whether that is asked of all hidden counts, so that readers can't tell which are small.
     *               Otherwise the others only must not be told exactly
     */
    static Audit of(int k, Table table, Known known, Set<String> sensitive, boolean strict) {
        return new Audit(k, table, known, id -> strict && !known.base().containsKey(id) || sensitive.contains(id)
                ? Room.BOTH_ENDS : Room.WIDTH, strict && known.base().isEmpty() && table.sums().size() == 1);
    }

    /** The audit of what came since an earlier release: that nobody came needs no room, it tells nothing of who was there. */
    static Audit ofDifferences(int k, Table added, Set<String> sensitive) {
        return new Audit(k, added, Known.NOTHING, id -> sensitive.contains(id) ? Room.BOTH_ENDS
                : added.value(id) == 0 ? Room.NONE : Room.WIDTH, false);
    }

    /** The audit of tables that are linked: what isn't asked for needs no room. */
    static Audit ofLinked(int k, Table linked, Known known, Map<String, Room> asked) {
        return new Audit(k, linked, known, id -> asked.getOrDefault(id, Room.NONE), false);
    }

    /** What to hide beside the hidden: nothing when the audit holds; empty when hiding more doesn't help. */
    Optional<List<String>> more(Set<String> hidden) {
        List<String> ids = network.ids();
        BitSet arcs = new BitSet();
        IntStream.range(0, ids.size()).filter(a -> hidden.contains(ids.get(a))).forEach(arcs::set);
        long[][] bounds = bounds(arcs);
        network.see(arcs, bounds, IntStream.range(0, ids.size()).mapToLong(a -> Math.max(k, network.value(a))).toArray());
        for (int a = arcs.nextSetBit(0); a >= 0; a = arcs.nextSetBit(a + 1)) {
            Optional<List<String>> more = more(a, bounds[a]);
            if (more.isEmpty() || !more.get().isEmpty()) {
                return more;
            }
        }
        return Optional.of(List.of());
    }

    private Optional<List<String>> more(int arc, long[] bounds) {
        String id = network.ids().get(arc);
        if (known.low(id) == known.high(id)) {
            return Optional.of(List.of());
        }
        return switch (asked.apply(id)) {
            case NONE -> Optional.of(List.of());
            case WIDTH -> width(arc, bounds);
            case BOTH_ENDS -> interval(arc, bounds);
        };
    }

    /**
     * At most 1 and at least k, both counted from what was published of it before. Where k can't be, as inside a
     * smaller whole, all that can be, nobody too.
     */
    private Optional<List<String>> interval(int arc, long[] bounds) {
        long value = network.value(arc);
        long base = known.base(network.ids().get(arc));
        long least = value < base ? Math.max(0, base - k) : smallestFirst || bounds[1] < base + k ? base : base + 1;
        long most = value >= base ? base + k : base - 1;
        if (!network.reaches(arc, true, Math.min(most, bounds[1]) - value)) {
            return next(arc, true);
        }
        if (!network.reaches(arc, false, value - Math.max(least, known.low(network.ids().get(arc))))) {
            return next(arc, false);
        }
        return Optional.of(List.of());
    }

    /** One more or one less. */
    private Optional<List<String>> width(int arc, long[] bounds) {
        boolean up = network.value(arc) < bounds[1];
        boolean down = network.value(arc) > bounds[0];
        if (down && network.reaches(arc, false, 1) || up && network.reaches(arc, true, 1)) {
            return Optional.of(List.of());
        }
        Optional<List<String>> more = up ? next(arc, true) : Optional.empty();
        return more.isPresent() || !down || network.reaches(arc, false, 1) ? more : next(arc, false);
    }

    /** In a one-way table the smallest count, and the zeros last; else what opens the cheapest way. */
    private Optional<List<String>> next(int arc, boolean more) {
        if (!smallestFirst) {
            return network.way(arc, more);
        }
        List<Integer> shown = network.shown();
        List<String> zeros = shown.stream().filter(a -> network.value(a) == 0).map(network.ids()::get).toList();
        return shown.stream().filter(a -> network.value(a) > 0).min(Comparator.comparingLong(network::value))
                .map(a -> List.of(network.ids().get(a))).or(() -> Optional.of(zeros).filter(all -> !all.isEmpty()));
    }

    /**
     * What readers know of each count. In a one-way table they also know how the choice is made: the
     * smallest are hidden first, so no hidden count is greater than a shown one, and while zeros are shown
     * each is somebody.
     */
    private long[][] bounds(BitSet arcs) {
        List<String> ids = network.ids();
        long[][] bounds = new long[ids.size()][];
        boolean zeros = false;
        for (int a = 0; a < bounds.length; a++) {
            bounds[a] = new long[] {known.low(ids.get(a)), known.high(ids.get(a))};
            zeros |= arcs.get(a) && network.value(a) == 0;
        }
        if (smallestFirst) {
            long next = IntStream.range(0, bounds.length).filter(a -> !arcs.get(a)).mapToLong(network::value)
                    .filter(count -> count > 0).min().orElse(Known.UNBOUNDED);
            for (int a = arcs.nextSetBit(0); a >= 0; a = arcs.nextSetBit(a + 1)) {
                if (!known.hidden().contains(ids.get(a))) {
                    bounds[a][0] = zeros ? 0 : 1;
                    bounds[a][1] = Math.min(bounds[a][1], next - 1);
                }
            }
        }
        return bounds;
    }
}
