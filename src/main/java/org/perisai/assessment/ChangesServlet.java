package org.perisai.assessment;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;

/**
 * What the page of changes sends: an answer, or that all is read. A script gets the question drawn anew, a form is led back
 * to the page with the answer in its address.
 */
@WebServlet("/post/changes")
public class ChangesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Refreshers refreshers;
    @Inject
    private transient ChangesPage page;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String course = here.part("course");
        String question = here.field("q");
        List<String> given = here.fields("a").stream().limit(50)
                .map(text -> text.substring(0, Math.min(200, text.length()))).toList();
        if (question.isEmpty()) {
            refreshers.read(signedIn.id(), course, here.language());
            Here.seeOther(response, here.to(here.rest()));
        } else if (given.stream().allMatch(String::isBlank)) {
            Here.seeOther(response, here.to(here.rest()) + "#" + URLEncoder.encode(question, StandardCharsets.UTF_8));
        } else {
            page.asked();
            refreshers.answer(signedIn.id(), course, question, given, here.language());
            if (request.getHeader("X-Fragment") != null) {
                request.getRequestDispatcher("/assessment/change.xhtml").forward(request, response);
            } else {
                Here.seeOther(response, here.to(here.rest()) + "?q=" + question + given.stream()
                        .map(text -> "&a=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).collect(Collectors.joining())
                        + "#" + question);
            }
        }
    }
}
