package org.perisai.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.perisai.shared.PublicNumber;

/**
 * A certificate as it is shown.
 *
 * @param nameFull null when it was withdrawn
 * @param nameLatin null when the holder gave none
 * @param lang language of the holder at issue, BCP 47
 * @param outcomes ids of what the holder has shown
 * @param minutes time that the course takes
 * @param expiresOn last day of validity, null when it doesn't end
 * @param status as of today
 */
public record CertificateCard(String number, long enrolmentId, long versionId, String course, String nameFull,
                              String nameLatin, String country, String lang, String versionLabel,
                              List<String> outcomes, int minutes, int score, int total, Instant issuedAt,
                              LocalDate completedOn, LocalDate expiresOn, LocalDate revokedOn, LocalDate withdrawnOn,
                              CertificateStatus status, boolean demo) {

    /** Whether its holder has it, be it expired or not. */
    public boolean stands() {
        return status == CertificateStatus.VALID || status == CertificateStatus.EXPIRED;
    }

    /** The number in groups of four. */
    public String grouped() {
        return PublicNumber.grouped(number);
    }
}
