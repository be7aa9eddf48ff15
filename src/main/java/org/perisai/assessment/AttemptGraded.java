package org.perisai.assessment;

import java.time.Instant;
import java.util.List;
import org.perisai.catalog.Edition;
import org.perisai.learning.EnrolmentCard;

/**
 * An attempt, at whichever test, was handed in and graded; observed in the same transaction, so that a certificate and the
 * statistics exist when the result does.
 *
 * @param first whether it is the first attempt of its enrolment at the final test
 * @param passedBefore whether another attempt of the enrolment has passed already, as a corrected key can make it
 * @param outcomes ids of the outcomes of the course
 * @param validMonths how long a certificate holds, 0 for ever
 */
public record AttemptGraded(AttemptCard attempt, EnrolmentCard enrolment, boolean first, boolean passedBefore,
                            List<String> outcomes, int minutes, String versionLabel, int validMonths, Instant at) {

    static AttemptGraded of(AttemptCard attempt, EnrolmentCard enrolment, boolean passedBefore, Edition edition,
            Instant at) {
        boolean first = attempt.kind() == AttemptKind.FINAL && attempt.number() == 1;
        return new AttemptGraded(attempt, enrolment, first, passedBefore, edition.facts().outcomes(),
                edition.facts().minutes(), edition.label(), edition.facts().validMonths(), at);
    }
}
