package org.perisai.assessment;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.Outlines;

/**
 * A test that is open: the question {@code n}, counted from 1, or with {@code n=review} the list of all before it is
 * handed in; below {@code /questions} the forms of all, for a script. Handed in already, it leads on to the result.
 */
@WebServlet("/get/test")
public class TestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Paper paper;
    @Inject
    private transient Outlines outlines;
    @Inject
    private transient Here here;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!paper.open()) {
            Here.seeOther(response, paper.address() + "/result");
        } else if (here.rest().endsWith("/questions")) {
            StringBuilder all = new StringBuilder();
            for (int i = 1; i <= paper.total(); i++) {
                all.append(form(request, response, i));
            }
            Outlines.write(response, all.toString());
        } else if (here.field("n").equals("review")) {
            Outlines.write(response, outlines.fill(request, response, "/assessment/review.xhtml", paper.review()));
        } else {
            Outlines.write(response, outlines.fill(request, response, "/assessment/test.xhtml",
                    paper.page(number(), form(request, response, number()))));
        }
    }

    private String form(HttpServletRequest request, HttpServletResponse response, int number)
            throws ServletException, IOException {
        return outlines.fill(request, response, "/assessment/form.xhtml", paper.form(number));
    }

    private int number() {
        String asked = here.field("n");
        return asked.matches("\\d{1,3}") ? Math.max(1, Math.min(paper.total(), Integer.parseInt(asked))) : 1;
    }
}
