package org.perisai.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes of RFC 6238 as authenticator apps show them: SHA-1, six digits, 30 seconds. Other settings are in the standard, but
 * not in every app.
 */
final class OneTimeCodes {
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = CODES.getTimeStep().toSeconds();
    /** As long as the hash, by RFC 4226, section 4. */
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCodes() { }

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** A secret in Base32, as it is typed into an app. */
    static String typed(byte[] secret) {
        return new Base32().encodeToString(secret).replace("=", "");
    }

    /** What an app reads from a picture. */
    static String address(byte[] secret, String login) {
        return "otpauth://totp/Perisai:" + URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20") + "?secret="
                + typed(secret) + "&issuer=Perisai";
    }

    /** The code that an app shows at a time. */
    static String at(byte[] secret, Instant time) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, CODES.getAlgorithm()), time);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret is always a key", e);
        }
    }

    /**
     * The step of time that a code belongs to: the current one, or for clocks that differ the one before or after it.
     *
     * @param used the step of the last code that was taken; it and earlier ones count no more
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long used) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long step = current - 1; step <= current + 1; step++) {
            if (step > used && at(secret, Instant.ofEpochSecond(step * STEP_SECONDS)).equals(code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }
}
