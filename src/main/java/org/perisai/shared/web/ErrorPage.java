package org.perisai.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What happened, and what to do. */
@Named
@RequestScoped
public class ErrorPage {
    private HttpServletRequest request;

    /** For CDI. */
    protected ErrorPage() { }

    @Inject
    ErrorPage(HttpServletRequest request) {
        this.request = request;
    }

    /** The HTTP status; the texts {@code error.<status>.title} and {@code .text} belong to it. */
    public int status() {
        Object ours = request.getAttribute(Failures.STATUS);
        Object container = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = ours instanceof Integer own ? own : container instanceof Integer other ? other : 404;
        return switch (status) {
            case 403, 404, 405, 409, 413, 503 -> status;
            default -> status >= 500 ? 500 : 404;
        };
    }

    /** Number under which the log has the details; empty when nothing is wrong on our side. */
    public String reference() {
        Object reference = request.getAttribute(Failures.REFERENCE);
        return reference == null ? "" : reference.toString();
    }
}
