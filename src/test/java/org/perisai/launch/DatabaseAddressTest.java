package org.perisai.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DatabaseAddressTest {
    @Test
    @DisplayName("A URL without settings gets those that the application relies on")
    void defaults() {
        DatabaseAddress address = new DatabaseAddress("jdbc:mysql://db.example:3306/perisai", "somebody", "secret");
        assertTrue(address.url().startsWith("jdbc:mysql://db.example:3306/perisai?connectionTimeZone=UTC&"), address.url());
        assertTrue(address.url().contains("&fallbackToSystemTrustStore=false"), address.url());
        assertEquals(1, address.url().chars().filter(letter -> letter == '?').count(), address.url());
    }

    @Test
    @DisplayName("What a URL says stands, and settings are added behind it")
    void given() {
        String url = "jdbc:mysql://db.example/perisai?sslMode=VERIFY_CA&fallbackToSystemTrustStore=true";
        DatabaseAddress address = new DatabaseAddress(url, "somebody", "secret");
        assertTrue(address.url().startsWith(url + "&connectionTimeZone=UTC"), address.url());
        assertFalse(address.url().contains("fallbackToSystemTrustStore=false"), address.url());
    }

    @Test
    @DisplayName("An environment without DB_URL names no database, and one with it names one that can be handed on")
    void environment() {
        assertNull(DatabaseAddress.from(Map.of("DB_USER", "somebody")));
        assertNull(DatabaseAddress.from(Map.of("DB_URL", " ")));
        Map<String, String> environment = new HashMap<>(Map.of("DB_URL", "jdbc:mysql://db/perisai", "DB_USER", "u", "DB_PASSWORD", "p"));
        DatabaseAddress.from(environment).putInto(environment);
        assertEquals("u", environment.get("DB_USER"));
        assertEquals("p", environment.get("DB_PASSWORD"));
        assertEquals(environment.get("DB_URL"), new DatabaseAddress(environment.get("DB_URL"), "u", "p").url());
    }
}
