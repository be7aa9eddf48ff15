package org.perisai.certification;

/**
 * A certificate was taken back, withdrawn or checked by somebody; observed in the same transaction.
 *
 * @param person its holder
 */
public record CertificateChanged(long person, long enrolment) { }
