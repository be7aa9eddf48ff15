package org.perisai.reviewing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.Picture;

/** Sends a picture of a course as some version or draft has it, by its content's hash. */
@WebServlet("/get/course-picture")
public class CoursePictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Comparisons comparisons;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map.Entry<String, byte[]> file = comparisons.picture(signedIn.id(), here.part("course"), here.part("hash"))
                .orElseThrow(NotFound::new);
        Picture.of(file.getKey(), file.getValue()).orElseThrow(NotFound::new).write(request, response, "private, max-age=3600");
    }
}
