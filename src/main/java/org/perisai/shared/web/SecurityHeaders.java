package org.perisai.shared.web;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What every answer tells the browser: load nothing from elsewhere, run no inline script, be framed
 * by nobody. Scripts are not named here on pages behind sign-in, where PrimeFaces adds a policy with
 * its nonce; the browser applies both.
 */
final class SecurityHeaders {
    private static final String REST = "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "frame-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";
    private static final String PUBLIC = "default-src 'none'; script-src 'self'; " + REST;
    private static final String STAFF = REST.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private SecurityHeaders() { }

    static void write(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PUBLIC);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** What a page of ours shows in a frame runs no script, and its forms lead back to itself. */
    static void allowFrame(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PUBLIC.replace("script-src 'self'", "script-src 'none'")
                .replace("frame-ancestors 'none'", "frame-ancestors 'self'; sandbox allow-same-origin allow-forms"));
    }

    /** PrimeFaces sets widths of its own on elements, and its nonce covers scripts alone. */
    static void allowPrimeFaces(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", STAFF);
    }
}
