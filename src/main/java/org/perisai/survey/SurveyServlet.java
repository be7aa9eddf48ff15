package org.perisai.survey;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** Takes an answer about a course, or that somebody doesn't want to give one, and leads back to where it was asked. */
@WebServlet("/post/survey")
public class SurveyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Surveys surveys;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String course = here.part("course");
        Kind kind = Kind.of(here.part("kind")).orElseThrow(NotFound::new);
        if (here.field("go").equals("skip")) {
            surveys.skip(signedIn.id(), course, kind);
        } else if (here.field("value").matches("[1-5]")) {
            surveys.answer(signedIn.id(), course, kind, Integer.parseInt(here.field("value")));
        }
        String result = here.field("result");
        Here.seeOther(response, here.to((result.matches("[A-Za-z0-9]{1,40}") ? "tests/" + result + "/result" : "me")
                + "#" + course));
    }
}
