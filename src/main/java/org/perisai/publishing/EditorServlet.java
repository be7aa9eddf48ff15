package org.perisai.publishing;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.perisai.content.Finding;
import org.perisai.content.Survey;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/**
 * Where a file of a course is written. The script saves as one types and gets back what the checker says; a form without
 * it is led on, or drawn again with what was typed where that wasn't kept.
 */
@WebServlet("/get/editor")
public class EditorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;
    private static final String VIEW = "/publishing/editor.xhtml";

    @Inject
    private transient Desks desks;
    @Inject
    private transient Writing writing;
    @Inject
    private transient EditorWords words;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Form form;
    @Inject
    private transient Here here;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher(VIEW).forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        boolean script = request.getHeader("X-Fragment") != null;
        try {
            Saved saved = save();
            if (script) {
                answer(response, saved);
            } else if (saved.kept()) {
                Here.seeOther(response, here.to(here.rest()));
            } else {
                request.setAttribute(EditorPage.OTHERS, saved.file());
                doGet(request, response);
            }
        } catch (DomainException refused) {
            form.refuse(refused);
            if (script) {
                response.setStatus(UNPROCESSABLE);
                write(response, Json.createObjectBuilder().add("refused", form.message()));
            } else {
                doGet(request, response);
            }
        }
    }

    private Saved save() {
        Desk desk = desks.of(signedIn.id(), here.part("course"));
        String number = here.field("number");
        if (desk.draft() == null || !number.matches("\\d{1,9}")) {
            throw new NotFound();
        }
        return writing.save(signedIn.id(), desk.draft().id(), desk.path(here.part("file")),
                here.field("text").getBytes(StandardCharsets.UTF_8), Integer.parseInt(number));
    }

    private void answer(HttpServletResponse response, Saved saved) throws IOException {
        JsonObjectBuilder answer = Json.createObjectBuilder().add("kept", saved.kept()).add("number", saved.file().number())
                .add("saved", words.saved(saved.file()));
        if (saved.kept()) {
            Survey survey = desks.of(signedIn.id(), here.part("course")).survey();
            List<Finding> findings = survey.of(saved.file().path());
            answer.add("summary", words.summary(findings)).add("elsewhere", words.elsewhere(survey, findings))
                    .add("findings", findings(findings));
        } else {
            answer.add("text", saved.file().text()).add("others", words.others(saved.file()));
        }
        write(response, answer);
    }

    private static JsonArrayBuilder findings(List<Finding> findings) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        findings.forEach(finding -> array.add(Json.createObjectBuilder().add("line", finding.line())
                .add("column", finding.column()).add("code", finding.code()).add("error", finding.isError())
                .add("message", finding.message())));
        return array;
    }

    private static void write(HttpServletResponse response, JsonObjectBuilder answer) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer.build().toString());
    }
}
