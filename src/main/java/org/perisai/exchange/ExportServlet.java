package org.perisai.exchange;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** A course as a zip: its published version, its draft, or what was understood of somebody's lessons. */
@WebServlet("/get/export")
public class ExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ExportServlet.class.getName());

    @Inject
    private transient Exports exports;
    @Inject
    private transient Imports imports;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String course = here.part("course");
        if (course == null) {
            send(response, "course.zip", imports.zip(signedIn.id(), here.part("token")));
            return;
        }
        boolean draft = here.field("of").equals("draft");
        byte[] zip = (draft ? exports.draft(signedIn.id(), course) : exports.published(signedIn.id(), course))
            .map(CourseZip::write).orElseThrow(NotFound::new);
        LOG.log(Level.INFO, "person {0} took the files of {1}", new Object[] {Long.toString(signedIn.id()), course});
        send(response, course + (draft ? "-draft.zip" : ".zip"), zip);
    }

    private static void send(HttpServletResponse response, String name, byte[] zip) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(zip.length);
        response.getOutputStream().write(zip);
    }
}
