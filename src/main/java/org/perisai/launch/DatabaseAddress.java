package org.perisai.launch;

import java.util.Map;

/** Where the application finds its database, handed on in the environment so that no password shows in a process list. */
record DatabaseAddress(String url, String user, String password) {
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
