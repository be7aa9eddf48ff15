package org.perisai.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoginTest {
    @Test
    void anAddressIsTheSameInAnyCase() {
        assertEquals("minh@post.example", Login.tidy("  Minh@Post.Example "));
    }

    @Test
    void whatCannotBeAnAddressIsRefused() {
        for (String good : List.of("a@b.co", "minh.anh+x@mail.gov.vn", "សុខ@ឧទាហរណ៍.example")) {
            assertTrue(Login.isGoodEmail(good), good);
        }
        for (String bad : List.of("a@b", "@b.co", "a@", "a b@c.co", "a@b..co", "a@b.co\r\nbcc: x@y.zz", "a@b@c.co",
                "<a@b.co>", "a@b.co,c@d.ee", "a".repeat(250) + "@b.co")) {
            assertFalse(Login.isGoodEmail(bad), bad);
        }
    }

    @Test
    void signInNamesHaveNoLettersThatLookAlike() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            String name = Login.random();
            assertTrue(name.matches("[a-z2-9]{8}"), name);
            assertFalse(name.matches(".*[01lio].*"), name);
            assertEquals(name, Login.tidy(name.toUpperCase(java.util.Locale.ROOT)));
            seen.add(name);
        }
        assertEquals(2000, seen.size());
    }
}
