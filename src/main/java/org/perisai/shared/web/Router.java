package org.perisai.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.perisai.shared.Language;

/**
 * Leads an address to what answers it: the language out of the first segment, the {@link Place} out
 * of the rest, then a kept page, a view or a servlet. Refuses a change that another site asked for,
 * and turns every failure into one of our own pages.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class Router extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String MUST_CHANGE = "MUST_CHANGE";
    private static final String SECOND_FACTOR_DUE = "SECOND_FACTOR_DUE";
    /** The server itself reads twice as much of a form and then fails. */
    private static final long LONGEST_FORM = 1 << 20;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Inject
    private transient PublicPages pages;
    @Inject
    private transient Failures failures;
    @Inject
    private transient Here here;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
        SecurityHeaders.write(response);
        try {
            language(path).ifPresent(language -> request.setAttribute(Here.LANGUAGE, language));
            if (!METHODS.contains(request.getMethod())) {
                failures.answer(request, response, 405);
            } else if (request.getMethod().equals("POST") && !Origin.isOurs(request)) {
                failures.answer(request, response, 403);
            } else if (tooLong(request, path)) {
                failures.answer(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else if (path.startsWith("/assets/") || path.startsWith("/pictures/")
                    || path.startsWith("/health/") || path.startsWith("/jakarta.faces.resource/")) {
                chain.doFilter(request, response);
            } else if (path.equals("/")) {
                toLanguage(request, response);
            } else if (!byAddressAlone(request) || !pages.answerKept(request, response, path)) {
                lead(request, response, path);
            }
        } catch (IOException | ServletException | RuntimeException failure) {
            failures.answer(request, response, failure);
        }
    }

    private static Optional<Language> language(String path) {
        int end = path.indexOf('/', 1);
        return Language.of(path.substring(1, end < 0 ? path.length() : end));
    }

    /**
     * Files whose size nobody said in advance are refused too: they would lie on the disk before anybody can count. What
     * has no body isn't looked up: kept pages stand on it.
     */
    private static boolean tooLong(HttpServletRequest request, String path) {
        long length = request.getContentLengthLong();
        return length > 0 ? length > longest(path) : length < 0
                && Optional.ofNullable(request.getContentType()).orElse("").startsWith("multipart/");
    }

    private static long longest(String path) {
        int end = path.indexOf('/', 1);
        return Place.at(path.substring(end + 1)).map(found -> found.place().longest()).orElse(LONGEST_FORM);
    }

    private static void toLanguage(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "public, max-age=300");
        Here.seeOther(response, "/" + Language.accepting(request.getHeader("Accept-Language")).tag() + "/");
    }

    private void lead(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException, ServletException {
        String[] halves = path.substring(1).split("/", 2);
        Optional<Language> language = Language.of(halves[0]);
        if (language.isEmpty()) {
            failures.answer(request, response, 404);
            return;
        }
        if (halves.length == 1) {
            Here.seeOther(response, path + "/");
            return;
        }
        Optional<Place.Found> found = Place.at(halves[1]);
        if (found.isEmpty() || found.get().place().target(request.getMethod()).isEmpty()) {
            failures.answer(request, response, 404);
            return;
        }
        request.setAttribute(Here.REST, halves[1]);
        request.setAttribute(Here.PARTS, found.get().parts());
        enter(request, response, path, found.get().place());
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, String path, Place place)
            throws IOException, ServletException {
        String target = place.target(request.getMethod()).orElseThrow();
        if (place.reader() == Place.Reader.SAME_FOR_ALL && byAddressAlone(request)) {
            pages.draw(request, response, path, target);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        boolean sent = request.getMethod().equals("POST");
        if ((place.reader().needsSignIn() || sent) && request.getAttribute(Failures.WHO) instanceof RuntimeException unknown) {
            throw unknown;
        }
        if (place.reader().needsSignIn() && request.getUserPrincipal() == null) {
            toSignIn(request, response, place);
        } else if (place.reader().needsSignIn() && place != Place.PASSWORD && request.isUserInRole(MUST_CHANGE)) {
            Here.seeOther(response, here.to(Place.PASSWORD.with()));
        } else if (place.reader() == Place.Reader.MINISTRY && request.isUserInRole(SECOND_FACTOR_DUE)) {
            Here.seeOther(response, here.to(Place.SECOND_STEP.with() + "?to=" + here.back()));
        } else if (!place.reader().roles().isEmpty()
                && place.reader().roles().stream().noneMatch(request::isUserInRole)) {
            failures.answer(request, response, 403);
        } else {
            if (place.staffPage()) {
                request.setAttribute(LightPages.STAFF, true);
                SecurityHeaders.allowPrimeFaces(response);
            }
            if (place.framed()) {
                SecurityHeaders.allowFrame(response);
            }
            request.getRequestDispatcher(target).forward(request, response);
        }
    }

    /** Whether the address alone says what is asked for; any other answer may not be kept. */
    private static boolean byAddressAlone(HttpServletRequest request) {
        return request.getQueryString() == null && !request.getMethod().equals("POST");
    }

    /** Gives back what was written, to be sent again; where nothing was, leads back to the page afterwards. */
    private void toSignIn(HttpServletRequest request, HttpServletResponse response, Place place)
            throws IOException, ServletException {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            PartialAnswer.reload(request, response, "expired");
        } else if (request.getHeader("X-Fragment") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getMethod().equals("POST") && !place.secret() && canBeGivenBack(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            request.getRequestDispatcher("/identity/signed-out.xhtml").forward(request, response);
        } else {
            Here.seeOther(response, here.signIn());
        }
    }

    /** A view that is gone can't be sent again, and a form without fields says nothing that would be lost. */
    private static boolean canBeGivenBack(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded")
                && request.getParameter("jakarta.faces.ViewState") == null
                && request.getParameterMap().values().stream().flatMap(Arrays::stream).anyMatch(value -> !value.isBlank());
    }
}
