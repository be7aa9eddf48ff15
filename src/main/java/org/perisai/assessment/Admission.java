package org.perisai.assessment;

import java.util.List;
import org.perisai.catalog.Edition;

/** Whether the final test of a course may be taken, for the first time or again, by who has done every section. */
final class Admission {
    private Admission() { }

    /**
     * Why not: key of a text; null when it may be begun, or goes on.
     *
     * @param edition the course in the version of the enrolment
     * @param earlier all attempts of the enrolment at the final test
     */
    static String refusal(Edition edition, List<AttemptCard> earlier) {
        int allowed = edition.facts().attempts();
        if (edition.drawn() == 0) {
            return "test.refused.none";
        } else if (earlier.stream().anyMatch(AttemptCard::open)) {
            return null;
        } else if (earlier.stream().anyMatch(AttemptCard::passed)) {
            return "test.refused.passed";
        }
        return allowed > 0 && earlier.size() >= allowed ? "test.refused.noneLeft" : null;
    }
}
