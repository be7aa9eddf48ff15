package org.perisai.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.perisai.shared.Country;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.T;

/** Keeps a country's key, or takes its report with the signature: the bytes of a .sig file. */
@WebServlet("/post/receive")
public class ReceiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Region region;
    @Inject
    private transient Form form;
    @Inject
    private transient Here here;
    @Inject
    private transient T t;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            if (here.field("kind").equals("KEY")) {
                region.trust(Country.of(here.field("country")).orElseThrow(NotFound::new), here.field("key"));
                request.setAttribute("done", t.say("region.key.saved"));
            } else {
                Release taken = region.receive(bytes(request, "file"), Signature.text(bytes(request, "signature")));
                request.setAttribute("done", t.say("region.received", taken.country(), taken.period(), taken.revision()));
            }
        } catch (DomainException refused) {
            form.refuse(refused);
        }
        request.getRequestDispatcher("/reporting/receive.xhtml").forward(request, response);
    }

    private static byte[] bytes(HttpServletRequest request, String name) throws ServletException, IOException {
        Part part = request.getPart(name);
        return part == null ? new byte[0] : part.getInputStream().readAllBytes();
    }
}
