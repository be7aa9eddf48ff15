package org.perisai.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Rounds the counts of open data to multiples of five, cells and totals each for itself, so that sums may
 * differ. A count goes up in as many of five cases as it lies above the lower multiple, so that counts are
 * right on average. Which case it is comes from HMAC-SHA256 of its name and value: the same cell is rounded
 * the same way in every file, and nobody without the key can tell how.
 */
public final class Rounding {
    /** All shown counts are multiples of it. */
    public static final int BASE = 5;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    /** @param key secret, at least 32 bytes; a new one rounds everything anew */
    public Rounding(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        }
        this.key = Arrays.copyOf(key, key.length);
    }

    /** @param cell its whole identity: measure, period, country and codes */
    public long round(String cell, long count) {
        long above = count % BASE;
        long down = count - above;
        return Long.remainderUnsigned(hash(cell + '\n' + count), BASE) < above ? down + BASE : down;
    }

    private long hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
