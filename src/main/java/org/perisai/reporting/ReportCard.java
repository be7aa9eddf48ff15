package org.perisai.reporting;

import java.time.Instant;

/**
 * A signed report without its figures.
 *
 * @param period such as {@code 2026-Q3}
 * @param revision counted from 1
 * @param reason why it replaced the one before; empty for the first
 * @param signedBy name of the officer as it was then
 */
public record ReportCard(long id, String country, String period, int revision, String reason, String signedBy,
                         Instant signedAt) { }
