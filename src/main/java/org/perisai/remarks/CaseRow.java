package org.perisai.remarks;

import java.time.Instant;

/**
 * All remarks on one spot that stand alike.
 *
 * @param learners how many people made them; one who can't be told any more counts each time
 * @param wrong how many remarks say that it is wrong
 * @param unclear how many say that it isn't understood
 * @param versionId the newest version in which they were made
 * @param readerLang BCP 47 tag of a page that it was said on
 * @param last when the latest was made
 */
public record CaseRow(Spot spot, int learners, int wrong, int unclear, long versionId, String readerLang, Instant last) { }
