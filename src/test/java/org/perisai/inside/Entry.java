package org.perisai.inside;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets what runs the tests past the router, which would answer that there is no such page; and keeps the response,
 * which somebody who signs in needs.
 */
public class Entry extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<HttpServletResponse> RESPONSE = new ThreadLocal<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RESPONSE.set(response);
        try {
            request.getRequestDispatcher("/ArquillianServletRunnerEE9").forward(request, response);
        } finally {
            RESPONSE.remove();
        }
    }

    /** The response to the request that this test runs in. */
    public static HttpServletResponse response() {
        return RESPONSE.get();
    }
}
