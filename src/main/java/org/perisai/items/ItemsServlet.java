package org.perisai.items;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.Place;

/** Asks for new figures of a course. */
@WebServlet("/post/items")
public class ItemsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Items items;
    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String course = here.part("course");
        items.ask(course);
        Here.seeOther(response, here.to(Place.QUESTIONS.with(course)));
    }
}
