package org.perisai.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublicPagesTest {
    private static final String PATH = "/en/courses/safe-online";

    private long now;
    private final PublicPages pages = new PublicPages(() -> now);
    private String drawn = "the first version";
    private final RequestDispatcher view = answering(RequestDispatcher.class, (method, arguments) -> {
        ((HttpServletResponse) arguments[1]).getWriter().print(drawn);
        return null;
    });
    private final HttpServletRequest request = answering(HttpServletRequest.class, (method, arguments) ->
            method.equals("getRequestDispatcher") ? view : method.equals("getMethod") ? "GET" : null);

    @Test
    void aPageThatAPublicationElsewhereHasOvertakenIsShownForAMinuteAtMost() throws Exception {
        pages.draw(request, written(), PATH, "/course.xhtml");
        drawn = "the second version";
        now = Duration.ofSeconds(59).toNanos();
        CapturedResponse before = written();
        assertTrue(pages.answerKept(request, before, PATH));
        assertEquals("the first version", new String(before.body(), StandardCharsets.UTF_8));
        now = Duration.ofSeconds(60).toNanos();
        assertFalse(pages.answerKept(request, written(), PATH));
        pages.draw(request, written(), PATH, "/course.xhtml");
        CapturedResponse after = written();
        assertTrue(pages.answerKept(request, after, PATH));
        assertEquals("the second version", new String(after.body(), StandardCharsets.UTF_8));
    }

    private static CapturedResponse written() {
        return new CapturedResponse(answering(HttpServletResponse.class, (method, arguments) -> null));
    }

    private interface Answer {
        Object to(String method, Object[] arguments) throws Exception;
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
