package org.perisai.certification;

import java.time.Instant;
import java.util.List;
import org.perisai.learning.EnrolmentCard;

/** Certificates were issued because a corrected key made tests passed; observed in the same transaction. */
public record CertificatesIssued(List<EnrolmentCard> enrolments, Instant at) { }
