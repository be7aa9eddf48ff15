package org.perisai.declared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** I21 to I23: who took part in exercises, what they reached, and how fast they decided. */
final class Outcomes {
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private Outcomes() { }

    /** @param organisation its code, null where none was named */
    record Team(String exercise, String sector, String organisation, long invited, long present) { }

    /** What a team reached of an objective. @param sector of the team */
    record Score(String exercise, String sector, String objective, BigDecimal points, BigDecimal most) { }

    /** @param took from the inject to the decision */
    record Decision(String exercise, String inject, Duration took, long targetMinutes) { }

    /** I21: the country, its sectors, its exercises. */
    static List<Observation> participation(List<Team> teams) {
        List<Observation> found = new ArrayList<>();
        Groups.of(teams, team -> Map.of(), team -> Map.of("SECTOR", team.sector()),
                team -> Map.of("EXERCISE", team.exercise())).forEach((by, cell) -> {
                    long present = cell.stream().mapToLong(Team::present).sum();
                    found.add(Observation.count("I21", "TEAMS", by, cell.size()));
                    found.add(Observation.count("I21", "ORGANISATIONS", by, cell.stream().map(Team::organisation)
                            .filter(Objects::nonNull).distinct().count()));
                    found.add(Observation.count("I21", "PRESENT", by, present));
                    found.add(Observation.share("I21", "ATTENDANCE", by, present,
                            cell.stream().mapToLong(Team::invited).sum()));
                });
        return found;
    }

    /** I22: the country, its objectives, its sectors, and the objectives of each exercise. */
    static List<Observation> attainment(List<Score> scores) {
        List<Observation> found = new ArrayList<>();
        UnaryOperator<String> objective = Groups.typed(scores, Score::objective);
        Groups.of(scores, score -> Map.of(), score -> Map.of("OBJECTIVE", objective.apply(score.objective())),
                score -> Map.of("SECTOR", score.sector()),
                score -> new TreeMap<>(Map.of("EXERCISE", score.exercise(), "OBJECTIVE", score.objective())))
                .forEach((by, cell) -> found.add(Observation.share("I22", "ATTAINMENT", by,
                        cell.stream().map(Score::points).reduce(BigDecimal.ZERO, BigDecimal::add),
                        cell.stream().map(Score::most).reduce(BigDecimal.ZERO, BigDecimal::add))));
        return found;
    }

    /** I23: the country, its injects, its exercises, and the injects of each. */
    static List<Observation> decisions(List<Decision> decisions) {
        List<Observation> found = new ArrayList<>();
        UnaryOperator<String> inject = Groups.typed(decisions, Decision::inject);
        Groups.of(decisions, each -> Map.of(), each -> Map.of("INJECT", inject.apply(each.inject())),
                each -> Map.of("EXERCISE", each.exercise()),
                each -> new TreeMap<>(Map.of("EXERCISE", each.exercise(), "INJECT", each.inject()))).forEach((by, cell) -> {
                    long inTime = cell.stream().filter(each -> each.took()
                            .compareTo(Duration.ofMinutes(each.targetMinutes())) <= 0).count();
                    found.add(new Observation("I23", "MEDIAN_MINUTES", new TreeMap<>(by), null,
                            BigDecimal.valueOf(cell.size()), median(cell.stream().map(Decision::took).sorted().toList()),
                            Observation.Unit.MINUTES));
                    found.add(Observation.share("I23", "IN_TARGET", by, inTime, cell.size()));
                });
        return found;
    }

    /** In minutes with one place; of an even number the mean of the two in the middle. @param sorted one at least */
    private static BigDecimal median(List<Duration> sorted) {
        Duration low = sorted.get((sorted.size() - 1) / 2);
        Duration high = sorted.get(sorted.size() / 2);
        return BigDecimal.valueOf(low.plus(high).toSeconds()).divide(MINUTE.multiply(BigDecimal.valueOf(2)), 1,
                RoundingMode.HALF_UP);
    }
}
