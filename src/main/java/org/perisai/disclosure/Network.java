package org.perisai.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table as a flow: each sum is a node, each count an arc between the two sums it is in (or the outside).
 * A sum either splits its whole into its parts or gathers its parts into its whole, so that rows split and
 * columns gather. Every table of figures that readers think possible is this flow plus a flow around hidden
 * arcs, so the greatest and least a hidden count can be are maximum flows between the ends of its arc.
 */
final class Network {
    private final List<String> ids;
    private final int nodes;
    private final int[] from;
    private final int[] to;
    private final int[][] arcs;
    private final long[] value;
    private final long[] cost;
    private final long[] low;
    private final long[] high;
    private final long[] moved;
    private BitSet hidden = new BitSet();

    /** @throws IllegalArgumentException if the sums can't be directed so that each count flows from one to another */
    Network(Table table) {
        ids = List.copyOf(table.possible());
        nodes = table.sums().size() + 1;
        from = new int[ids.size()];
        to = new int[ids.size()];
        value = ids.stream().mapToLong(table::value).toArray();
        cost = new long[ids.size()];
        low = new long[ids.size()];
        high = new long[ids.size()];
        moved = new long[ids.size()];
        direct(table);
        List<List<Integer>> at = new ArrayList<>();
        for (int n = 0; n < nodes; n++) {
            at.add(new ArrayList<>());
        }
        for (int a = 0; a < from.length; a++) {
            if (from[a] == to[a]) {
                throw new IllegalArgumentException(ids.get(a) + " is in no sum");
            }
            at.get(from[a]).add(a);
            at.get(to[a]).add(a);
        }
        arcs = at.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    private record Role(int sum, boolean whole) { }

    private void direct(Table table) {
        Map<String, List<Role>> roles = new HashMap<>();
        for (int s = 0; s < table.sums().size(); s++) {
            Sum sum = table.sums().get(s);
            roles.computeIfAbsent(sum.whole(), any -> new ArrayList<>()).add(new Role(s, true));
            for (String part : sum.parts()) {
                roles.computeIfAbsent(part, any -> new ArrayList<>()).add(new Role(s, false));
            }
        }
        roles.remove(table.total().id());
        Boolean[] splits = splits(table, roles);
        Arrays.fill(from, nodes - 1);
        Arrays.fill(to, nodes - 1);
        for (int a = 0; a < from.length; a++) {
            for (Role role : roles.getOrDefault(ids.get(a), List.of())) {
                int[] end = splits[role.sum] == role.whole ? to : from;
                if (end[a] != nodes - 1) {
                    throw new IllegalArgumentException(ids.get(a) + " does not flow from one sum to another");
                }
                end[a] = role.sum;
            }
        }
    }

    /** Which sums split: two that share a count as a part of both are of two kinds. */
    private static Boolean[] splits(Table table, Map<String, List<Role>> roles) {
        Boolean[] splits = new Boolean[table.sums().size()];
        for (int start = 0; start < splits.length; start++) {
            Deque<Integer> next = new ArrayDeque<>();
            if (splits[start] == null) {
                splits[start] = true;
                next.add(start);
            }
            while (!next.isEmpty()) {
                int sum = next.remove();
                List<String> members = new ArrayList<>(table.sums().get(sum).parts());
                members.add(table.sums().get(sum).whole());
                for (String id : members) {
                    List<Role> both = roles.getOrDefault(id, List.of());
                    boolean same = both.size() > 1 && both.get(0).whole != both.get(1).whole;
                    for (Role role : both) {
                        if (splits[role.sum] == null) {
                            splits[role.sum] = same == splits[sum];
                            next.add(role.sum);
                        }
                    }
                }
            }
        }
        return splits;
    }

    List<String> ids() {
        return ids;
    }

    long value(int arc) {
        return value[arc];
    }

    /** Arcs that aren't hidden, in order. */
    List<Integer> shown() {
        return IntStream.range(0, value.length).filter(a -> !hidden.get(a)).boxed().toList();
    }

    /**
     * Says what readers see and know. The counts themselves must lie within the bounds.
     *
     * @param bounds low and high of each arc
     * @param costs what it costs to hide each arc, if it is shown
     */
    void see(BitSet hiddenArcs, long[][] bounds, long[] costs) {
        hidden = hiddenArcs;
        for (int a = 0; a < value.length; a++) {
            low[a] = Math.min(value[a], bounds[a][0]);
            high[a] = Math.max(value[a], bounds[a][1]);
            cost[a] = costs[a];
        }
    }

    /** Whether a hidden count can be that much more (or less) than it is. What was moved stays for {@link #way}. */
    boolean reaches(int arc, boolean more, long amount) {
        Arrays.fill(moved, 0);
        long reached = 0;
        while (reached < amount) {
            Optional<List<Integer>> path = path(arc, more, false);
            if (path.isEmpty()) {
                return false;
            }
            reached += move(path.get(), more ? to[arc] : from[arc], amount - reached);
        }
        return true;
    }

    /** The shown counts on the cheapest way by which it could be still more (or less); empty if there is no way. */
    Optional<List<String>> way(int arc, boolean more) {
        return path(arc, more, true).map(path -> path.stream().filter(a -> !hidden.get(a)).map(ids::get).toList());
    }

    private long move(List<Integer> path, int start, long most) {
        long amount = most;
        int node = start;
        for (int a : path) {
            amount = Math.min(amount, room(a, from[a] == node));
            node = from[a] == node ? to[a] : from[a];
        }
        node = start;
        for (int a : path) {
            moved[a] += from[a] == node ? amount : -amount;
            node = from[a] == node ? to[a] : from[a];
        }
        return amount;
    }

    private long room(int arc, boolean more) {
        return more ? high[arc] - value[arc] - moved[arc] : value[arc] + moved[arc] - low[arc];
    }

    /** The cheapest way around an arc (Dijkstra): hidden arcs cost one step, shown ones their price. */
    private Optional<List<Integer>> path(int around, boolean more, boolean throughShown) {
        int start = more ? to[around] : from[around];
        int end = more ? from[around] : to[around];
        long[] distance = new long[nodes];
        Arrays.fill(distance, Long.MAX_VALUE);
        int[] by = new int[nodes];
        BitSet done = new BitSet();
        distance[start] = 0;
        for (int node = start; node >= 0 && node != end; node = nearest(distance, done)) {
            done.set(node);
            for (int a : arcs[node]) {
                int other = from[a] == node ? to[a] : from[a];
                long price = hidden.get(a) ? 1 : cost[a] << 10;
                if (a != around && (throughShown || hidden.get(a)) && room(a, from[a] == node) > 0
                        && distance[node] + price < distance[other]) {
                    distance[other] = distance[node] + price;
                    by[other] = a;
                }
            }
        }
        return distance[end] == Long.MAX_VALUE ? Optional.empty() : Optional.of(back(by, start, end));
    }

    private List<Integer> back(int[] by, int start, int end) {
        Deque<Integer> path = new ArrayDeque<>();
        for (int node = end; node != start; node = from[by[node]] == node ? to[by[node]] : from[by[node]]) {
            path.addFirst(by[node]);
        }
        return List.copyOf(path);
    }

    private static int nearest(long[] distance, BitSet done) {
        int nearest = -1;
        for (int n = 0; n < distance.length; n++) {
            if (!done.get(n) && distance[n] < Long.MAX_VALUE && (nearest < 0 || distance[n] < distance[nearest])) {
                nearest = n;
            }
        }
        return nearest;
    }
}
