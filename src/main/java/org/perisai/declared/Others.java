package org.perisai.declared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** I25, offline sessions, reference populations and targets. */
final class Others {
    private Others() { }

    /** @param closed null while it is open */
    record Request(String kind, LocalDate due, LocalDate closed) { }

    /** @param course its code, null where it isn't one of the catalogue */
    record Session(String sector, String course, long people, long finished) { }

    /** @param value in the unit of the indicator */
    record Target(String programme, String indicator, int year, BigDecimal value) { }

    /** I25 of the requests that were received in a period: the country and each kind. What is open isn't on time. */
    static List<Observation> requests(List<Request> received) {
        List<Observation> found = new ArrayList<>();
        Groups.of(received, each -> Map.of(), each -> Map.of("REQUEST_KIND", each.kind())).forEach((by, cell) -> {
            long onTime = cell.stream().filter(each -> each.closed() != null && !each.closed().isAfter(each.due())).count();
            found.add(Observation.count("I25", "RECEIVED", by, cell.size()));
            found.add(Observation.share("I25", "ON_TIME", by, onTime, cell.size()));
        });
        return found;
    }

    /** Offline sessions: the country, its sectors, and the courses of the catalogue; _U is none of them. */
    static List<Observation> sessions(List<Session> sessions) {
        List<Observation> found = new ArrayList<>();
        Groups.of(sessions, each -> Map.of(), each -> Map.of("SECTOR", each.sector()),
                each -> Map.of("COURSE", each.course() == null ? "_U" : each.course())).forEach((by, cell) -> {
                    found.add(Observation.count("OFFLINE", "SESSIONS", by, cell.size()));
                    found.add(Observation.count("OFFLINE", "PEOPLE", by, cell.stream().mapToLong(Session::people).sum()));
                    found.add(Observation.count("OFFLINE", "FINISHED", by,
                            cell.stream().mapToLong(Session::finished).sum()));
                });
        return found;
    }

    /** What I13 is divided by. */
    static List<Observation> populations(List<Population> populations) {
        return populations.stream().map(each -> Observation.count("I13", "POPULATION",
                Map.of("SECTOR", each.sector(), "YEAR", Integer.toString(each.year())), each.people())).toList();
    }

    static List<Observation> targets(List<Target> targets) {
        return targets.stream().map(each -> new Observation("TARGET_" + each.indicator(), "TARGET",
                new TreeMap<>(Map.of("PROGRAMME", each.programme(), "YEAR", Integer.toString(each.year()))), null, null,
                each.value(), Observation.Unit.OF_INDICATOR)).toList();
    }
}
