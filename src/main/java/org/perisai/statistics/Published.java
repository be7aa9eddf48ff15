package org.perisai.statistics;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The figures of a period as they may be shown, and the counts below them. Those are kept with a signed release, since
 * a later one must not tell by a difference what this one hides; they are for nobody to read.
 */
public final class Published {
    /** Nothing was published. */
    public static final Published NOTHING = new Published(List.of(), Map.of());

    private final List<Observation> observations;
    private final Map<String, Map<String, Long>> counts;

    Published(List<Observation> observations, Map<String, Map<String, Long>> counts) {
        this.observations = List.copyOf(observations);
        this.counts = Map.copyOf(counts);
    }

    /** What was shown, and the counts below it as {@link #sealed()} gave them. */
    public static Published of(List<Observation> observations, byte[] sealed) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        new String(sealed, StandardCharsets.UTF_8).lines().map(line -> line.split("\t")).forEach(parts ->
                counts.computeIfAbsent(parts[0], any -> new TreeMap<>()).put(parts[1], Long.valueOf(parts[2])));
        return new Published(observations, counts);
    }

    /** What may be shown. */
    public List<Observation> observations() {
        return observations;
    }

    /** The counts as bytes, for the database alone. */
    public byte[] sealed() {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(counts).forEach((table, cells) -> new TreeMap<>(cells).forEach((key, count) ->
                lines.append(table).append('\t').append(key).append('\t').append(count).append('\n')));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same with the counts of another table. */
    Published and(String table, Map<String, Long> cells) {
        Map<String, Map<String, Long>> more = new TreeMap<>(counts);
        more.put(table, cells);
        return new Published(observations, more);
    }

    /** The counts of a table, if it was published. */
    Optional<Map<String, Long>> counts(String table) {
        return Optional.ofNullable(counts.get(table));
    }
}
