package org.perisai.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Right answers, in all and by outcome.
 *
 * @param pass percent that is needed, 0-100
 * @param outcomes by outcome in the order of the course
 */
public record Result(int score, int total, int pass, List<ByOutcome> outcomes) {

    /** One outcome's share. */
    public record ByOutcome(String outcome, int right, int asked) {
        /** Right answers in percent. */
        public int percent() {
            return asked == 0 ? 0 : right * 100 / asked;
        }
    }

    /** Whether the share of right answers reaches what is needed, compared without rounding; where nothing is asked none does. */
    boolean passed() {
        return total > 0 && score * 100 >= pass * total;
    }

    /** As stored: {@code recognise:3/4;report:1/2}. */
    String encoded() {
        return outcomes.stream().map(each -> each.outcome() + ":" + each.right() + "/" + each.asked())
                .collect(Collectors.joining(";"));
    }

    /** Reads what {@link #encoded()} wrote. */
    static List<ByOutcome> decoded(String encoded) {
        List<ByOutcome> outcomes = new ArrayList<>();
        for (String each : encoded.split(";")) {
            String[] parts = each.split("[:/]");
            outcomes.add(new ByOutcome(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
        return outcomes;
    }

    /** Counts answers; each entry says for one question its outcome and whether it is right. */
    static Result of(List<Map.Entry<String, Boolean>> answers, int pass) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Map.Entry<String, Boolean> answer : answers) {
            int[] count = counts.computeIfAbsent(answer.getKey(), any -> new int[2]);
            count[0] += answer.getValue() ? 1 : 0;
            count[1]++;
        }
        int score = counts.values().stream().mapToInt(count -> count[0]).sum();
        return new Result(score, answers.size(), pass, counts.entrySet().stream()
                .map(entry -> new ByOutcome(entry.getKey(), entry.getValue()[0], entry.getValue()[1])).toList());
    }
}
