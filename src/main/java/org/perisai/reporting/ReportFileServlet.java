package org.perisai.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A file of a signed report of the officer's country: the bytes that were signed. */
@WebServlet("/get/report-file")
public class ReportFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Reports reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(reports.take(Optional.ofNullable(request.getParameter("name")).orElse("")), response);
    }

    static void write(ReportFile file, HttpServletResponse response) throws IOException {
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setContentLength(file.body().length);
        response.getOutputStream().write(file.body());
    }
}
