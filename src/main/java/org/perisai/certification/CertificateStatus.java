package org.perisai.certification;

/** How a certificate stands; UNKNOWN is said of a number that nobody holds. */
public enum CertificateStatus {
    VALID("ok", "seal"), EXPIRED("un", "clock"), REVOKED("bad", "cross"), WITHDRAWN("un", "lock"), UNKNOWN("un", "ask");

    private final String look;
    private final String icon;

    CertificateStatus(String look, String icon) {
        this.look = look;
        this.icon = icon;
    }

    /** Class of the seal. */
    public String look() {
        return look;
    }

    /** Icon of the seal. */
    public String icon() {
        return icon;
    }
}
