package org.perisai.publishing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.ModulePage;
import org.perisai.content.CourseFiles;
import org.perisai.content.Sketch;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/**
 * A file of a draft as its readers will see it, drawn by the view of published modules. Questions can be answered; nothing
 * of that is kept.
 */
@WebServlet("/get/preview")
public class PreviewServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** Request attribute: line of each block, for the script beside the frame. */
    private static final String LINES = "perisai.lines";

    @Inject
    private transient Desks desks;
    @Inject
    private transient Writing writing;
    @Inject
    private transient Catalog catalog;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Desk desk = desks.of(signedIn.id(), here.part("course"));
        String path = desk.path(here.part("file"));
        if (!desk.files().containsKey(path)) {
            throw new NotFound();
        }
        Optional<Sketch> sketch = source(desk).sketch(desk.course(), path.substring(desk.folder().length()), here.tag());
        if (sketch.isEmpty()) {
            request.getRequestDispatcher("/publishing/no-preview.xhtml").forward(request, response);
            return;
        }
        request.setAttribute(LINES, sketch.get().lines().entrySet().stream()
                .map(line -> line.getValue() + ":b" + line.getKey()).collect(Collectors.joining(" ")));
        request.setAttribute(ModulePage.PREVIEW, catalog.preview(sketch.get().course(), here.language(),
                here.to("studio/" + desk.course() + "/picture?name=")));
        request.getRequestDispatcher("/catalog/module.xhtml").forward(request, response);
    }

    /** Translations are not a part of the draft: they come from what is published. */
    private CourseFiles source(Desk desk) {
        return desk.draft() == null || here.tag().equals(desk.lang()) ? desk.source()
                : writing.course(signedIn.id(), desk.draft().id());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String question = here.field("q");
        Here.seeOther(response, here.to(here.rest()) + "?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8)
                + here.fields("a").stream().limit(50).map(text -> "&a=" + URLEncoder.encode(text.length() > 200
                ? text.substring(0, 200) : text, StandardCharsets.UTF_8)).collect(Collectors.joining())
                + "#" + question.replaceAll("[^A-Za-z0-9_-]", ""));
    }
}
