package org.perisai.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the card of a course says that is the same in every language.
 *
 * @param level {@code basic}, {@code technical} or {@code lead}
 * @param outcomes ids, in the order of the card
 * @param pass per cent
 * @param draw questions for each outcome that a final test takes from the pool
 * @param reviewBy the day after which somebody should look at the course again, null when not set
 */
public record Facts(String version, String level, int minutes, String area, List<String> prerequisites,
                    List<Tag> tags, List<String> outcomes, int pass, Map<String, Integer> draw, int attempts,
                    int validMonths, LocalDate reviewBy, String licence, String contact) {

    public Facts {
        prerequisites = List.copyOf(prerequisites);
        tags = List.copyOf(tags);
        outcomes = List.copyOf(outcomes);
        draw = Map.copyOf(draw);
    }
}
