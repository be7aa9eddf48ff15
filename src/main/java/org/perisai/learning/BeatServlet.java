package org.perisai.learning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;

/** Takes what a module page says now and then: the block in view and the active seconds. */
@WebServlet("/post/beat")
public class BeatServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Enrolments enrolments;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        if (!signedIn.known()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            Visit visit = new Visit(here.field("k"), here.field("m"), here.field("b"), here.language(),
                    Integer.parseInt(here.field("s")), here.field("o").isEmpty() ? 0 : Integer.parseInt(here.field("o")),
                    here.field("d").equals("1"));
            enrolments.visit(signedIn.id(), here.part("course"), visit);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (IllegalArgumentException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
