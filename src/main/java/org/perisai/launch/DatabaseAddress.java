package org.perisai.launch;

import java.util.List;
import java.util.Map;

/**
 * Where the application finds its database, handed on in the environment so that no password shows in a process list.
 *
 * @param url a Connector/J URL with everything that the application relies on
 */
record DatabaseAddress(String url, String user, String password) {
    /**
     * What a URL needn't say: times in UTC, fewer round trips, statements parsed once, none remembered by its connection
     * (EclipseLink leaves one open for every row that it inserts with a generated key), and TLS without the key stores
     * that Payara names in system properties, which the driver can't read. What it does say stands.
     */
    private static final List<String> DEFAULTS = List.of("connectionTimeZone=UTC",
            "forceConnectionTimeZoneToSession=true", "rewriteBatchedStatements=true", "cachePrepStmts=true",
            "prepStmtCacheSqlLimit=4096", "prepStmtCacheSize=100", "useLocalSessionState=true",
            "cacheServerConfiguration=true", "dontTrackOpenResources=true",
            "fallbackToSystemKeyStore=false", "fallbackToSystemTrustStore=false");

    DatabaseAddress {
        StringBuilder whole = new StringBuilder(url);
        for (String setting : DEFAULTS) {
            if (!url.contains(setting.substring(0, setting.indexOf('=') + 1))) {
                whole.append(whole.indexOf("?") < 0 ? '?' : '&').append(setting);
            }
        }
        url = whole.toString();
    }

    /** The one that DB_URL, DB_USER and DB_PASSWORD name; null when there is none. */
    static DatabaseAddress from(Map<String, String> environment) {
        String url = environment.get("DB_URL");
        return url == null || url.isBlank() ? null
                : new DatabaseAddress(url, environment.getOrDefault("DB_USER", ""), environment.getOrDefault("DB_PASSWORD", ""));
    }

    void putInto(Map<String, String> environment) {
        environment.put("DB_URL", url);
        environment.put("DB_USER", user);
        environment.put("DB_PASSWORD", password);
    }

    @Override
    public String toString() {
        return url;
    }
}
