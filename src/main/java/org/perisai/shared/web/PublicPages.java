package org.perisai.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Pages that are the same for everybody, kept as the bytes that go out. A view draws a page once
 * after each publication; after that a request costs a look-up and a write. Holds at most 64 MB.
 */
@ApplicationScoped
public class PublicPages {
    /** Request attribute: this page is drawn for everybody, so nobody's name may stand in it. */
    public static final String FOR_ALL = "perisai.forAll";
    private static final int KEPT_BYTES = 64 << 20;

    private final Cache<String, Bytes> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES).weigher((String path, Bytes page) -> page.size()).build();

    /** Writes the page of this address; the view draws it when it isn't kept yet. */
    void answer(HttpServletRequest request, HttpServletResponse response, String view)
            throws IOException, ServletException {
        String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
        Bytes page = kept.getIfPresent(path);
        if (page == null) {
            CapturedResponse captured = new CapturedResponse(response);
            request.setAttribute(FOR_ALL, true);
            request.getRequestDispatcher(view).forward(request, captured);
            page = Bytes.of(captured.body(), "text/html;charset=UTF-8");
            kept.put(path, page);
        }
        page.write(request, response, "public, max-age=60, stale-while-revalidate=86400");
    }

    /** Forgets everything, after something was published. */
    public void clear() {
        kept.invalidateAll();
    }
}
