package org.perisai.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.perisai.shared.Country;
import org.perisai.shared.Language;

class NewcomerTest {
    private static Newcomer newcomer(String name, String email, String password, String once) {
        return new Newcomer(new PersonName(name, ""), email, "", Country.KH, Language.KM, password, once);
    }

    @Test
    void theSameFormHasTheSameKeyAndAnotherOneNot() {
        byte[] key = newcomer("Sok", "sok@post.example", "a long password", "1").key();
        assertEquals(32, key.length);
        assertArrayEquals(key, newcomer("Sok", "sok@post.example", "a long password", "1").key());
        assertFalse(Arrays.equals(key, newcomer("Dara", "sok@post.example", "a long password", "1").key()));
        assertFalse(Arrays.equals(key, newcomer("Sok", "dara@post.example", "a long password", "1").key()));
        assertFalse(Arrays.equals(key, newcomer("Sok", "sok@post.example", "another password", "1").key()));
        assertFalse(Arrays.equals(key, newcomer("Sok", "sok@post.example", "a long password", "2").key()));
    }
}
