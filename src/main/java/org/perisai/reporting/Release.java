package org.perisai.reporting;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation;

/**
 * The figures of a country and a period as they are signed. All files and the page are made of it and of nothing else,
 * so they agree.
 *
 * @param country ISO 3166-1 alpha-2
 * @param demo whether the people are simulated
 * @param period such as {@code 2026-Q3}
 * @param revision counted from 1
 * @param reason why it replaces the revision before; empty for the first
 * @param signedBy name of the officer; empty for a draft
 * @param signedAt null for a draft
 * @param k smallest count of people that is shown
 * @param algorithm version of the rule that protects figures
 * @param observations sorted
 */
public record Release(String country, boolean demo, String period, int revision, String reason, String signedBy,
                      Instant signedAt, int k, String algorithm, List<Observation> observations) {
    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::indicator)
            .thenComparing(each -> each.place().keySet().toString()).thenComparing(each -> each.place().toString());

    /** Sorts the observations, so that equal figures are equal bytes. */
    public Release {
        observations = observations.stream().sorted(ORDER).toList();
    }

    /** The same figures, signed. */
    Release signed(int number, String why, String by, Instant at) {
        return new Release(country, demo, period, number, why, by, at, k, algorithm, observations);
    }

    /** The same with other observations. */
    Release with(List<Observation> others) {
        return new Release(country, demo, period, revision, reason, signedBy, signedAt, k, algorithm, others);
    }

    /** The observations by what they are divided by, the country as a whole first. */
    public Map<Set<Dimension>, List<Observation>> tables() {
        Map<Set<Dimension>, List<Observation>> tables = observations.stream()
                .collect(Collectors.groupingBy(each -> each.place().keySet()));
        Map<Set<Dimension>, List<Observation>> sorted = new LinkedHashMap<>();
        tables.keySet().stream().sorted(Comparator.comparing((Set<Dimension> key) -> key.size())
                .thenComparing(Object::toString)).forEach(key -> sorted.put(key, tables.get(key)));
        return sorted;
    }

    /** Part of a file's name, such as {@code perisai-PH-2026-Q3-r1}. */
    public String name() {
        return "perisai-" + (demo ? "demo-" : "") + country + "-" + period + (signedAt == null ? "-draft" : "-r" + revision);
    }
}
