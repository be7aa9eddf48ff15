package org.perisai.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** One short name for the contents of files, equal for equal files. */
final class Fingerprint {
    private Fingerprint() { }

    /** SHA-256 in hex over all paths and bytes. */
    static String of(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, body) -> {
                digest.update((path + "\0" + body.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(body);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
