package org.perisai.translating;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.T;

/**
 * Saves a block of the workbench. A script is told what came of it; a form without one is led back to the block, or gets
 * the page with both texts where somebody else was faster.
 */
@WebServlet("/post/block")
public class BlockServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FIELD = "t.";

    @Inject
    private transient Workbench workbench;
    @Inject
    private transient BenchPage page;
    @Inject
    private transient Target target;
    @Inject
    private transient Here here;
    @Inject
    private transient T t;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Map<String, String> texts = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                texts.put(name.substring(FIELD.length()), values[0]);
            }
        });
        String block = here.field("block");
        try {
            Stored stored = save(block, texts);
            answer(request, response, stored.kept() ? null
                    : new BenchPage.Refused(block, t.say("translating.conflict"), texts, stored), stored);
        } catch (NotFound gone) {
            answer(request, response, new BenchPage.Refused(block, t.say("translating.gone"), texts, null), null);
        } catch (DomainException refused) {
            answer(request, response, new BenchPage.Refused(block, t.why(refused), texts, null), null);
        }
    }

    private Stored save(String block, Map<String, String> texts) {
        Workbench.Where where = new Workbench.Where(target.course(), target.language(), target.file(), block);
        int number = here.field("number").matches("\\d{1,9}") ? Integer.parseInt(here.field("number")) : 0;
        return here.field("confirm").isEmpty() ? workbench.save(target.person(), where, number, texts)
                : workbench.confirm(target.person(), where, number);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, BenchPage.Refused refused, Stored stored)
            throws IOException, ServletException {
        if (request.getHeader("X-Fragment") != null) {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(json(refused, stored).build().toString());
        } else if (refused == null) {
            Here.seeOther(response, here.to(here.rest()) + "?show=" + page.show() + "&block=" + here.field("block") + "#b"
                    + here.field("block"));
        } else {
            request.setAttribute(BenchPage.REFUSED, refused);
            request.getRequestDispatcher("/translating/bench.xhtml").forward(request, response);
        }
    }

    private JsonObjectBuilder json(BenchPage.Refused refused, Stored stored) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("kept", refused == null);
        if (refused != null) {
            json.add("message", refused.why());
        }
        if (stored != null) {
            JsonObjectBuilder texts = Json.createObjectBuilder();
            stored.texts().forEach(texts::add);
            JsonObjectBuilder flaws = Json.createObjectBuilder();
            stored.flaws().forEach((place, found) -> {
                JsonArrayBuilder said = Json.createArrayBuilder();
                found.forEach(flaw -> said.add(page.flaw(flaw)));
                flaws.add(place, said);
            });
            json.add("number", stored.number()).add("stand", t.say("translating.stand." + stored.stand()))
                    .add("look", stored.stand().look()).add("open", stored.stand().isOpen())
                    .add("texts", texts).add("flaws", flaws);
        }
        return json;
    }
}
