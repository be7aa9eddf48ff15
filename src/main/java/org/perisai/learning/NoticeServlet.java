package org.perisai.learning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** Puts a notice away. */
@WebServlet("/post/notice")
public class NoticeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Notices notices;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String notice = here.part("notice");
        if (!notice.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        notices.dismiss(signedIn.id(), Long.parseLong(notice));
        Here.seeOther(response, here.to("me"));
    }
}
