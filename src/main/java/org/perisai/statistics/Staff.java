package org.perisai.statistics;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When a person begins or ceases to be somebody with a valid certificate in an organisation of critical infrastructure
 * or an internet provider. At the end of a month it is so or not; two certificates make it no more so.
 *
 * @param organisation key of the cube: sector and id
 */
record Staff(String organisation, YearMonth month) {
    private static final YearMonth NEVER = YearMonth.of(9999, 12);

    /** Valid at the end of each month from the first up to the one before the last. */
    private record Span(YearMonth from, YearMonth to) { }

    /** The changes of a learner: 1 or -1 by organisation and month. */
    static Map<Staff, Long> changes(Learner learner, ZoneId zone) {
        if (learner.taken().stream().noneMatch(taken -> taken.certified() != null && counts(taken.traits()))) {
            return Map.of();
        }
        Map<String, List<Taken>> organisations = learner.taken().stream()
                .filter(taken -> taken.certified() != null && counts(taken.traits()))
                .collect(Collectors.groupingBy(taken -> Cube.key(taken.traits().sector(),
                        Long.toString(taken.traits().organisation()))));
        Map<Staff, Long> changes = new HashMap<>();
        organisations.forEach((organisation, taken) -> {
            for (Span span : united(taken.stream().map(each -> span(each.certified(), zone)).toList())) {
                changes.merge(new Staff(organisation, span.from()), 1L, Long::sum);
                if (span.to().isBefore(NEVER)) {
                    changes.merge(new Staff(organisation, span.to()), -1L, Long::sum);
                }
            }
        });
        return changes;
    }

    private static boolean counts(Taken.Traits traits) {
        String sector = Cube.stated(traits.sector());
        return traits.organisation() != 0 && (sector.equals("ISP") || sector.startsWith("CII"));
    }

    private static Span span(Taken.Certified certified, ZoneId zone) {
        return new Span(YearMonth.from(certified.issued().atZone(zone)),
                certified.end() == null ? NEVER : YearMonth.from(certified.end()));
    }

    private static List<Span> united(List<Span> spans) {
        List<Span> united = new ArrayList<>();
        for (Span span : spans.stream().filter(each -> each.from().isBefore(each.to()))
                .sorted(Comparator.comparing(Span::from)).toList()) {
            Span last = united.isEmpty() ? null : united.get(united.size() - 1);
            if (last == null || span.from().isAfter(last.to())) {
                united.add(span);
            } else if (span.to().isAfter(last.to())) {
                united.set(united.size() - 1, new Span(last.from(), span.to()));
            }
        }
        return united;
    }
}
