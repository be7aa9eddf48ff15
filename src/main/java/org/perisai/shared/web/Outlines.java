package org.perisai.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.shared.Language;

/**
 * Pages that differ from reader to reader in a few places only. A view draws the outline once a language, with
 * {@code #{outlines.at('place')}} where something comes in; each request then fills the places with finished HTML.
 * The reader's name and the address are places of every outline, so that one serves all who are signed in.
 */
@Named
@ApplicationScoped
public class Outlines {
    /** Place: the name in the head of the page. */
    public static final String READER = "reader";
    private static final String DRAWING = "perisai.outline";
    private static final String REST = "rest";
    private static final Pattern MARK = Pattern.compile("@@(\\w+)@@");

    private final ConcurrentMap<Drawn, Outline> kept = new ConcurrentHashMap<>();

    private record Drawn(String view, Language language) { }

    /** Texts and between each two of them a place. */
    private record Outline(List<String> texts, List<String> places) {
        static Outline of(String html) {
            List<String> texts = new ArrayList<>();
            List<String> places = new ArrayList<>();
            Matcher mark = MARK.matcher(html);
            int start = 0;
            while (mark.find()) {
                texts.add(html.substring(start, mark.start()));
                places.add(mark.group(1));
                start = mark.end();
            }
            texts.add(html.substring(start));
            return new Outline(texts, places);
        }

        String filled(Map<String, String> fillings) {
            StringBuilder page = new StringBuilder(16 * 1024).append(texts.get(0));
            for (int i = 0; i < places.size(); i++) {
                String filling = fillings.get(places.get(i));
                if (filling == null) {
                    throw new IllegalArgumentException("nothing for " + places.get(i));
                }
                page.append(filling).append(texts.get(i + 1));
            }
            return page.toString();
        }
    }

    /** What a view writes where something comes in. */
    public static String at(String place) {
        return "@@" + place + "@@";
    }

    /** Whether an outline is drawn, so that nothing of the reader who happens to ask may stand in it. */
    public static boolean drawing(HttpServletRequest request) {
        return request.getAttribute(DRAWING) != null;
    }

    /**
     * A view with its places filled.
     *
     * @param places finished HTML by place; the address needs no saying
     */
    public String fill(HttpServletRequest request, HttpServletResponse response, String view, Map<String, String> places)
            throws IOException, ServletException {
        Drawn drawn = new Drawn(view, (Language) request.getAttribute(Here.LANGUAGE));
        Outline outline = kept.get(drawn);
        if (outline == null) {
            outline = draw(request, response, view);
            kept.put(drawn, outline);
        }
        Map<String, String> all = new HashMap<>(places);
        all.put(REST, (String) request.getAttribute(Here.REST));
        return outline.filled(all);
    }

    /** Answers with a page. */
    public static void write(HttpServletResponse response, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Outline draw(HttpServletRequest request, HttpServletResponse response, String view)
            throws IOException, ServletException {
        Object rest = request.getAttribute(Here.REST);
        CapturedResponse captured = new CapturedResponse(response);
        request.setAttribute(DRAWING, true);
        request.setAttribute(Here.REST, at(REST));
        try {
            request.getRequestDispatcher(view).forward(request, captured);
        } finally {
            request.setAttribute(Here.REST, rest);
            request.removeAttribute(DRAWING);
        }
        return Outline.of(new String(captured.body(), StandardCharsets.UTF_8));
    }
}
