package org.perisai.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Whether a request that changes something was sent by a page of ours. Pages that any proxy may keep
 * can't carry a token, so the browser's own word is asked: Sec-Fetch-Site where it is sent (all
 * browsers since 2023), else Origin, else Referer. A request without any of them is refused.
 */
final class Origin {
    private Origin() { }

    static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return sameHost(origin != null ? origin : request.getHeader("Referer"), request.getHeader("Host"));
    }

    private static boolean sameHost(String address, String host) {
        if (address == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(URI.create(address).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
