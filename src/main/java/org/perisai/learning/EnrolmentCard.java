package org.perisai.learning;

import java.time.Instant;

/**
 * What other features and pages know of an enrolment.
 *
 * @param versionId the version of the course that it started with
 * @param country frozen at the start, ISO 3166-1 alpha-2
 * @param lang language that it started in, BCP 47
 * @param placeModule module that was read last, null before the first
 * @param placeBlock block that was read last
 * @param completedAt when the last section was done, null before
 * @param left whether the person doesn't go on with the course: nobody asks them to
 */
public record EnrolmentCard(long id, long personId, String course, long versionId, String country, String lang,
                            boolean demo, String placeModule, String placeBlock, Instant completedAt, boolean left) {

    /** Whether all sections are done: the final test is open. */
    public boolean completed() {
        return completedAt != null;
    }
}
