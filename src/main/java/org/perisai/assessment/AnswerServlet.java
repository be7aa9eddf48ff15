package org.perisai.assessment;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/**
 * Takes what a page of a test sends: an answer, or the whole to be graded. A script gets a bare
 * status (204 kept, 409 handed in already); a form is led on.
 */
@WebServlet("/post/answer")
public class AnswerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Attempts attempts;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;
    @Inject
    private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String attempt = here.part("attempt");
        boolean script = request.getHeader("X-Fragment") != null;
        if (here.field("go").equals("hand-in")) {
            Here.seeOther(response, here.to(handIn(attempt)));
            return;
        }
        boolean open = keep(attempt, script);
        if (script) {
            response.setStatus(open ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_CONFLICT);
        } else {
            Here.seeOther(response, here.to("tests/" + attempt + (open ? "?n=" + next() : "/result")));
        }
    }

    private String handIn(String attempt) {
        try {
            attempts.handIn(signedIn.id(), attempt);
            return "tests/" + attempt + "/result";
        } catch (NotFound nobodys) {
            throw nobodys;
        } catch (DomainException refusal) {
            return "me?why=" + refusal.key();
        }
    }

    /** A script sends what was changed, a form also a question that was passed over: that writes nothing. */
    private boolean keep(String attempt, boolean script) {
        Answer answer = answer(here.fields("a"));
        return !script && answer.given().isEmpty() && attempts.unanswered(signedIn.id(), attempt, answer.question())
                || attempts.answer(signedIn.id(), attempt, answer);
    }

    private Answer answer(List<String> given) {
        try {
            return new Answer(here.field("q"), given, madeAt(), here.language());
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    /** A form without a script is sent when it is answered. A device whose clock is ahead gets ours. */
    private long madeAt() {
        String told = here.field("m");
        return told.matches("\\d{1,15}") ? Math.min(Long.parseLong(told), clock.millis()) : clock.millis();
    }

    private String next() {
        String next = here.field(here.field("go").equals("back") ? "back" : "next");
        return next.matches("\\d{1,3}|review") ? next : "1";
    }
}
