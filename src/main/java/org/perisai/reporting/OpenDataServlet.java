package org.perisai.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.perisai.shared.web.Here;

/** An open file, its signature ({@code signature=yes}), or without a name the catalogue of all. */
@WebServlet("/get/open-data")
public class OpenDataServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpenData data;
    @Inject
    private transient Here here;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=300");
        Optional<String> name = Optional.ofNullable(request.getParameter("name"));
        if (name.isEmpty()) {
            response.setContentType("application/ld+json");
            response.getOutputStream().write(data.catalogue(here.site()).getBytes(StandardCharsets.UTF_8));
        } else if (request.getParameter("signature") != null) {
            ReportFileServlet.write(new ReportFile(name.get() + ".sig", "application/octet-stream", true,
                    data.signature(name.get())), response);
        } else {
            ReportFileServlet.write(data.file(name.get()), response);
        }
    }
}
