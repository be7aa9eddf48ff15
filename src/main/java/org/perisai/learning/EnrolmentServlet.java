package org.perisai.learning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** Start or continue: enrols who is signed in, and leads to the place where to read on. */
@WebServlet("/post/enrolment")
public class EnrolmentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Catalog catalog;
    @Inject
    private transient Enrolments enrolments;
    @Inject
    private transient Continuation continuation;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Edition edition = catalog.find(here.part("course"), here.language()).orElseThrow(NotFound::new);
        if (signedIn.known()) {
            EnrolmentCard enrolment = enrolments.enrol(signedIn.id(), edition.course(), here.language());
            Here.seeOther(response, here.to(continuation.of(enrolment, edition)));
        } else {
            Here.seeOther(response, here.to("courses/" + edition.course() + "/" + edition.modules().get(0).id()));
        }
    }
}
