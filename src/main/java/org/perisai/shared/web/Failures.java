package org.perisai.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The one place where a failure becomes a page in the reader's language. What is our fault gets a
 * reference number; the log has the details under the same number, and no personal data.
 */
@ApplicationScoped
public class Failures {
    /** Request attribute: why nobody could be asked who sends this request. */
    public static final String WHO = "perisai.who";
    static final String STATUS = "perisai.status";
    static final String REFERENCE = "perisai.reference";
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SecureRandom random = new SecureRandom();
    private Clock clock;

    /** For CDI. */
    protected Failures() { }

    @Inject
    Failures(Clock clock) {
        this.clock = clock;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException, ServletException {
        if (has(failure, NotFound.class)) {
            answer(request, response, 404);
        } else if (has(failure, Forbidden.class)) {
            answer(request, response, 403);
        } else if (has(failure, ViewExpiredException.class)) {
            answer(request, response, 409);
        } else {
            request.setAttribute(REFERENCE, reference());
            LOG.log(Level.SEVERE, "failed " + request.getAttribute(REFERENCE), failure);
            answer(request, response, databaseAway(failure) ? 503 : 500);
        }
    }

    void answer(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        SecurityHeaders.write(response);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            PartialAnswer.reload(request, response, status == 409 ? "expired" : "failed");
            return;
        }
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (status == 503) {
            response.setHeader("Retry-After", "5");
        }
        request.setAttribute(STATUS, status);
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
        request.removeAttribute(LightPages.STAFF);
        request.getRequestDispatcher("/error.xhtml").forward(new AsGet(request), response);
    }

    private String reference() {
        StringBuilder tail = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            tail.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return "E-" + LocalDate.now(clock).toString().replace("-", "") + "-" + tail;
    }

    private static boolean has(Throwable failure, Class<?> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20).anyMatch(kind::isInstance);
    }

    /** The pool says only in words that it got no connection, so its message is looked at too. */
    private static boolean databaseAway(Throwable failure) {
        return has(failure, SQLRecoverableException.class) || has(failure, SQLTransientException.class)
                || has(failure, SQLNonTransientConnectionException.class)
                || Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20)
                .anyMatch(cause -> cause instanceof SQLException && (cause.getMessage() + "").contains("allocating")
                        || cause instanceof SQLException sql && (sql.getSQLState() + "").startsWith("08"));
    }
}
