package org.perisai.catalog;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.perisai.shared.web.Picture;

/** Sends the pictures of published courses: {@code /pictures/<course>/<name>}, as the current version has them. */
@WebServlet("/pictures/*")
public class PictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Catalog catalog;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] halves = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1).split("/", 2);
        Optional<Picture> picture = halves.length == 2
                ? catalog.picture(halves[0], halves[1]).flatMap(body -> Picture.of(halves[1], body)) : Optional.empty();
        if (picture.isPresent()) {
            picture.get().write(request, response, "public, max-age=3600");
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
