package org.perisai.statistics;

import java.util.Map;
import java.util.Set;

/** Languages that a country's constitution or law makes official, or that are so in fact; BCP 47 as courses have them. */
final class OfficialLanguages {
    private static final Map<String, Set<String>> BY_COUNTRY = Map.ofEntries(Map.entry("BN", Set.of("ms")),
            Map.entry("KH", Set.of("km")), Map.entry("ID", Set.of("id")), Map.entry("LA", Set.of("lo")),
            Map.entry("MY", Set.of("ms")), Map.entry("MM", Set.of("my")), Map.entry("PH", Set.of("fil", "en")),
            Map.entry("SG", Set.of("en", "ms", "zh-Hans", "ta")), Map.entry("TH", Set.of("th")),
            Map.entry("VN", Set.of("vi")), Map.entry("JP", Set.of("ja")));

    private OfficialLanguages() { }

    static Set<String> of(String country) {
        return BY_COUNTRY.getOrDefault(country, Set.of());
    }
}
