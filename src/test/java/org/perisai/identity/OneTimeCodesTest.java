package org.perisai.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six of the eight digits in appendix B of RFC 6238, SHA-1. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
        "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertEquals(code, OneTimeCodes.at(SECRET, Instant.ofEpochSecond(second)));
        assertEquals(OptionalLong.of(second / 30), OneTimeCodes.step(SECRET, code, Instant.ofEpochSecond(second), 0));
    }

    @Test
    void aClockMayDifferByOneStepAndNotByTwo() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String code = OneTimeCodes.at(SECRET, now);
        assertEquals(OptionalLong.of(41_152_263), OneTimeCodes.step(SECRET, code, now.plusSeconds(30), 0));
        assertEquals(OptionalLong.of(41_152_263), OneTimeCodes.step(SECRET, code, now.minusSeconds(30), 0));
        assertEquals(OptionalLong.empty(), OneTimeCodes.step(SECRET, code, now.plusSeconds(60), 0));
        assertEquals(OptionalLong.empty(), OneTimeCodes.step(SECRET, code, now.minusSeconds(60), 0));
    }

    @Test
    void aCodeThatWasTakenAndThoseBeforeItCountNoMore() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        assertEquals(OptionalLong.empty(), OneTimeCodes.step(SECRET, OneTimeCodes.at(SECRET, now), now, 41_152_263));
        assertEquals(OptionalLong.empty(), OneTimeCodes.step(SECRET, OneTimeCodes.at(SECRET, now.minusSeconds(30)), now, 41_152_263));
        assertEquals(OptionalLong.of(41_152_264), OneTimeCodes.step(SECRET, OneTimeCodes.at(SECRET, now.plusSeconds(30)), now, 41_152_263));
    }

    @Test
    void anAppReadsSecretAndNameFromAnAddress() {
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OneTimeCodes.typed(SECRET));
        assertEquals("otpauth://totp/Perisai:a%20b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Perisai",
                OneTimeCodes.address(SECRET, "a b"));
    }

    @Test
    void secretsAreRandom() {
        assertEquals(20, OneTimeCodes.newSecret().length);
        assertNotEquals(OneTimeCodes.typed(OneTimeCodes.newSecret()), OneTimeCodes.typed(OneTimeCodes.newSecret()));
    }
}
