package org.perisai.reporting;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A file of a signed report.
 *
 * @param open whether anybody may take it
 */
public record ReportFile(String name, String mediaType, boolean open, byte[] body) {
    /** SHA-256 of its bytes. */
    byte[] hash() {
        return hash(body);
    }

    static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
