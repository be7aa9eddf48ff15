package org.perisai.learning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** Leaves a course, and leads back to where the person's courses are; that page says what was done. */
@WebServlet("/post/leaving")
public class LeavingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Enrolments enrolments;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Here.seeOther(response, here.to("me?" + leave(here.part("course"))));
    }

    private String leave(String course) {
        try {
            enrolments.leave(signedIn.id(), course);
            return "left=" + course;
        } catch (NotFound notTaken) {
            throw notTaken;
        } catch (DomainException refusal) {
            return "why=" + refusal.key() + "#" + course;
        }
    }
}
