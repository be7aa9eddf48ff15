package org.perisai.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookie that holds the token, and beside it one that scripts can read and that says only that
 * somebody is signed in.
 */
final class SignInCookie {
    private static final String NAME = "perisai";
    private static final String MARK = "perisai-in";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private SignInCookie() { }

    /** The token that a request brings. */
    static Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty() : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue)
                .filter(value -> TOKEN.matcher(value).matches()).findFirst();
    }

    static void write(String token, HttpServletRequest request, HttpServletResponse response) {
        add(NAME, token, Sessions.LIFE, request, response);
        add(MARK, "1", Sessions.LIFE, request, response);
    }

    /** Only what the second step needs. */
    static void writeWaiting(String token, HttpServletRequest request, HttpServletResponse response) {
        add(NAME, token, Sessions.WAITS, request, response);
        add(MARK, "", Duration.ZERO, request, response);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(NAME, "", Duration.ZERO, request, response);
        add(MARK, "", Duration.ZERO, request, response);
    }

    private static void add(String name, String value, Duration life, HttpServletRequest request,
            HttpServletResponse response) {
        boolean secure = request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"));
        response.addHeader("Set-Cookie", name + "=" + value + "; Path=/; Max-Age=" + life.toSeconds() + "; SameSite=Lax"
                + (name.equals(NAME) ? "; HttpOnly" : "") + (secure ? "; Secure" : ""));
    }
}
