package org.perisai.assessment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** Opens the questions before or after a course. */
@WebServlet("/post/pretest")
public class PretestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Pretests pretests;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        try {
            AttemptCard attempt = pretests.start(signedIn.id(), here.part("course"), here.language());
            Here.seeOther(response, here.to("tests/" + attempt.publicId()));
        } catch (NotFound nobodys) {
            throw nobodys;
        } catch (DomainException refusal) {
            Here.seeOther(response, here.to("me?why=" + refusal.key() + "#" + here.part("course")));
        }
    }
}
