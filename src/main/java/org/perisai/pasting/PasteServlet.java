package org.perisai.pasting;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.T;

/** Answers HTML that was pasted from a word processor as Markdown; nothing is stored. */
@WebServlet("/post/paste")
public class PasteServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient T t;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObjectBuilder answer = Json.createObjectBuilder();
        try {
            WordPaste.Pasted pasted = WordPaste.markdown(
                    new String(request.getInputStream().readNBytes(4 * WordPaste.LARGEST), StandardCharsets.UTF_8));
            answer.add("markdown", pasted.markdown());
            answer.add("said", pasted.pictures() == 0 ? "" : t.say("editor.pastedPictures", pasted.pictures()));
        } catch (DomainException refused) {
            response.setStatus(UNPROCESSABLE);
            answer.add("refused", t.why(refused));
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer.build().toString());
    }
}
