package org.perisai.assessment;

import java.util.List;
import org.perisai.learning.EnrolmentCard;

/**
 * A corrected key changed results; observed in the same transaction. A learner is gained or lost once at most, with
 * an attempt that decides.
 *
 * @param gained learners who had not passed and now have
 * @param lost learners who had passed and now have not
 * @param regraded all enrolments of which a result is another one now
 */
public record AttemptsRegraded(List<AttemptGraded> gained, List<AttemptGraded> lost, List<EnrolmentCard> regraded) { }
