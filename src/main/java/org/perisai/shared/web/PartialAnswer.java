package org.perisai.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a Faces script understands where a browser would be given a page. */
final class PartialAnswer {
    private PartialAnswer() { }

    /** Loads the page anew, which then says what happened: {@code expired} or {@code failed}. */
    static void reload(HttpServletRequest request, HttpServletResponse response, String what) throws IOException {
        String address = request.getRequestURI().replaceAll("[^A-Za-z0-9/_-]", "");
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                + "?happened=" + what + "\"/></partial-response>");
    }
}
