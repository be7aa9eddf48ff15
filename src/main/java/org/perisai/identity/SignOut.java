package org.perisai.identity;

import jakarta.annotation.security.DeclareRoles;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.perisai.shared.web.Here;

/** Signs out here, or with {@code where=everywhere} on every device. */
@WebServlet("/post/sign-out")
@DeclareRoles({"LEARNER", "INSTRUCTOR", "REVIEWER", "TRANSLATOR", "MINISTRY", "ADMINISTRATOR", "MUST_CHANGE",
        "SECOND_FACTOR_DUE"})
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sessions sessions;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        if (here.field("where").equals("everywhere") && signedIn.known()) {
            sessions.endAll(signedIn.id());
        }
        SignInCookie.in(request).ifPresent(sessions::end);
        SignInCookie.clear(request, response);
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", here.to(""));
    }
}
