package org.perisai.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Pages that are the same for everybody, kept as the bytes that go out. A view draws a page once a minute at most and
 * after each publication of this node; else a request costs a look-up and a write. The minute bounds how long a page is
 * shown that another node's publication has overtaken, or one of this node while the page was drawn. Holds at most 16 MB,
 * about two thousand module pages.
 */
@ApplicationScoped
public class PublicPages {
    /** Request attribute: this page is drawn for everybody, so nobody's name may stand in it. */
    public static final String FOR_ALL = "perisai.forAll";
    private static final String CACHE_CONTROL = "public, max-age=60, stale-while-revalidate=86400";
    private static final int KEPT_BYTES = 16 << 20;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Ticker ticker;
    private volatile Cache<String, Bytes> kept;

    public PublicPages() {
        this(Ticker.systemTicker());
    }

    PublicPages(Ticker ticker) {
        this.ticker = ticker;
        clear();
    }

    /** Writes the page of this path if it is kept; else does nothing and says so. */
    boolean answerKept(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        Bytes page = kept.getIfPresent(path);
        if (page != null) {
            page.write(request, response, CACHE_CONTROL);
        }
        return page != null;
    }

    /** Lets the view draw the page of this path, keeps and writes it. */
    void draw(HttpServletRequest request, HttpServletResponse response, String path, String view)
            throws IOException, ServletException {
        Cache<String, Bytes> current = kept;
        CapturedResponse captured = new CapturedResponse(response);
        request.setAttribute(FOR_ALL, true);
        request.getRequestDispatcher(view).forward(request, captured);
        Bytes page = Bytes.of(captured.body(), "text/html;charset=UTF-8");
        current.put(path, page);
        page.write(request, response, CACHE_CONTROL);
    }

    /** Forgets everything, after something was published; a page that is being drawn meanwhile too. */
    public void clear() {
        kept = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(KEPT).maximumWeight(KEPT_BYTES)
                .weigher((String path, Bytes page) -> page.size()).build();
    }
}
