package org.perisai.regrade;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.Place;

/** Looks what a corrected key would change, starts the change, or lets it be. */
@WebServlet("/post/regrade")
public class RegradeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Regrades regrades;
    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String course = here.part("course");
        Here.seeOther(response, here.to(here.part("regrade") == null ? look(course) : step(course)));
    }

    private String look(String course) {
        String question = here.part("question");
        try {
            Regrade regrade = regrades.look(course, question, here.site());
            return Place.REGRADE.with(course, Long.toString(regrade.id()));
        } catch (DomainException same) {
            return Place.QUESTION.with(course, question);
        }
    }

    private String step(String course) {
        if (!here.part("regrade").matches("\\d{1,18}")) {
            throw new NotFound();
        }
        long id = Long.parseLong(here.part("regrade"));
        boolean takes = here.field("passes").equals("take");
        if (here.field("go").equals("start") && takes) {
            regrades.startTakingPasses(course, id);
        } else if (here.field("go").equals("start")) {
            regrades.start(course, id);
        } else if (here.field("go").equals("drop")) {
            regrades.drop(course, id);
        }
        return Place.REGRADE.with(course, Long.toString(id));
    }
}
