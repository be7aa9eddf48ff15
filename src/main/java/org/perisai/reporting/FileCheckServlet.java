package org.perisai.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Optional;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.T;

/** Says whether a file that somebody sends was signed here. Nothing of it is kept. */
@WebServlet("/post/file-check")
public class FileCheckServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpenData data;
    @Inject
    private transient Form form;
    @Inject
    private transient T t;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Part part = request.getPart("file");
        byte[] body = part == null ? new byte[0] : part.getInputStream().readAllBytes();
        if (body.length == 0) {
            form.refuse("file", "open.check.file");
        } else {
            Optional<OpenData.Signed> signed = data.signed(body).filter(OpenData.Signed::holds);
            request.setAttribute("checked", signed.map(each -> t.say("open.check.yes", each.name()))
                    .orElseGet(() -> t.say("open.check.no")));
            request.setAttribute("genuine", signed.isPresent());
        }
        request.getRequestDispatcher("/reporting/open-data.xhtml").forward(request, response);
    }
}
