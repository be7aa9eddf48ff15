package org.perisai.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnPathTest {
    @Test
    void aPlaceOfOursIsKept() {
        for (String place : List.of("courses", "courses/safe-online", "courses/safe-online/02-passwords", "me/account", "admin",
                "tests/2222222222222222?n=12", "tests/2222222222222222?n=review")) {
            assertEquals(place, ReturnPath.of(place));
        }
    }

    @Test
    void anythingElseLeadsHome() {
        for (String elsewhere : List.of("", "//evil.example", "https://evil.example", "\\\\evil.example", "/evil", "../../evil",
                "courses?x=//evil", "courses?n=//evil", "courses?n=1&x=2", "courses?n=1\n", "sign-in?n=1",
                "javascript:alert(1)", "courses\r\nSet-Cookie: a=b", "nowhere", "courses/a/beat/../../..",
                "sign-in", "sign-up", "sign-out", "courses/safe-online/beat", "%2F%2Fevil.example", "@evil.example")) {
            assertEquals("me", ReturnPath.of(elsewhere), elsewhere);
        }
    }
}
