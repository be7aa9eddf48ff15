package org.perisai.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordTest {
    @Test
    void aSentenceIsAPasswordInAnyScript() {
        for (String good : List.of("correct horse battery", "ខ្ញុំចូលចិត្តបាយសាច់ជ្រូក", "我每天早上都会去河边散步喝咖啡", "tide table umbrella 7")) {
            assertEquals(Optional.empty(), Password.faultIn(good, "minh@post.example"), good);
        }
    }

    @Test
    void twelveCharactersAreEnoughAndElevenAreNot() {
        assertEquals(Optional.of("identity.password.short"), Password.faultIn("zebra-lamp7", ""));
        assertEquals(Optional.empty(), Password.faultIn("zebra-lamp77", ""));
    }

    @Test
    void lengthIsCountedInCharactersNotInUnits() {
        assertEquals(Optional.of("identity.password.short"), Password.faultIn("𠮷𠮸𠮹𠮺𠮻𠮼𠮽𠮾", ""));
        assertEquals(Optional.empty(), Password.faultIn("aB3-".repeat(49) + "wxyz", ""));
        assertEquals(Optional.of("identity.password.long"), Password.faultIn("aB3-".repeat(49) + "wxyzv", ""));
    }

    @Test
    void theCommonestAreRefusedAlsoWhenLengthened() {
        for (String common : List.of("1q2w3e4r5t6y", "passwordpassword", "Password123456", "123456789012", "!!dragon!!2026",
                "aaaaaaaaaaaaaa", "abababababab", "qwertyqwerty", "１２３４５６１２３４５６")) {
            assertEquals(Optional.of("identity.password.common"), Password.faultIn(common, ""), common);
        }
    }

    @Test
    void theLoginIsRefusedInside() {
        assertEquals(Optional.of("identity.password.login"), Password.faultIn("Minh.Anh loves tea", "minh.anh@post.example"));
        assertEquals(Optional.of("identity.password.login"), Password.faultIn("my-us2x66jr-name", "us2x66jr"));
        assertEquals(Optional.empty(), Password.faultIn("anyone may walk here", "an@post.example"));
    }

    @Test
    void aPasswordFitsItsHashFromAnyKeyboard() {
        Passwords passwords = new Passwords();
        String hash = passwords.hash("Nguy\u1EC5n drinks tea");
        assertTrue(hash.startsWith("$argon2id$v=19$m=9216,t=4,p=1$"), hash);
        assertTrue(hash.length() <= 200);
        assertTrue(passwords.fits("Nguye\u0302\u0303n drinks tea", hash));
        assertFalse(passwords.fits("Nguyen drinks tea", hash));
        assertNotEquals(hash, passwords.hash("Nguy\u1EC5n drinks tea"));
    }
}
